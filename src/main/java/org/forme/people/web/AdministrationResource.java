package org.forme.people.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.forme.shell.Desk;

/** 管理: leads to the first of its pages that are the person's. */
@Path("/desk/administration")
@RolesAllowed({"admin", "chief", "production"})
public class AdministrationResource {
    @Inject
    Desk desk;

    @GET
    public Response start() {
        return Response.seeOther(URI.create(desk.administration().get(0).href()))
                .build();
    }
}
