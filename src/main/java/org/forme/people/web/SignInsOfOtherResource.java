package org.forme.people.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import org.forme.people.Rights;
import org.forme.people.SignedIn;
import org.jboss.resteasy.reactive.RestPath;

/** Ends a person's sign-ins, for administrators. Their list stands on the person's page. */
@Path("/desk/administration/people/{id: [0-9]{1,18}}/sign-ins")
@RolesAllowed("admin")
public class SignInsOfOtherResource {
    @Inject
    Rights rights;

    @Inject
    SignedIn signedIn;

    @Inject
    Clock clock;

    @POST
    @Path("{signIn: [0-9]{1,18}}/ending")
    public Response end(@RestPath long id, @RestPath long signIn) {
        rights.endSignIn(signedIn.person(), id, signIn, clock.instant());
        return ended(id);
    }

    @POST
    @Path("ending")
    public Response endAll(@RestPath long id) {
        rights.endSignIns(signedIn.person(), id, clock.instant());
        return ended(id);
    }

    private static Response ended(long id) {
        return Response.seeOther(URI.create("/desk/administration/people/" + id + "?done=ended#sign-ins"))
                .build();
    }
}
