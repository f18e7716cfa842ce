package org.forme.articles.web;

import io.quarkus.narayana.jta.QuarkusTransaction;
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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.forme.articles.Article;
import org.forme.articles.ArticlePicture;
import org.forme.articles.Articles;
import org.forme.articles.TextVersion;
import org.forme.people.SignedIn;
import org.forme.pictures.Library;
import org.forme.pictures.Picture;
import org.forme.pictures.Pictures;
import org.forme.shell.Posted;
import org.forme.shell.Refusal;
import org.forme.shell.Times;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** 选图: takes a picture that the house has already into an article. */
@Path("/desk/articles/{id: [0-9]{1,18}}/pictures")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"reporter", "correspondent", "editor", "head", "duty", "chief"})
public class PictureChoiceResource {
    /** The longest search, in characters. */
    private static final int WORDS_LONGEST = 60;

    /**
     * What there is to choose from.
     *
     * @param words looked for, or empty
     * @param today the day that rights are judged by
     */
    public record Choice(Article article, Library.Sheet sheet, String words, LocalDate today, Times when) {
        /** Whether the article shows it already. */
        public boolean has(Picture picture) {
            return article.pictures().stream()
                    .anyMatch(line -> line.picture().id().equals(picture.id()));
        }

        /** The address of the older ones. */
        public String older() {
            return "?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + "&before=" + sheet.older();
        }
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance choose(Choice choice);
    }

    @Inject
    Articles articles;

    @Inject
    Library library;

    @Inject
    Pictures pictures;

    @Inject
    Screens screens;

    @Inject
    SignedIn signedIn;

    @Inject
    Clock clock;

    /** @param before the id that the page begins after; nothing for the newest */
    @GET
    @Transactional
    public Response choose(@RestPath long id, @RestQuery String q, @RestQuery String before) {
        Article article = articles.seenBy(signedIn.person(), id);
        if (!article.isRevisableBy(signedIn.person())) throw Refusal.forbidden("articles.not_yours_to_revise");
        String words = q == null ? "" : q.strip();
        if (words.codePointCount(0, words.length()) > WORDS_LONGEST)
            words = words.substring(0, words.offsetByCodePoints(0, WORDS_LONGEST));
        Long after = before != null && before.matches("[0-9]{1,18}") ? Long.valueOf(before) : null;
        var wanted = new Library.Wanted(words, "", null, null, Library.Standing.ANY, screens.today(), after);
        var choice =
                new Choice(article, library.sheet(wanted, signedIn.person()), words, screens.today(), screens.when());
        return Screens.html(200, Templates.choose(choice).render());
    }

    /** Sets it behind the article's pictures, with what it tells about itself. */
    @POST
    @Path("{picture: [0-9]{1,18}}")
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    @Transactional
    public Response take(@RestPath long id, @RestPath long picture, @RestForm("revision") String expected) {
        Article article = articles.heldFor(signedIn.person(), id);
        Posted.there(expected);
        Picture chosen = pictures.visibleTo(signedIn.person(), picture);
        try {
            boolean there = article.pictures().stream()
                    .anyMatch(line -> line.picture().id().equals(chosen.id()));
            if (!there)
                article.revise(
                        signedIn.person(),
                        article.text()
                                .rewrite()
                                .picture(ArticlePicture.fresh(chosen))
                                .done(),
                        TextVersion.posted(expected),
                        "",
                        clock.instant());
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.UNSEEN) throw refusal;
            Response again = screens.refuse(article, refusal);
            QuarkusTransaction.setRollbackOnly();
            return again;
        }
        return ArticleResource.see(article, "#pictures");
    }
}
