package org.forme.people.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.forme.people.Doorkeeper;
import org.forme.people.People;
import org.forme.people.Person;
import org.forme.shell.Refusal;
import org.jboss.resteasy.reactive.RestQuery;

/** The door: the page to come in by, and the way out. The password itself is posted to {@code /j_security_check}. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class SignInResource {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance signIn(
                String username, Refusal refusal, boolean chosen, boolean founded, List<Person> samples);
    }

    @Inject
    SecurityIdentity identity;

    @Inject
    Doorkeeper doorkeeper;

    @Inject
    People people;

    @ConfigProperty(name = "quarkus.http.auth.form.cookie-name")
    String cookieName;

    @GET
    @Path("sign-in")
    @PermitAll
    public Response page(
            @CookieParam(SecondTry.COOKIE) String again, @RestQuery String chosen, @RestQuery String founded) {
        if (!identity.isAnonymous())
            return Response.seeOther(URI.create("/desk")).build();
        SecondTry second = again == null || again.isEmpty() ? null : SecondTry.read(again);
        var samples = doorkeeper.isSampleMode() ? people.ofTheSample() : List.<Person>of();
        var page = Templates.signIn(
                second == null ? "" : second.username(),
                second == null ? null : second.refusal(),
                chosen != null,
                founded != null,
                samples);
        var response = Response.ok(page);
        if (second != null) response.cookie(gone(SecondTry.COOKIE, "/sign-in"));
        return response.build();
    }

    /** Ends the sign-in itself: its cookie, wherever it has got to, opens nothing any more. */
    @POST
    @Path("sign-out")
    @PermitAll
    public Response signOut() {
        if (!identity.isAnonymous()) doorkeeper.seeOut(Identity.secretOf(identity));
        return Response.seeOther(URI.create("/sign-in"))
                .cookie(gone(cookieName, "/"))
                .build();
    }

    private static NewCookie gone(String name, String path) {
        return new NewCookie.Builder(name)
                .value("")
                .path(path)
                .maxAge(0)
                .httpOnly(true)
                .build();
    }
}
