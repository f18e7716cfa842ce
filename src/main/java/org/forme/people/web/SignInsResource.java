package org.forme.people.web;

import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import org.forme.people.SignedIn;
import org.forme.people.SigningOut;
import org.jboss.resteasy.reactive.RestPath;

/** Ends one's own sign-ins at other devices. Their list stands on one's own page. */
@Path("/desk/me/sign-ins")
@Authenticated
public class SignInsResource {
    @Inject
    SigningOut signingOut;

    @Inject
    SignedIn signedIn;

    @Inject
    SecurityIdentity identity;

    @Inject
    Clock clock;

    @POST
    @Path("{signIn: [0-9]{1,18}}/ending")
    public Response end(@RestPath long signIn) {
        signingOut.end(signedIn.person(), signIn, clock.instant());
        return ended();
    }

    @POST
    @Path("ending")
    public Response endOthers() {
        signingOut.endOthers(signedIn.person(), Identity.secretOf(identity), clock.instant());
        return ended();
    }

    private static Response ended() {
        return Response.seeOther(URI.create("/desk/me?ended=1#sign-ins")).build();
    }
}
