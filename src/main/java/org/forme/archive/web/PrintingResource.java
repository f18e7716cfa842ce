package org.forme.archive.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.forme.archive.Paths;
import org.forme.archive.PressRun;
import org.forme.archive.PrintOrder;
import org.forme.archive.Printings;
import org.forme.archive.RunCheck;
import org.forme.archive.SampleDelivery;
import org.forme.archive.SealedIssue;
import org.forme.archive.SealedIssues;
import org.forme.archive.SealedPage;
import org.forme.archive.SealedPart;
import org.forme.imprint.Permit;
import org.forme.imprint.Permits;
import org.forme.imprint.Publications;
import org.forme.issues.Finding;
import org.forme.people.SignedIn;
import org.forme.shell.Attempt;
import org.forme.shell.Posted;
import org.forme.shell.Refusal;
import org.forme.shell.Times;
import org.jboss.resteasy.reactive.RestPath;

/** 付印单, 印刷记录 and 样报送交 of a sealed issue, on one page that is also what goes to the printer on paper. */
@Path("/desk/archive/{id: [0-9]+}/printing")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"production", "duty", "chief"})
public class PrintingResource {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance printing(Printing printing);
    }

    /** A page's print file with what tells it from any other. */
    public record FileLine(SealedPage page, long kilobytes, String sha256) {
        /** In groups of eight, for people who compare them by eye. */
        public String grouped() {
            return sha256.replaceAll("(.{8})(?!$)", "$1 ");
        }

        public String millimetres() {
            return Math.round(page.widthUm() / 1000f) + "×" + Math.round(page.heightUm() / 1000f);
        }
    }

    /**
     * All of it.
     *
     * @param overOrdered what is to be said about the copies that are ordered, or null
     * @param overPrinted the same about those that were printed
     */
    public record Printing(
            SealedIssue issue,
            List<FileLine> files,
            List<PrintOrder> orders,
            List<PressRun> runs,
            List<SampleDelivery> samples,
            Finding overOrdered,
            Finding overPrinted,
            PrintingForm form,
            Refusal refusal) {
        public PrintOrder order() {
            return orders.isEmpty() ? null : orders.get(0);
        }

        public PressRun run() {
            return runs.isEmpty() ? null : runs.get(0);
        }

        public String at(Instant moment) {
            return Times.at(moment, issue.zone()).dated(moment);
        }

        /** The same where the moment may not have come yet. */
        public String at(Optional<Instant> moment) {
            return moment.map(this::at).orElse("");
        }
    }

    @Inject
    SealedIssues sealed;

    @Inject
    Printings printings;

    @Inject
    RunCheck runCheck;

    @Inject
    Publications publications;

    @Inject
    Permits permits;

    @Inject
    SignedIn signedIn;

    @Inject
    Clock clock;

    @GET
    @Transactional
    public Response show(@RestPath long id) {
        SealedIssue issue = need(id);
        return page(200, issue, blank(issue), null);
    }

    @POST
    @Path("order")
    @Transactional
    public Response order(@RestPath long id, @BeanParam PrintingForm form) {
        Posted.there(form.printer(), form.copies(), form.colours(), form.handOver(), form.note());
        return done(id, form, () -> {
            SealedIssue issue = need(id);
            printings.order(
                    issue,
                    form.printer(),
                    PrintingForm.number(form.copies()),
                    form.colours(),
                    form.moment(issue, "handOver", form.handOver()),
                    form.note(),
                    signedIn.person(),
                    clock.instant());
        });
    }

    @POST
    @Path("run")
    @Transactional
    public Response run(@RestPath long id, @BeanParam PrintingForm form) {
        Posted.there(form.received(), form.started(), form.finished(), form.ran(), form.runNote());
        return done(id, form, () -> {
            SealedIssue issue = need(id);
            printings.record(
                    issue,
                    new PressRun.Times(
                            form.moment(issue, "received", form.received()),
                            form.moment(issue, "started", form.started()),
                            form.moment(issue, "finished", form.finished())),
                    form.ran().isBlank() ? null : (Integer) PrintingForm.number(form.ran()),
                    form.runNote(),
                    signedIn.person(),
                    clock.instant());
        });
    }

    @POST
    @Path("samples")
    @Transactional
    public Response samples(@RestPath long id, @BeanParam PrintingForm form) {
        Posted.there(form.recipient(), form.samples(), form.deliveredOn(), form.sampleNote());
        return done(
                id,
                form,
                () -> printings.deliver(
                        need(id),
                        form.recipient(),
                        PrintingForm.number(form.samples()),
                        PrintingForm.day(form.deliveredOn()),
                        form.sampleNote(),
                        signedIn.person(),
                        clock.instant()));
    }

    private Response done(long id, PrintingForm form, Runnable act) {
        SealedIssue issue = need(id);
        return Attempt.refused(act)
                .map(refusal -> page(refusal.status(), issue, form.over(blank(issue)), refusal))
                .orElseGet(() -> Response.seeOther(URI.create("/desk/archive/" + id + "/printing"))
                        .build());
    }

    private SealedIssue need(long id) {
        SealedIssue issue = sealed.findByIdOptional(id).orElseThrow(Refusal::unseen);
        if (!Printings.areKeptBy(signedIn.person(), issue.paper())) throw Refusal.forbidden("shell.forbidden");
        return issue;
    }

    /** What counts now, to be changed; what the permit says where nothing is ordered yet. */
    private PrintingForm blank(SealedIssue issue) {
        Optional<Permit> permit = permit(issue);
        return PrintingForm.of(
                issue,
                printings.orders(issue).stream().findFirst(),
                printings.runs(issue).stream().findFirst(),
                permit,
                clock.instant());
    }

    private Optional<Permit> permit(SealedIssue issue) {
        return publications.withPaper(issue.paper()).flatMap(paper -> permits.inForce(paper, issue.date()));
    }

    private Response page(int status, SealedIssue issue, PrintingForm form, Refusal refusal) {
        List<FileLine> files = issue.pages().stream()
                .map(page -> {
                    SealedPart part = issue.part(Paths.pdf(page.label())).orElseThrow(Refusal::unseen);
                    return new FileLine(page, Math.max(1, part.size() / 1024), part.sha256());
                })
                .toList();
        List<PrintOrder> orders = printings.orders(issue);
        List<PressRun> runs = printings.runs(issue);
        var printing = new Printing(
                issue,
                files,
                orders,
                runs,
                printings.samples(issue),
                over(issue, orders.stream().findFirst().map(PrintOrder::copies)),
                over(issue, runs.stream().findFirst().flatMap(PressRun::copies)),
                form,
                refusal);
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(Templates.printing(printing).render())
                .build();
    }

    private Finding over(SealedIssue issue, Optional<Integer> copies) {
        return copies.flatMap(count -> runCheck.of(issue, count)).orElse(null);
    }
}
