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
import org.forme.articles.Articles;
import org.forme.articles.Contributions;
import org.forme.people.AuditTrail;
import org.forme.people.Person;
import org.forme.people.SignedIn;
import org.forme.shell.Posted;
import org.forme.shell.Refusal;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** With which entry of the register an article came in. */
@Path("/desk/articles/{id: [0-9]{1,18}}/contribution")
@Produces(MediaType.TEXT_HTML)
public class ArticleContributionResource {
    @Inject
    Articles articles;

    @Inject
    Contributions contributions;

    @Inject
    Screens screens;

    @Inject
    SignedIn signedIn;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** @param entry its id; empty where it came in with none */
    @POST
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    @RolesAllowed({"editor", "head", "duty", "chief"})
    @Transactional
    public Response enter(@RestPath long id, @RestForm String entry) {
        Posted.there(entry);
        Person me = signedIn.person();
        Article article = articles.heldFor(me, id);
        try {
            article.enterAs(me, entry.isBlank() ? null : contributions.need(article.paper(), Posted.id(entry)));
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.STATE) throw refusal;
            return screens.refuse(article, refusal);
        }
        trail.note(clock.instant(), me, "articles.contribution_link", ArticleResource.address(article), entry);
        return ArticleResource.see(article, "#contribution");
    }
}
