package org.forme.articles.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.forme.articles.Article;
import org.forme.articles.ArticleText;
import org.forme.articles.Articles;
import org.forme.articles.EditLease;
import org.forme.articles.TakeOver;
import org.forme.articles.TakeOvers;
import org.forme.articles.WorkingCopies;
import org.forme.people.AuditTrail;
import org.forme.people.Person;
import org.forme.people.SignedIn;
import org.forme.shell.Desk;
import org.forme.shell.Posted;
import org.forme.shell.Refusal;
import org.forme.shell.Times;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** 占用: who writes an article. The writing screen's script asks here; without it the first save takes the lease. */
@Path("/desk/articles")
@Produces(MediaType.TEXT_HTML)
@Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
@RolesAllowed({"reporter", "correspondent", "editor", "head", "duty", "chief"})
public class LeaseResource {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance lease(
                Article article, EditLease lease, boolean mine, boolean takenOver, Desk.Notice told, Times when);
    }

    @Inject
    Articles articles;

    @Inject
    TakeOvers takeOvers;

    @Inject
    TakeOverNotice notices;

    @Inject
    Saving saving;

    @Inject
    WorkingCopies copies;

    @Inject
    Screens screens;

    @Inject
    SignedIn signedIn;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /**
     * Takes the lease or renews it. Answers 200, with nothing to say but what was taken over, or 409 with who writes it:
     * somebody else, or the same person in another window, which {@code here} lets go on in this one.
     *
     * @param tab the window that asks
     * @param page the page in that window
     * @param here anything to go on here
     */
    @POST
    @Path("{id: [0-9]{1,18}}/lease")
    @Transactional
    public Response take(@RestPath long id, @RestForm String tab, @RestForm String page, @RestForm String here) {
        Article article = articles.heldFor(me(), id);
        String window = token(tab);
        Optional<EditLease> against = against(article, window).filter(lease -> here == null || !lease.isBy(me()));
        if (against.isPresent()) return Screens.html(409, words(article, against));
        article.lease(me(), articles.onDuty(me(), article), window, token(page), clock.instant());
        return Screens.html(200, words(article, Optional.empty()));
    }

    /**
     * Looks who writes it, without taking or renewing anything: a few rows read, asked every few seconds by whoever has
     * typed a short while ago. Nothing to say where nobody else does, and nobody took it over from this person.
     *
     * @param tab the window that asks
     */
    @GET
    @Path("{id: [0-9]{1,18}}/lease")
    @Transactional
    public Response look(@RestPath long id, @RestQuery String tab) {
        Article article = articles.seenBy(me(), id);
        return Screens.html(200, words(article, against(article, token(tab))));
    }

    /** The lease that somebody else has, or the same person in another window that is typed in. */
    private Optional<EditLease> against(Article article, String window) {
        Instant now = clock.instant();
        return article.leased(now)
                .filter(lease -> !lease.isBy(me()) || lease.isElsewhere(window) && lease.isHeard(now));
    }

    private String words(Article article, Optional<EditLease> against) {
        boolean takenOver = article.isTakenOverBy(me(), articles.onDuty(me(), article), clock.instant());
        boolean mine = against.filter(lease -> lease.isBy(me())).isPresent();
        Desk.Notice told = notices.about(article).orElse(null);
        return Templates.lease(article, against.orElse(null), mine, takenOver, told, screens.when())
                .render()
                .strip();
    }

    /** The page is left. One that is not the one writing ends nothing. */
    @POST
    @Path("{id: [0-9]{1,18}}/lease/removal")
    @Transactional
    public Response leave(@RestPath long id, @RestForm String page) {
        articles.heldFor(me(), id).leave(me(), token(page), clock.instant());
        return Response.noContent().build();
    }

    /** 接手. */
    @POST
    @Path("{id: [0-9]{1,18}}/lease/take-over")
    @Transactional
    public Response takeOver(@RestPath long id) {
        Article article = articles.heldFor(me(), id);
        try {
            boolean onDuty = articles.onDuty(me(), article);
            TakeOver done = article.takeOver(me(), onDuty, unsaved(article), clock.instant());
            takeOvers.persist(done);
            Person from = done.person();
            if (done.keptRevision().isPresent()) copies.dropNewest(from, id);
            trail.note(clock.instant(), me(), "articles.take_over", ArticleResource.address(article), from.name());
        } catch (Refusal refusal) {
            return screens.refuse(article, refusal);
        }
        return Response.seeOther(URI.create(ArticleResource.address(article) + "?edit=true"))
                .build();
    }

    private Optional<ArticleText> unsaved(Article article) {
        return article.leased(clock.instant()).flatMap(lease -> saving.unsaved(lease.person(), article));
    }

    /** The person has read that somebody took over from them. */
    @POST
    @Path("take-overs/{id: [0-9]{1,18}}/acknowledgement")
    @Transactional
    public Response see(@RestPath long id) {
        TakeOver read = takeOvers.see(me(), id, clock.instant());
        String address = "/desk/articles/" + read.articleId();
        String to =
                read.keptRevision().map(kept -> address + "/revisions/" + kept).orElse(address);
        return Response.seeOther(URI.create(to)).build();
    }

    /** What a page calls itself and its window. @throws Refusal with 400 where it is nothing of that kind */
    private static String token(String posted) {
        Posted.there(posted);
        if (!posted.matches("[0-9a-z-]{8,40}")) throw Refusal.brokenForm();
        return posted;
    }

    private Person me() {
        return signedIn.person();
    }
}
