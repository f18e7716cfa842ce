package org.forme.articles.web;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
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
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.forme.articles.Article;
import org.forme.articles.Articles;
import org.forme.articles.Contribution;
import org.forme.articles.Contribution.Standing;
import org.forme.articles.Contributions;
import org.forme.people.AuditTrail;
import org.forme.people.Person;
import org.forme.people.SignedIn;
import org.forme.shell.Attempt;
import org.forme.shell.Posted;
import org.forme.shell.Refusal;
import org.forme.shell.Times;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** 来稿登记: the register of what people without an account sent in. */
@Path("/desk/contributions")
@Produces(MediaType.TEXT_HTML)
@Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
@RolesAllowed({"editor", "head", "duty", "chief"})
public class ContributionsResource {
    private static final String HERE = "/desk/contributions";

    /** Characters of a search: more are no name. */
    private static final int WORDS_MAX = 80;

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(
                List<Contribution> entries, List<Chip> chips, String show, String q, LocalDate today, Times when);

        static native TemplateInstance entry(
                Contribution entry,
                ContributionForm form,
                KeptWords kept,
                List<Article> articles,
                Long of,
                String day,
                Boolean erases,
                String why,
                LocalDate today,
                Times when,
                Refusal refusal);
    }

    /**
     * A choice above the list.
     *
     * @param show its name in the address
     * @param key of its word
     */
    public record Chip(String show, String key, long count) {}

    @Inject
    Contributions contributions;

    @Inject
    Articles articles;

    @Inject
    Screens screens;

    @Inject
    SignedIn signedIn;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** @param show open, accepted or declined; anything else for all @param q words in title or name */
    @GET
    @Transactional
    public Response list(@RestQuery String show, @RestQuery String q) {
        String paper = screens.publication().paper();
        Standing standing = Arrays.stream(Standing.values())
                .filter(one -> address(one).equals(show))
                .findFirst()
                .orElse(null);
        String words = q == null ? "" : q.replaceAll("\\p{Cntrl}", " ").strip();
        words = words.substring(0, Math.min(WORDS_MAX, words.length()));
        return Screens.html(
                200,
                Templates.list(
                                contributions.of(paper, standing, words),
                                chips(paper),
                                address(standing),
                                words,
                                screens.today(),
                                screens.when())
                        .render());
    }

    private List<Chip> chips(String paper) {
        return Stream.concat(Stream.of((Standing) null), Arrays.stream(Standing.values()))
                .map(one -> new Chip(
                        address(one), one == null ? "articles.show_all" : one.key(), contributions.count(paper, one)))
                .toList();
    }

    private static String address(Standing standing) {
        return standing == null ? "all" : standing.name().toLowerCase(Locale.ROOT);
    }

    /** @param article that came in with it, or null */
    @GET
    @Path("new")
    @Transactional
    public Response begin(@RestQuery Long article) {
        String title = article == null
                ? ""
                : articles.seenBy(signedIn.person(), article).headline();
        return draw(200, null, ContributionForm.begin(title, screens.today()), article, "", null);
    }

    /** @param of an article that came in with it, or nothing */
    @POST
    public Response enter(@BeanParam ContributionForm form, @RestForm String of) {
        Posted.whole(form);
        Long article = of == null || of.isBlank() ? null : Posted.id(of);
        return attempt(
                () -> {
                    Person me = signedIn.person();
                    String paper = screens.publication().paper();
                    var entry = new Contribution(paper, form.particulars(), me, screens.today(), clock.instant());
                    contributions.add(entry);
                    note("articles.contribution_enter", entry);
                    if (article == null) return taken(address(entry), words(null, null));
                    Article came = articles.heldFor(me, article);
                    came.enterAs(me, entry);
                    return taken(ArticleResource.address(came) + "#contribution", words(null, article));
                },
                refusal -> draw(refusal.status(), null, form, article, "", refusal));
    }

    @GET
    @Path("{id: [0-9]{1,18}}")
    @Transactional
    public Response show(@RestPath long id) {
        Contribution entry = need(id);
        return draw(200, entry, ContributionForm.of(entry), null, "", null);
    }

    @POST
    @Path("{id: [0-9]{1,18}}")
    public Response revise(@RestPath long id, @BeanParam ContributionForm form) {
        Posted.whole(form);
        int seen = Posted.number(form.version());
        return attempt(
                () -> {
                    Contribution entry = need(id);
                    contributions.revise(entry, signedIn.person(), form.particulars(), seen, screens.today());
                    note("articles.contribution_revise", entry);
                    return taken(address(entry), words(entry, null));
                },
                refusal -> draw(refusal.status(), need(id), form, null, "", refusal));
    }

    @POST
    @Path("{id: [0-9]{1,18}}/acceptance")
    public Response accept(@RestPath long id, @RestForm String version, @RestForm String day) {
        return decide(id, version, day, true);
    }

    @POST
    @Path("{id: [0-9]{1,18}}/declining")
    public Response decline(@RestPath long id, @RestForm String version, @RestForm String day) {
        return decide(id, version, day, false);
    }

    private Response decide(long id, String version, String day, boolean accepts) {
        Posted.there(day);
        int seen = Posted.number(version);
        LocalDate on = ContributionForm.day(day);
        return attempt(
                () -> {
                    Contribution entry = need(id);
                    if (accepts) entry.accept(signedIn.person(), seen, on, screens.today());
                    else entry.decline(signedIn.person(), seen, on, screens.today());
                    note(accepts ? "articles.contribution_accept" : "articles.contribution_decline", entry);
                    return see(entry);
                },
                refusal -> {
                    Contribution entry = need(id);
                    return draw(refusal.status(), entry, ContributionForm.of(entry), null, day, refusal);
                });
    }

    /** Erases how the contributor is reached. */
    @POST
    @Path("{id: [0-9]{1,18}}/contact/removal")
    @RolesAllowed({"head", "duty", "chief"})
    public Response eraseContact(@RestPath long id, @RestForm String version, @RestForm String why) {
        Posted.there(why);
        int seen = Posted.number(version);
        return attempt(
                () -> {
                    Contribution entry = need(id);
                    entry.eraseContact(signedIn.person(), articles.isAwaitedOf(entry), why, seen, clock.instant());
                    note("articles.contribution_erase", entry);
                    return see(entry);
                },
                refusal -> {
                    Contribution entry = need(id);
                    return draw(refusal.status(), entry, ContributionForm.of(entry), null, "", why, refusal);
                });
    }

    /** Does it in a transaction of its own, so that what is refused leaves nothing behind. */
    private static Response attempt(Supplier<Response> act, Function<Refusal, Response> again) {
        try {
            return Attempt.at(act::get);
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INPUT && refusal.kind() != Refusal.Kind.STATE) throw refusal;
            return QuarkusTransaction.requiringNew().call(() -> again.apply(refusal));
        }
    }

    private Contribution need(long id) {
        return contributions.need(screens.publication().paper(), id);
    }

    private void note(String act, Contribution entry) {
        trail.note(clock.instant(), signedIn.person(), act, address(entry), "");
    }

    private static Response see(Contribution entry) {
        return Response.seeOther(URI.create(address(entry))).build();
    }

    private Response taken(String address, KeptWords kept) {
        return Response.seeOther(KeptWords.handedOver(address, signedIn.person(), kept.place()))
                .build();
    }

    private static String address(Contribution entry) {
        return HERE + "/" + entry.id();
    }

    /** How the browser keeps the form of an entry, or of a new one. @param of the article that came in with it, or null */
    private KeptWords words(Contribution entry, Long of) {
        if (entry != null) return screens.words("contribution-" + entry.id(), address(entry));
        return of == null
                ? screens.words("contribution-new", HERE + "/new")
                : screens.words("contribution-of-" + of, HERE + "/new?article=" + of);
    }

    private Response draw(int status, Contribution entry, ContributionForm form, Long of, String day, Refusal refusal) {
        return draw(status, entry, form, of, day, null, refusal);
    }

    /** @param why as typed where contact was to be erased; else null */
    private Response draw(
            int status, Contribution entry, ContributionForm form, Long of, String day, String why, Refusal refusal) {
        boolean erases = entry != null && Contribution.isErasedBy(signedIn.person(), entry.paper());
        List<Article> came = entry == null ? List.of() : articles.cameInWith(entry, signedIn.person());
        LocalDate today = screens.today();
        LocalDate decided =
                Optional.ofNullable(entry).flatMap(Contribution::decidedOn).orElse(today);
        String shown = day.isEmpty() ? decided.toString() : day;
        return Screens.html(
                status,
                Templates.entry(
                                entry,
                                form,
                                words(entry, of),
                                came,
                                of,
                                shown,
                                erases,
                                why,
                                today,
                                screens.when(),
                                refusal)
                        .render());
    }
}
