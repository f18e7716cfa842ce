package org.forme.shell;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Where people come out after they sign in: the first place of the bar that is theirs. */
@Path("/desk")
public class DeskResource {
    @Inject
    Desk desk;

    @GET
    @Authenticated
    public Response start() {
        String first = desk.bar().stream()
                .map(Desk.BarEntry::href)
                .filter(href -> !href.equals("/desk"))
                .findFirst()
                .orElse("/desk/me");
        return Response.seeOther(URI.create(first)).build();
    }
}
