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
import org.forme.people.Recovery;
import org.forme.people.SignIns;
import org.forme.people.SignedIn;
import org.forme.shell.Desk;
import org.forme.shell.MailAddress;
import org.forme.shell.Posted;
import org.forme.shell.RealTime;
import org.forme.shell.Refusal;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** One's own page: what one may do, the password, and where one is signed in. */
@Path("/desk/me")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class MeResource {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance me(
                Person person, int shortest, String done, Refusal refusal, SignInList signIns, String email);
    }

    @Inject
    SignedIn signedIn;

    @Inject
    SecurityIdentity identity;

    @Inject
    Passwords passwords;

    @Inject
    Recovery recovery;

    @Inject
    SignIns signIns;

    @Inject
    Desk desk;

    @Inject
    Clock clock;

    @Inject
    @RealTime
    Clock wall;

    @GET
    public TemplateInstance me(@RestQuery String changed, @RestQuery String ended, @RestQuery String written) {
        if (changed != null) return page("people.password_changed", null, null);
        if (written != null) return page("people.email_written", null, null);
        return page(ended != null ? "people.sign_in_ended" : null, null, null);
    }

    @POST
    @Path("password")
    public Response change(@RestForm String old, @RestForm String password, @RestForm String repeated) {
        try {
            Person person = signedIn.person();
            passwords.change(person, old, password, repeated, Identity.secretOf(identity), clock.instant());
            return Response.seeOther(URI.create("/desk/me?changed=1")).build();
        } catch (Refusal refusal) {
            return Response.status(refusal.status())
                    .entity(page(null, refusal, null))
                    .build();
        }
    }

    /** Where one's letters go. It opens the account, so it asks for the password. */
    @POST
    @Path("email")
    public Response move(@RestForm String email, @RestForm String presentPassword) {
        Posted.there(email, presentPassword);
        try {
            MailAddress address = email.isBlank() ? null : new MailAddress(email);
            recovery.moveOwn(signedIn.person(), presentPassword, address, clock.instant());
            return Response.seeOther(URI.create("/desk/me?written=1")).build();
        } catch (Refusal refusal) {
            return Response.status(refusal.status())
                    .entity(page(null, refusal, email))
                    .build();
        }
    }

    private TemplateInstance page(String done, Refusal refusal, String typed) {
        Person person = signedIn.person();
        var list = SignInList.own(signIns, person, Identity.secretOf(identity), desk, wall);
        String email =
                typed != null ? typed : person.email().map(MailAddress::text).orElse("");
        return Templates.me(person, Person.PASSWORD_MIN, done, refusal, list, email);
    }
}
