package org.forme.articles.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.forme.articles.ArticlePicture;
import org.forme.articles.ArticleText;
import org.forme.pictures.Picture;
import org.forme.shell.Language;
import org.forme.shell.Messages;
import org.forme.shell.Posted;
import org.forme.shell.Refusal;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/**
 * Pictures sent one by one while the copy is being written, each with its progress. What comes back is the picture's row of
 * the form: it joins the article when the text is saved, and until then is its uploader's alone. Without script the files go
 * with the form.
 */
@Path("/desk/articles/uploads")
@RolesAllowed({"reporter", "correspondent", "editor", "head", "duty", "chief"})
public class UploadsResource {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance row(
                ArticleForm.PictureRow row, Integer number, Picture known, LocalDate today, Refusal refusal);
    }

    @Inject
    Saving saving;

    @Inject
    Screens screens;

    /** @param number of the row in the form, from 1 */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.TEXT_HTML)
    @Transactional
    public Response take(@RestForm("upload") FileUpload upload, @RestForm String number) {
        Posted.there(upload);
        int row = Posted.number(number);
        if (row < 1 || row > ArticleText.MOST_PICTURES)
            return told(Refusal.input("upload", "articles.pictures_many", ArticleText.MOST_PICTURES));
        try {
            ArticlePicture fresh = saving.fresh(upload);
            ArticleForm.PictureRow typed = ArticleForm.PictureRow.of(fresh, row);
            return Screens.html(
                    200,
                    Templates.row(typed, row, fresh.picture(), screens.today(), null)
                            .render());
        } catch (Refusal refusal) {
            return told(refusal);
        }
    }

    private static Response told(Refusal refusal) {
        List<Refusal.Reason> reasons = refusal.reasons();
        String words = reasons.stream()
                .map(reason -> Messages.text(Language.current(), reason.key(), reason.arguments()))
                .collect(Collectors.joining(" "));
        return Response.status(refusal.status())
                .type(MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8"))
                .entity(words)
                .build();
    }
}
