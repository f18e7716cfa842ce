package org.forme.people.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import org.forme.people.Passwords;
import org.forme.people.Person;
import org.forme.people.SignedIn;
import org.forme.shell.Refusal;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** One's own page: what one may do, and the password. */
@Path("/desk/me")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class MeResource {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance me(Person person, int shortest, boolean changed, Refusal refusal);
    }

    @Inject
    SignedIn signedIn;

    @Inject
    SecurityIdentity identity;

    @Inject
    Passwords passwords;

    @Inject
    Clock clock;

    @GET
    public TemplateInstance me(@RestQuery String changed) {
        return page(changed != null, null);
    }

    @POST
    @Path("password")
    public Response change(@RestForm String old, @RestForm String password, @RestForm String repeated) {
        try {
            Person person = signedIn.person();
            passwords.change(person, old, password, repeated, Identity.secretOf(identity), clock.instant());
            return Response.seeOther(URI.create("/desk/me?changed")).build();
        } catch (Refusal refusal) {
            return Response.status(refusal.status())
                    .entity(page(false, refusal))
                    .build();
        }
    }

    private TemplateInstance page(boolean changed, Refusal refusal) {
        return Templates.me(signedIn.person(), Person.PASSWORD_MIN, changed, refusal);
    }
}
