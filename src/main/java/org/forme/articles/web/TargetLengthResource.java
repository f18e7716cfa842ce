package org.forme.articles.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.forme.articles.Article;
import org.forme.articles.ArticleText;
import org.forme.articles.Articles;
import org.forme.people.AuditTrail;
import org.forme.people.Person;
import org.forme.people.SignedIn;
import org.forme.shell.Posted;
import org.forme.shell.Refusal;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** The length that a head asks of an article, beside its text and whoever writes it. */
@Path("/desk/articles/{id: [0-9]{1,18}}/target-length")
@Produces(MediaType.TEXT_HTML)
public class TargetLengthResource {
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

    /** @param length in 字; empty to leave it to whoever writes */
    @POST
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    @RolesAllowed({"head", "duty", "chief"})
    @Transactional
    public Response ask(@RestPath long id, @RestForm String length) {
        Posted.there(length);
        Person me = signedIn.person();
        Article article = articles.heldFor(me, id);
        try {
            article.askLength(me, number(length.strip()), clock.instant());
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.UNSEEN) throw refusal;
            return screens.refuse(article, Screen.Said.length(length), refusal);
        }
        trail.note(clock.instant(), me, "articles.ask_length", ArticleResource.address(article), length.strip());
        return ArticleResource.see(article, "");
    }

    private static Integer number(String length) {
        if (length.isEmpty()) return null;
        boolean fits = length.matches("[1-9][0-9]{0,5}") && Integer.parseInt(length) <= ArticleText.LONGEST_TARGET;
        if (!fits) throw Refusal.input("askedLength", "articles.target_out_of_range", ArticleText.LONGEST_TARGET);
        return Integer.valueOf(length);
    }
}
