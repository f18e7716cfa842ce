package org.forme.pictures.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.forme.pictures.Artwork;
import org.forme.pictures.Artworks;
import org.forme.shell.Refusal;

/** Finished artwork, for the staff. */
@Path("/desk/artworks")
@RolesAllowed({"reporter", "editor", "layout", "head", "duty", "chief", "proofreader", "production"})
public class ArtworkResource {
    @Inject
    Artworks artworks;

    @Inject
    Shown shown;

    /** What it looks like. @param w {@code small} or {@code large}; without it as the page image takes it */
    @GET
    @Path("{id: [0-9]{1,18}}.jpg")
    public Response preview(@PathParam("id") long id, @QueryParam("w") String w) {
        return shown.jpeg(artwork(id).previewSha(), w);
    }

    /** The file as it came. */
    @GET
    @Path("{id: [0-9]{1,18}}")
    public Response file(@PathParam("id") long id) {
        Artwork artwork = artwork(id);
        return shown.file(artwork.sha(), artwork.mediaType(), artwork.fileName());
    }

    private Artwork artwork(long id) {
        return artworks.findByIdOptional(id).orElseThrow(Refusal::unseen);
    }
}
