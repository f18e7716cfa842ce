package org.forme.articles.web;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.forme.articles.Article;
import org.forme.articles.ArticleTemplate;
import org.forme.articles.Articles;
import org.forme.articles.Contribution;
import org.forme.articles.EditLease;
import org.forme.articles.WorkingCopies;
import org.forme.imprint.Section;
import org.forme.imprint.Sections;
import org.forme.people.AuditTrail;
import org.forme.people.Person;
import org.forme.people.SignedIn;
import org.forme.shell.Refusal;
import org.forme.shell.Times;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** All copy that a person may see, and the way to new copy. */
@Path("/desk/articles")
@Produces(MediaType.TEXT_HTML)
public class ArticlesResource {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(
                Person me,
                Show shown,
                List<Show.Chip> chips,
                List<Article> rows,
                Map<Long, EditLease> leases,
                Set<Long> unsaved,
                Map<String, String> sections,
                boolean mayWrite,
                boolean keepsRegister,
                boolean keepsTemplates,
                List<Long> issueIds,
                Times when);
    }

    @Inject
    Articles articles;

    @Inject
    ArticleResource one;

    @Inject
    Screens screens;

    @Inject
    Saving saving;

    @Inject
    WorkingCopies copies;

    @Inject
    Sections sections;

    @Inject
    SignedIn signedIn;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    @GET
    @Transactional
    @RolesAllowed({"reporter", "correspondent", "editor", "layout", "head", "duty", "chief", "proofreader", "production"
    })
    public Response list(@RestQuery String show) {
        var me = signedIn.person();
        String paper = screens.publication().paper();
        List<Article> visible = articles.visibleTo(me, paper);
        Show shown = Show.of(show);
        Map<String, String> names = sections.of(paper).stream().collect(Collectors.toMap(Section::key, Section::name));
        List<Article> rows = shown.of(visible, me, articles);
        boolean mayWrite = me.roleKeys().stream()
                .anyMatch(List.of("reporter", "correspondent", "editor", "head", "duty", "chief")::contains);
        return Screens.html(
                200,
                Templates.list(
                                me,
                                shown,
                                Show.chips(visible, me, articles),
                                rows,
                                articles.leased(rows, clock.instant()),
                                copies.articlesOf(me),
                                names,
                                mayWrite,
                                Contribution.isKeptBy(me, paper),
                                ArticleTemplate.isKeptBy(me, paper),
                                issuesOf(rows, me),
                                screens.when())
                        .render());
    }

    /** The issues that the rows stand in, where this person may see them. */
    private static List<Long> issuesOf(List<Article> rows, Person me) {
        if (me.roleKeys().stream().allMatch("correspondent"::equals)) return List.of();
        return rows.stream()
                .filter(Article::isPlaced)
                .map(article -> article.place().issueId())
                .distinct()
                .toList();
    }

    /** @param copy key of a form that was typed before and not saved @param template that it is to begin with */
    @GET
    @Path("new")
    @Transactional
    @RolesAllowed({"reporter", "correspondent", "editor", "head", "duty", "chief"})
    public Response begin(@RestQuery String copy, @RestQuery Long template) {
        return screens.begin(copy, template);
    }

    /**
     * Begins an article with what was typed. The same form posted again leads to the same article, and what was typed in
     * between into it.
     *
     * @param act submission to hand it in at once; bylines or pictures to come back there
     */
    @POST
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    @RolesAllowed({"reporter", "correspondent", "editor", "head", "duty", "chief"})
    public Response create(@BeanParam ArticleForm form, @RestForm String act) {
        String key = form.key();
        form.checkWhole(List.of());
        try {
            Optional<Long> known = begunBefore(key);
            if (known.isEmpty()) {
                Optional<Long> begun = beginOnce(form);
                if (begun.isPresent()) return next(begun.get(), act);
                known = begunBefore(key);
            }
            return one.saveAgain(known.orElseThrow(Refusal::unseen), form, act);
        } catch (Refusal refusal) {
            ArticleForm next = refusal.kind() == Refusal.Kind.STATE
                    ? form.anew(UUID.randomUUID().toString())
                    : form;
            if (refusal.kind() != Refusal.Kind.INPUT && next == form) throw refusal;
            return QuarkusTransaction.requiringNew().call(() -> screens.beginAgain(next, refusal));
        }
    }

    private Response next(long begun, String act) {
        if ("submission".equals(act)) return one.submit(begun, ArticleForm.blank(), null, null);
        return Response.seeOther(URI.create("/desk/articles/" + begun + ArticleResource.anchor(act)))
                .build();
    }

    /** Where two posts of one form meet, the database lets one through; empty for the other. */
    private Optional<Long> beginOnce(ArticleForm form) {
        try {
            return Optional.of(QuarkusTransaction.requiringNew().call(() -> begin(form)));
        } catch (PersistenceException | QuarkusTransactionException meanwhile) {
            if (begunBefore(form.key()).isEmpty()) throw meanwhile;
            return Optional.empty();
        }
    }

    private long begin(ArticleForm form) {
        var me = signedIn.person();
        var article = new Article(me, screens.publication().paper(), "", clock.instant()).begunWith(form.key());
        article.revise(me, saving.taken(article, form), 0, clock.instant());
        articles.persistAndFlush(article);
        copies.drop(me, form.key());
        trail.note(clock.instant(), me, "articles.begin", ArticleResource.address(article), "");
        return article.id();
    }

    /**
     * The article that this form began already.
     *
     * @throws Refusal where somebody else's form did
     */
    private Optional<Long> begunBefore(String key) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Optional<Article> known = articles.begunWith(key);
            Long me = signedIn.person().id();
            if (known.isPresent() && !known.get().author().id().equals(me)) throw Refusal.now("articles.form_used");
            return known.map(Article::id);
        });
    }
}
