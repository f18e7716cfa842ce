package org.forme.upkeep.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.forme.upkeep.SampleReset;

/** Puts the sample newspaper back as it was. */
@Path("/desk/sample/reset")
public class SampleResource {
    @Inject
    SampleReset sample;

    /** Everybody is signed out with it: their sign-ins went with the rest. */
    @POST
    @RolesAllowed({
        "reporter",
        "correspondent",
        "editor",
        "layout",
        "head",
        "duty",
        "chief",
        "proofreader",
        "production",
        "admin"
    })
    public Response reset() {
        sample.reset();
        return Response.seeOther(URI.create("/sign-in")).build();
    }
}
