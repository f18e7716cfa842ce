package org.forme.upkeep.web;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.forme.imprint.Regime;
import org.forme.shell.Refusal;
import org.forme.upkeep.FirstRun;

/** The guided start of a paper, behind the one-time link of the log. */
@Path("/-/first-run/{token}")
@Produces(MediaType.TEXT_HTML)
public class FirstRunResource {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance start(String token, FirstRunForm form, List<Regime> regimes, Refusal refusal);
    }

    @Inject
    FirstRun firstRun;

    @Inject
    Clock clock;

    @GET
    @PermitAll
    @Transactional
    public TemplateInstance form(@PathParam("token") String token) {
        firstRun.check(token);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
        return Templates.start(token, FirstRunForm.blank(today), Regime.all(), null);
    }

    /** Makes administrator, paper, permit, numbers, sections and page styles in one go. */
    @POST
    @PermitAll
    public Response start(@PathParam("token") String token, @BeanParam FirstRunForm form) {
        QuarkusTransaction.requiringNew().run(() -> firstRun.check(token));
        try {
            FirstRunForm.Beginning beginning = form.read();
            firstRun.start(
                    token,
                    beginning.person(),
                    beginning.publication(),
                    beginning.permit(),
                    beginning.sections(),
                    beginning.pages(),
                    clock.instant());
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INPUT) throw refusal;
            return Response.status(refusal.status())
                    .entity(Templates.start(token, form, Regime.all(), refusal))
                    .build();
        }
        return Response.seeOther(URI.create("/sign-in?founded=1")).build();
    }
}
