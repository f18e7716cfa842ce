package org.forme.issues.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Arrays;
import org.forme.issues.Page;
import org.forme.issues.Pages;
import org.forme.people.Person;
import org.forme.pictures.Artwork;
import org.forme.pictures.ArtworkShape;
import org.forme.pictures.Artworks;
import org.forme.shell.Refusal;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Finished artwork on a page: hung into a slot, or as the whole page, and taken down again. */
@Path("/desk")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.MULTIPART_FORM_DATA)
@RolesAllowed({"editor", "layout", "head", "duty", "chief"})
public class ArtworkResource {
    @Inject
    Pages pages;

    @Inject
    Artworks artworks;

    @Inject
    Acts acts;

    @Inject
    PageDeskResource desk;

    @POST
    @Path("issues/{id: [0-9]{1,18}}/pages/{label}/slots/{slot}/artwork")
    public Response hang(
            @RestPath long id,
            @RestPath String label,
            @RestPath String slot,
            @RestForm("artwork") FileUpload file,
            @RestForm String kind,
            @RestForm String title) {
        return acts.run(
                "issues.hang",
                PageDeskResource.address(id, label, slot),
                (person, now) -> {
                    Page page = pages.seenBy(person, id, label);
                    ArtworkShape wanted = page.mayHang(page.slot(slot), person);
                    Artwork artwork = take(file, kind, title, wanted, person, now);
                    page.hang(page.slot(slot), artwork, person, now);
                    return slot + " ← " + artwork.title();
                },
                refusal -> desk.draw(id, label, slot, typed(kind, title), refusal));
    }

    @POST
    @Path("issues/{id: [0-9]{1,18}}/pages/{label}/artwork")
    public Response hangWhole(
            @RestPath long id,
            @RestPath String label,
            @RestForm("artwork") FileUpload file,
            @RestForm String kind,
            @RestForm String title) {
        return acts.run(
                "issues.hang",
                PageDeskResource.address(id, label, null),
                (person, now) -> {
                    Page page = pages.seenBy(person, id, label);
                    Artwork artwork = take(file, kind, title, page.mayHang(person), person, now);
                    page.hang(artwork, person, now);
                    return artwork.title();
                },
                refusal -> desk.draw(id, label, null, typed(kind, title), refusal));
    }

    @POST
    @Path("issues/{id: [0-9]{1,18}}/pages/{label}/artwork/removal")
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    public Response takeDown(@RestPath long id, @RestPath String label) {
        return acts.run(
                "issues.take_down",
                PageDeskResource.address(id, label, null),
                (person, now) -> {
                    pages.seenBy(person, id, label).takeDown(person, now);
                    return label;
                },
                refusal -> desk.draw(id, label, null, PageDesk.Typed.NOTHING, refusal));
    }

    private Artwork take(FileUpload file, String kind, String title, ArtworkShape wanted, Person person, Instant now) {
        byte[] bytes = file == null ? new byte[0] : bytes(file);
        if (bytes.length == 0) throw Refusal.input("artwork", "issues.choose_file");
        Artwork.Kind chosen = Arrays.stream(Artwork.Kind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElse(null);
        String named = title == null || title.isBlank() ? file.fileName() : title;
        return artworks.take(bytes, file.fileName(), chosen, named, wanted, person, now);
    }

    private static PageDesk.Typed typed(String kind, String title) {
        var hanging = new PageDesk.Hanging(kind == null ? "" : kind, title == null ? "" : title);
        return PageDesk.Typed.hanging(hanging);
    }

    private static byte[] bytes(FileUpload file) {
        try {
            return Files.readAllBytes(file.uploadedFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
