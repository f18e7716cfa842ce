package org.forme.interchange.copy.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.forme.articles.Articles;
import org.forme.imprint.Publications;
import org.forme.interchange.copy.ReceivedFile;
import org.forme.interchange.copy.ReceivedFiles;
import org.forme.people.SignedIn;
import org.forme.shell.Attachment;
import org.forme.shell.Refusal;
import org.forme.shell.Times;
import org.forme.store.Blobs;
import org.jboss.resteasy.reactive.RestPath;

/** The file that an article came in, for those who see the article. */
@Path("/desk/imports")
@RolesAllowed({"reporter", "correspondent", "editor", "layout", "head", "duty", "chief", "proofreader", "production"})
public class ReceivedResource {
    /** Whatever a file holds, in a browser it may load nothing and run nothing. */
    private static final String POLICY = "default-src 'none'; sandbox";

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance article(ReceivedFile file, Times times);
    }

    @Inject
    Articles articles;

    @Inject
    ReceivedFiles files;

    @Inject
    Blobs blobs;

    @Inject
    Publications publications;

    @Inject
    SignedIn signedIn;

    @Inject
    Clock clock;

    /** What the article's screen shows beside it: the file and what was left out; nothing for copy written here. */
    @GET
    @Path("articles/{article: [0-9]{1,18}}")
    @Produces(MediaType.TEXT_HTML)
    @Transactional
    public Response of(@RestPath("article") long id) {
        ReceivedFile file = files.of(articles.seenBy(signedIn.person(), id)).orElse(null);
        Times times = publications
                .only()
                .map(paper -> Times.at(clock.instant(), paper.zone()))
                .orElseThrow(Refusal::unseen);
        return Response.ok(file == null ? "" : Templates.article(file, times).render())
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .build();
    }

    /** The file as it came, to be saved and never shown in the browser. */
    @GET
    @Path("{id: [0-9]{1,18}}/original")
    @Transactional
    public Response original(@RestPath long id) {
        ReceivedFile file = files.seenBy(signedIn.person(), id);
        Response answer = Attachment.of(blobs.read(file.sha()), file.mediaType(), file.fileName());
        return Response.fromResponse(answer)
                .header("Content-Security-Policy", POLICY)
                .build();
    }
}
