package org.forme.archive.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.forme.archive.IssueImport;
import org.forme.archive.SealedIssues;
import org.forme.archive.SigningKey;
import org.forme.archive.SigningKeys;
import org.forme.imprint.Publication;
import org.forme.imprint.Publications;
import org.forme.people.SignedIn;
import org.forme.shell.Attempt;
import org.forme.shell.Posted;
import org.forme.shell.Refusal;
import org.forme.shell.Times;
import org.jboss.resteasy.reactive.RestForm;

/** 付印密钥: the public keys that the paper sealed with, and the change of the key. */
@Path("/desk/administration/keys")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"admin", "chief"})
public class KeysResource {
    private static final String HERE = "/desk/administration/keys";

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance keys(Keys keys);

        static native TemplateInstance change(SigningKey key, String reason, Refusal refusal);
    }

    /** The keys, the newest first, and whether this person changes them. */
    public record Keys(Publication paper, List<SigningKey> keys, Map<String, IssueImport> imports, boolean changes) {
        /** With which import the key was taken over; null for one that was made here. */
        public IssueImport accepted(SigningKey key) {
            return imports.get(key.publicKey());
        }

        public String at(Instant moment) {
            return Times.at(moment, paper.zone()).dated(moment);
        }
    }

    @Inject
    SigningKeys keys;

    @Inject
    SealedIssues sealed;

    @Inject
    Publications publications;

    @Inject
    SignedIn signedIn;

    @Inject
    Clock clock;

    @GET
    @Transactional
    public TemplateInstance show() {
        Publication paper = paper();
        return Templates.keys(
                new Keys(paper, keys.of(paper.paper()), sealed.acceptedKeys(paper.paper()), changes(paper)));
    }

    /** What a change of the key brings, before anybody presses the button: it cannot be taken back. */
    @GET
    @Path("change")
    @Transactional
    public Response beforeChange() {
        return changePage(200, "", null);
    }

    @POST
    @Path("change")
    @Transactional
    public Response change(@RestForm String reason) {
        Posted.there(reason);
        return Attempt.refused(() -> keys.change(paper().paper(), reason, signedIn.person(), clock.instant()))
                .map(refusal -> changePage(refusal.status(), reason, refusal))
                .orElseGet(
                        () -> Response.seeOther(URI.create(HERE + "?saved=1")).build());
    }

    private boolean changes(Publication paper) {
        return SigningKeys.areChangedBy(signedIn.person(), paper.paper());
    }

    private Publication paper() {
        return publications.only().orElseThrow(Refusal::unseen);
    }

    private Response changePage(int status, String reason, Refusal refusal) {
        Publication paper = paper();
        SigningKey now = keys.of(paper.paper()).stream()
                .findFirst()
                .filter(newest -> changes(paper))
                .orElseThrow(Refusal::unseen);
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(Templates.change(now, reason, refusal).render())
                .build();
    }
}
