package org.forme.articles.web;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import org.forme.articles.Article;
import org.forme.articles.ArticleText;
import org.forme.articles.Articles;
import org.forme.articles.TextVersion;
import org.forme.people.AuditTrail;
import org.forme.people.Person;
import org.forme.people.SignedIn;
import org.forme.shell.Posted;
import org.forme.shell.Refusal;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** What reviewers decide about an article: 通过 or 签发, 退改, 不采用, 缓发. */
@Path("/desk/articles/{id: [0-9]{1,18}}")
@Produces(MediaType.TEXT_HTML)
@Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
@RolesAllowed({"editor", "head", "duty", "chief"})
public class ReviewResource {
    @Inject
    Articles articles;

    @Inject
    Screens screens;

    @Inject
    Saving saving;

    @Inject
    SignedIn signedIn;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** Passes the stage that the article waits for; a change of the text comes with it in the same transaction. */
    @POST
    @Path("passes")
    @Transactional
    public Response pass(@RestPath long id, @BeanParam ArticleForm form, @RestForm String note) {
        Article article = articles.heldFor(signedIn.person(), id);
        if (form.carriesText()) ArticleResource.checkWhole(article, form);
        ArticleText mine = null;
        try {
            mine = form.carriesText() ? saving.typed(article, form) : article.text();
            boolean changed = !form.files().isEmpty() || !mine.equals(article.text());
            int judged = read(article, form.revision());
            if (changed)
                article.passWith(me(), onDuty(article), saving.taken(article, form), judged, note, clock.instant());
            else article.pass(me(), onDuty(article), judged, note, clock.instant());
            saving.done(article, form.window());
            return done(article, "articles.pass");
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.UNSEEN) throw refusal;
            Response again = screens.refuse(article, form, Optional.ofNullable(mine), Screen.Said.note(note), refusal);
            QuarkusTransaction.setRollbackOnly();
            return again;
        }
    }

    @POST
    @Path("returns")
    @Transactional
    public Response returnWith(@RestPath long id, @RestForm String revision, @RestForm String reason) {
        Article article = articles.heldFor(signedIn.person(), id);
        Posted.there(revision, reason);
        int judged = read(article, revision);
        try {
            article.returnWith(me(), onDuty(article), judged, reason, clock.instant());
        } catch (Refusal refusal) {
            return screens.refuse(article, Screen.Said.reason(reason), refusal);
        }
        return done(article, "articles.return");
    }

    @POST
    @Path("refusals")
    @Transactional
    public Response decline(@RestPath long id, @RestForm String revision, @RestForm String reason) {
        Article article = articles.heldFor(signedIn.person(), id);
        Posted.there(revision, reason);
        int judged = read(article, revision);
        try {
            article.decline(me(), onDuty(article), judged, reason, clock.instant());
        } catch (Refusal refusal) {
            return screens.refuse(article, Screen.Said.reason(reason), refusal);
        }
        return done(article, "articles.decline");
    }

    /** 缓发. */
    @POST
    @Path("hold")
    @Transactional
    public Response hold(@RestPath long id, @RestForm String revision, @RestForm String reason) {
        Article article = articles.heldFor(signedIn.person(), id);
        Posted.there(revision, reason);
        int judged = read(article, revision);
        try {
            article.hold(me(), onDuty(article), judged, reason, clock.instant());
        } catch (Refusal refusal) {
            return screens.refuse(article, Screen.Said.reason(reason), refusal);
        }
        return done(article, "articles.hold");
    }

    @POST
    @Path("hold/removal")
    @Transactional
    public Response letGoOn(@RestPath long id) {
        Article article = articles.heldFor(signedIn.person(), id);
        try {
            article.letGoOn(me(), onDuty(article), clock.instant());
        } catch (Refusal refusal) {
            return screens.refuse(article, Screen.Said.NOTHING, refusal);
        }
        return done(article, "articles.go_on");
    }

    /** The number of the revision that was read; of none where it was amended since. */
    private static int read(Article article, String posted) {
        TextVersion read = TextVersion.posted(posted);
        return read.equals(article.textVersion()) ? read.revision() : TextVersion.UNTOLD.revision();
    }

    private Response done(Article article, String act) {
        articles.recordStandIn(me(), article);
        trail.note(clock.instant(), me(), act, ArticleResource.address(article), "" + article.currentRevision());
        return ArticleResource.see(article, "");
    }

    private Person me() {
        return signedIn.person();
    }

    private boolean onDuty(Article article) {
        return articles.onDuty(me(), article);
    }
}
