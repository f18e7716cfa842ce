package org.forme.pictures.web;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.forme.people.SignedIn;
import org.forme.pictures.Picture;
import org.forme.pictures.Pictures;
import org.forme.shell.Refusal;

/** Pictures for those who may see them; for everybody else there are none. */
@Path("/desk/pictures")
@Authenticated
public class PictureResource {
    @Inject
    Pictures pictures;

    @Inject
    SignedIn signedIn;

    @Inject
    Shown shown;

    /** The derivative. @param w {@code small} or {@code large}; without it as it goes to print */
    @GET
    @Path("{id: [0-9]{1,18}}.jpg")
    public Response jpeg(@PathParam("id") long id, @QueryParam("w") String w) {
        return shown.jpeg(visible(id).derivativeSha(), w);
    }

    /** It as a saved text crops it: {@code 125-0-50-0.jpg}, thousandths from the left, upper, right and lower edge. */
    @GET
    @Path("{id: [0-9]{1,18}}/{crop: [0-9]{1,3}(?:-[0-9]{1,3}){3}}.jpg")
    public Response cutting(@PathParam("id") long id, @PathParam("crop") String crop, @QueryParam("w") String w) {
        String sha = pictures.cuttingOf(visible(id), crop).orElseThrow(Refusal::unseen);
        return shown.jpeg(sha, w);
    }

    /** The file as it came. */
    @GET
    @Path("{id: [0-9]{1,18}}/original")
    public Response original(@PathParam("id") long id) {
        Picture picture = visible(id);
        return shown.file(picture.originalSha(), picture.mediaType(), picture.fileName());
    }

    private Picture visible(long id) {
        return pictures.visibleTo(signedIn.person(), id);
    }
}
