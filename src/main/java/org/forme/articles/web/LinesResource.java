package org.forme.articles.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.forme.shell.Posted;
import org.forme.text.BrokenLines;
import org.forme.text.Manuscript;
import org.jboss.resteasy.reactive.RestForm;

/** 断行: what is pasted into the editor, joined to paragraphs where its lines were cut. Keeps nothing. */
@Path("/desk/articles/joined-lines")
@Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
@Produces(MediaType.TEXT_PLAIN + ";charset=UTF-8")
@RolesAllowed({"reporter", "correspondent", "editor", "head", "duty", "chief", "proofreader"})
public class LinesResource {
    /** @return the paragraphs, each a line; nothing where no line was cut */
    @POST
    public String join(@RestForm String text) {
        Posted.there(text);
        if (text.length() > 2 * Manuscript.MOST_CHARACTERS) return null;
        List<String> lines = text.lines().toList();
        BrokenLines broken = BrokenLines.in(lines);
        return broken.any() ? String.join("\n", broken.joined(lines)) : null;
    }
}
