package org.forme.articles.web;

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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.forme.articles.Article;
import org.forme.articles.ArticleText;
import org.forme.articles.Articles;
import org.forme.articles.TextVersion;
import org.forme.people.SignedIn;
import org.forme.pictures.Pictures;
import org.forme.shell.Posted;
import org.forme.shell.Refusal;
import org.forme.text.Merge.Choice;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;

/**
 * Puts together what was typed and what somebody saved meanwhile. Saves nothing: the result goes into the form. What was
 * saved meanwhile stays as a revision, whatever is chosen.
 */
@Path("/desk/articles/{id: [0-9]{1,18}}")
@Produces(MediaType.TEXT_HTML)
@Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
@RolesAllowed({"reporter", "correspondent", "editor", "head", "duty", "chief"})
public class MergeResource {
    @Inject
    Articles articles;

    @Inject
    Pictures pictures;

    @Inject
    Screens screens;

    @Inject
    Saving saving;

    @Inject
    SignedIn signedIn;

    @Inject
    Clock clock;

    /**
     * @param form as typed, on top of the text that it began from
     * @param against the newest text, as the person saw it
     */
    @POST
    @Path("merge")
    @Transactional
    public Response merge(@RestPath long id, @BeanParam ArticleForm form, @RestForm String against) {
        Article article = articles.heldFor(signedIn.person(), id);
        form.checkWhole(List.of());
        Posted.there(against);
        TextVersion seen = TextVersion.posted(against);
        ArticleText typed = null;
        try {
            typed = saving.typed(article, form);
            refuseUnlessWriting(article);
            if (!seen.equals(article.textVersion())) throw Refusal.now("articles.stale");
            Merging merging = Merging.of(article, form, typed, pictures::findById);
            ArticleText result = merging.result(MergeResource::chosen);
            article.keepNewest();
            return screens.merged(
                    article, ArticleForm.of(result, article.textVersion()).in(form.window()));
        } catch (Refusal refusal) {
            return screens.refuse(article, form, Optional.ofNullable(typed), Screen.Said.NOTHING, refusal);
        }
    }

    private void refuseUnlessWriting(Article article) {
        var me = signedIn.person();
        boolean writes = article.isChangeableBy(me, articles.onDuty(me, article))
                && !article.isLeasedToAnother(me, clock.instant());
        if (!writes) throw Refusal.now("articles.closed_to_changes");
    }

    private static Choice chosen(String place) {
        FormData posted = CurrentRequestManager.get().getFormData();
        var value = posted.getFirst("choice-" + place);
        return value == null
                ? null
                : Arrays.stream(Choice.values())
                        .filter(choice -> choice.name().equals(value.getValue()))
                        .findFirst()
                        .orElseThrow(Refusal::brokenForm);
    }
}
