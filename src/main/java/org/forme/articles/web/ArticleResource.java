package org.forme.articles.web;

import io.micrometer.core.annotation.Timed;
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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.forme.articles.Article;
import org.forme.articles.ArticleText;
import org.forme.articles.Articles;
import org.forme.articles.TextVersion;
import org.forme.people.AuditTrail;
import org.forme.people.Person;
import org.forme.people.SignedIn;
import org.forme.shell.Refusal;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** One article: to read, to write, to hand in. */
@Path("/desk/articles/{id: [0-9]{1,18}}")
@Produces(MediaType.TEXT_HTML)
@Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
@RolesAllowed({"reporter", "correspondent", "editor", "layout", "head", "duty", "chief", "proofreader", "production"})
public class ArticleResource {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance article(Screen screen, Refusal refusal);
    }

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

    /**
     * @param copy key of a window whose words are wanted, which were not saved; or nothing
     * @param saved when the person saved it just before, in milliseconds; or nothing
     */
    @GET
    @Transactional
    public Response show(@RestPath long id, @RestQuery boolean edit, @RestQuery String copy, @RestQuery String saved) {
        return screens.show(articles.seenBy(signedIn.person(), id), edit, copy, time(saved));
    }

    private static Instant time(String millis) {
        return millis != null && millis.matches("[0-9]{1,15}") ? Instant.ofEpochMilli(Long.parseLong(millis)) : null;
    }

    /**
     * Saves the text.
     *
     * @param act the place on the screen to come back to, such as bylines; close to leave it; or nothing
     * @param why what the change is for; or nothing
     */
    @POST
    @Path("revisions")
    @Transactional
    @Timed(
            value = "forme.save",
            percentiles = {0.5, 0.95})
    public Response save(@RestPath long id, @BeanParam ArticleForm form, @RestForm String act, @RestForm String why) {
        Article article = articles.heldFor(signedIn.person(), id);
        checkWhole(article, form);
        return revise(article, form, why).orElseGet(() -> saved(article, act));
    }

    /** Who saves goes on writing, unless they say that they do not. */
    private Response saved(Article article, String act) {
        if (!"close".equals(act)) {
            article.leaseOnSaving(signedIn.person(), clock.instant());
            return goOn(article, anchor(act));
        }
        article.leave(signedIn.person(), null, clock.instant());
        return Response.seeOther(URI.create("/desk/articles")).build();
    }

    /** Back to the form, with what was saved in it: who writes another's copy had asked for it. */
    private Response goOn(Article article, String anchor) {
        if (anchor.startsWith("/")) return see(article, anchor);
        String edit = screens.opensInForm(article) ? "" : "edit=true&";
        return see(article, "?" + edit + "saved=" + clock.instant().toEpochMilli() + anchor);
    }

    /** The same from the button beside the files: comes back to the pictures. */
    @POST
    @Path("pictures")
    @Transactional
    public Response addPictures(@RestPath long id, @BeanParam ArticleForm form, @RestForm String why) {
        return save(id, form, "pictures", why);
    }

    /** Saves what was typed and hands it in. What is missing is told; what was typed is saved all the same. */
    @POST
    @Path("submission")
    @Transactional
    public Response submit(
            @RestPath long id, @BeanParam ArticleForm form, @RestForm String why, @RestForm String leftOpen) {
        Article article = articles.heldFor(signedIn.person(), id);
        if (form.carriesText() && article.isSubmittableBy(signedIn.person())) {
            checkWhole(article, form);
            Optional<Response> refused = revise(article, form, why);
            if (refused.isPresent()) return refused.get();
        }
        return handIn(article, leftOpen);
    }

    /**
     * The form of a new article posted once more: what was typed in between becomes a revision of the article that it
     * began. Where that has gone on meanwhile, both texts are shown.
     */
    @Transactional
    Response saveAgain(long id, ArticleForm form, String act) {
        Article article = articles.heldFor(signedIn.person(), id);
        // What it began has pictures that came as files with it; it had no lines for them then.
        ArticleForm mine = form.withRowsFor(article.pictures(), List.of());
        ArticleText text = null;
        try {
            text = saving.typed(article, mine);
            if (saving.isNews(article, form, text))
                article.revise(signedIn.person(), saving.takenOnce(article, mine), 1, clock.instant());
        } catch (Refusal refusal) {
            // The form began the first text: what was saved over it since counts as another's.
            ArticleForm begun = mine.on(TextVersion.of(1));
            Response again = screens.refuse(article, begun, Optional.ofNullable(text), Screen.Said.NOTHING, refusal);
            QuarkusTransaction.setRollbackOnly();
            return again;
        }
        boolean handsIn = "submission".equals(act) && article.isSubmittableBy(signedIn.person());
        return handsIn ? handIn(article, null) : see(article, anchor(act));
    }

    static void checkWhole(Article article, ArticleForm form) {
        boolean newest = form.version().equals(article.textVersion());
        form.checkWhole(newest ? article.pictures() : List.of());
    }

    /** @param leftOpen how many suggestions and comments the person has seen and leaves open, as posted; or null */
    private Response handIn(Article article, String leftOpen) {
        Person me = signedIn.person();
        int seen = leftOpen != null && leftOpen.matches("[0-9]{1,4}") ? Integer.parseInt(leftOpen) : 0;
        try {
            article.submit(me, screens.publication().reviewStages(), seen, clock.instant());
        } catch (Refusal refusal) {
            boolean open =
                    refusal.reasons().stream().anyMatch(reason -> reason.key().equals("articles.unsettled"));
            return screens.refuse(article, open ? Screen.Said.UNSETTLED : Screen.Said.NOTHING, refusal);
        }
        trail.note(clock.instant(), me, "articles.submit", address(article), "" + article.currentRevision());
        return see(article, "");
    }

    /** Saves what was typed; empty when that went well. */
    private Optional<Response> revise(Article article, ArticleForm form, String why) {
        ArticleText mine = null;
        try {
            mine = saving.typed(article, form);
            saving.done(article, form.window());
            boolean silent = why == null || why.isBlank();
            if (silent && form.files().isEmpty() && mine.equals(article.text())) return Optional.empty();
            article.revise(signedIn.person(), saving.taken(article, form), form.version(), why, clock.instant());
            return Optional.empty();
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.UNSEEN) throw refusal;
            Response again = screens.refuse(article, form, Optional.ofNullable(mine), Screen.Said.why(why), refusal);
            QuarkusTransaction.setRollbackOnly();
            return Optional.of(again);
        }
    }

    /** Where to go after a save, behind the article's own address. */
    static String anchor(String act) {
        if ("library".equals(act)) return "/pictures";
        return "bylines".equals(act) || "pictures".equals(act) ? "#" + act : "";
    }

    static String address(Article article) {
        return "/desk/articles/" + article.id();
    }

    static Response see(Article article, String anchor) {
        return Response.seeOther(URI.create(address(article) + anchor)).build();
    }
}
