package org.forme.people.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
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
import org.forme.people.Realm;
import org.forme.people.Secret;
import org.forme.people.Welcome;
import org.forme.people.Welcomes;
import org.forme.shell.RealTime;
import org.forme.shell.Refusal;
import org.jboss.resteasy.reactive.RestForm;

/** Behind a one-time link its person chooses a password. Whoever holds the link may; looking does not use it up. */
@Path("/-/welcome/{token}")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class WelcomeResource {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance welcome(Person person, String token, int shortest, Refusal refusal);
    }

    @Inject
    Welcomes welcomes;

    @Inject
    Passwords passwords;

    @Inject
    Realm realm;

    @Inject
    Clock clock;

    @Inject
    @RealTime
    Clock wall;

    @GET
    public TemplateInstance page(String token) {
        return page(token, null);
    }

    @POST
    public Response choose(String token, @RestForm String password, @RestForm String repeated) {
        try {
            passwords.chooseBehind(new Secret(token), password, repeated, clock.instant());
            return Response.seeOther(URI.create("/sign-in?chosen=1")).build();
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INPUT) throw refusal;
            return Response.status(refusal.status())
                    .entity(page(token, refusal))
                    .build();
        }
    }

    private TemplateInstance page(String token, Refusal refusal) {
        if (realm.isOn()) throw Refusal.now("people.realm_has_passwords");
        Person person = welcomes.openForPerson(new Secret(token), wall.instant())
                .map(Welcome::person)
                .orElseThrow(() -> Refusal.now("people.welcome_over"));
        return Templates.welcome(person, token, Person.PASSWORD_MIN, refusal);
    }
}
