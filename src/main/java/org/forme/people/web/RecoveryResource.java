package org.forme.people.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.forme.people.Recovery;
import org.forme.shell.Language;
import org.forme.shell.Posted;
import org.forme.shell.Refusal;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** 忘记密码: asks for a letter with a one-time link. What is answered says nothing of who is here. */
@Path("/sign-in/recovery")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class RecoveryResource {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance recovery(String who, Refusal refusal, boolean sent, long minutes);
    }

    @Inject
    Recovery recovery;

    @Inject
    HttpServerRequest request;

    @GET
    public TemplateInstance page(@RestQuery String sent) {
        if (!recovery.isOn()) throw Refusal.unseen();
        return page("", null, sent != null);
    }

    @POST
    public Response ask(@RestForm String who) {
        if (!recovery.isOn()) throw Refusal.unseen();
        Posted.there(who);
        try {
            recovery.ask(who, request.remoteAddress().hostAddress(), Language.current());
            return Response.seeOther(URI.create("/sign-in/recovery?sent=1")).build();
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INPUT) throw refusal;
            return Response.status(refusal.status())
                    .entity(page(who, refusal, false))
                    .build();
        }
    }

    private TemplateInstance page(String who, Refusal refusal, boolean sent) {
        return Templates.recovery(who, refusal, sent, recovery.minutes());
    }
}
