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
import java.time.Clock;
import java.util.List;
import org.forme.articles.Article;
import org.forme.articles.ArticleText;
import org.forme.articles.Articles;
import org.forme.articles.Revision;
import org.forme.articles.TextVersion;
import org.forme.people.AuditTrail;
import org.forme.people.Person;
import org.forme.people.SignedIn;
import org.forme.pictures.Pictures;
import org.forme.shell.Language;
import org.forme.shell.Posted;
import org.forme.shell.Refusal;
import org.forme.shell.Times;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** 历次: what an article was, and what changed from one text to another. */
@Path("/desk/articles/{id: [0-9]{1,18}}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"reporter", "correspondent", "editor", "layout", "head", "duty", "chief", "proofreader", "production"})
public class RevisionsResource {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance compare(
                Article article,
                Person me,
                List<Revision> revisions,
                int from,
                int to,
                boolean side,
                Comparing comparing,
                Times when);

        static native TemplateInstance received(
                Article article,
                boolean side,
                Comparing comparing,
                boolean corrects,
                KeptWords kept,
                String typed,
                String why,
                Refusal refusal,
                Times when);

        static native TemplateInstance revision(
                Article article, Revision revision, ArticleText text, Person me, Refusal refusal, Times when);
    }

    @Inject
    Articles articles;

    @Inject
    Pictures pictures;

    @Inject
    Screens screens;

    @Inject
    SignedIn signedIn;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /**
     * Compares two revisions; without numbers the newest with the one before it.
     *
     * @param from the earlier one's number; 0 for the empty sheet before the first
     * @param view side for two columns, anything else for one text with what went and came
     */
    @GET
    @Path("revisions")
    @Transactional
    public Response compare(@RestPath long id, @RestQuery String from, @RestQuery String to, @RestQuery String view) {
        Article article = articles.seenBy(signedIn.person(), id);
        List<Revision> seen = article.revisionsSeenBy(signedIn.person());
        int later = to == null ? article.currentRevision() : number(to);
        int earlier = from == null ? before(seen, later) : number(from);
        var comparing =
                Comparing.of(screens.named(text(seen, earlier)), screens.named(text(seen, later)), Language.current());
        return Screens.html(
                200,
                Templates.compare(
                                article,
                                signedIn.person(),
                                seen,
                                earlier,
                                later,
                                "side".equals(view),
                                comparing,
                                screens.when())
                        .render());
    }

    /**
     * Compares what was received with the text as it is.
     *
     * @param view side for two columns, anything else for one text with what went and came
     */
    @GET
    @Path("received")
    @Transactional
    public Response received(@RestPath long id, @RestQuery String view) {
        Article article = articles.seenBy(signedIn.person(), id);
        if (article.received().isEmpty()) throw Refusal.unseen();
        return received(200, article, "side".equals(view), null, null, null);
    }

    private Response received(int status, Article article, boolean side, String typed, String why, Refusal refusal) {
        var comparing = AgainstReceived.compare(article);
        boolean corrects = article.isReceivedCorrectedBy(signedIn.person());
        KeptWords kept = screens.words(received(article), ArticleResource.address(article) + "/received");
        return Screens.html(
                status,
                Templates.received(article, side, comparing, corrects, kept, typed, why, refusal, screens.when())
                        .render());
    }

    /** What the browser calls the form that corrects what was received. */
    private static String received(Article article) {
        return "received-" + article.id();
    }

    /**
     * 更正原稿.
     *
     * @param received what should have stood there
     * @param seen how many corrections the page showed
     */
    @POST
    @Path("received/corrections")
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    @Transactional
    public Response correct(@RestPath long id, @RestForm String received, @RestForm String why, @RestForm String seen) {
        Posted.there(received, why);
        Person me = signedIn.person();
        Article article = articles.heldFor(me, id);
        try {
            article.correctReceived(me, received, why, Posted.number(seen), clock.instant());
        } catch (Refusal refusal) {
            boolean shown = refusal.kind() == Refusal.Kind.INPUT || refusal.kind() == Refusal.Kind.STATE;
            if (!shown || article.received().isEmpty()) throw refusal;
            return received(refusal.status(), article, false, received, why, refusal);
        }
        trail.note(clock.instant(), me, "articles.correct_received", ArticleResource.address(article), "");
        return Response.seeOther(
                        KeptWords.handedOver(ArticleResource.address(article) + "/received", me, received(article)))
                .build();
    }

    /** One revision to read, and to make the newest again. */
    @GET
    @Path("revisions/{number: [0-9]{1,9}}")
    @Transactional
    public Response read(@RestPath long id, @RestPath int number) {
        Article article = articles.seenBy(signedIn.person(), id);
        return read(200, article, revision(article, number), null);
    }

    private Response read(int status, Article article, Revision revision, Refusal refusal) {
        ArticleText text = revision.text(pictures::findById);
        return Screens.html(
                status,
                Templates.revision(article, revision, text, signedIn.person(), refusal, screens.when())
                        .render());
    }

    /** 恢复: makes the revision's text the newest, as a revision of its own. */
    @POST
    @Path("revisions/{number: [0-9]{1,9}}/restoration")
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    @Transactional
    public Response restore(@RestPath long id, @RestPath int number, @RestForm("revision") String expected) {
        Person me = signedIn.person();
        Article article = articles.heldFor(me, id);
        Revision earlier = revision(article, number);
        Posted.there(expected);
        try {
            article.restore(
                    me, earlier, earlier.text(pictures::findById), TextVersion.posted(expected), clock.instant());
        } catch (Refusal refusal) {
            return read(refusal.status(), article, earlier, refusal);
        }
        trail.note(clock.instant(), me, "articles.restore", ArticleResource.address(article), "" + number);
        return ArticleResource.see(article, "");
    }

    private Revision revision(Article article, int number) {
        return one(article.revisionsSeenBy(signedIn.person()), number);
    }

    /** An address with anything but a number leads to no revision. */
    private static int number(String asked) {
        if (!asked.matches("[0-9]{1,9}")) throw Refusal.unseen();
        return Integer.parseInt(asked);
    }

    /** The one before, or the empty sheet where this person's history begins. */
    private static int before(List<Revision> seen, int later) {
        return seen.stream()
                .filter(revision -> !revision.isKeptAside())
                .mapToInt(Revision::number)
                .filter(number -> number < later)
                .max()
                .orElse(0);
    }

    private ArticleText text(List<Revision> seen, int number) {
        if (number == 0) return ArticleText.blank("");
        return one(seen, number).text(pictures::findById);
    }

    private static Revision one(List<Revision> seen, int number) {
        return seen.stream()
                .filter(revision -> revision.number() == number)
                .findFirst()
                .orElseThrow(Refusal::unseen);
    }
}
