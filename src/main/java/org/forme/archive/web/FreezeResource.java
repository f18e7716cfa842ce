package org.forme.archive.web;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import org.forme.archive.FreezeQueue;
import org.forme.archive.Freezing;
import org.forme.archive.Paths;
import org.forme.archive.Rehearsal;
import org.forme.archive.SealInput;
import org.forme.archive.SealProgress;
import org.forme.archive.SealProgresses;
import org.forme.archive.SealedIssue;
import org.forme.archive.SealedIssues;
import org.forme.imprint.Permits;
import org.forme.issues.Finding;
import org.forme.issues.Issue;
import org.forme.issues.Issues;
import org.forme.issues.Page;
import org.forme.issues.Signature;
import org.forme.people.Person;
import org.forme.people.SignedIn;
import org.forme.press.PageState;
import org.forme.press.Preflight;
import org.forme.press.Proofing;
import org.forme.shell.Language;
import org.forme.shell.Messages;
import org.forme.shell.Refusal;
import org.jboss.resteasy.reactive.RestPath;

/** 付印: one page that shows everything against it and for it, and one button. While the work runs it shows the steps. */
@Path("/desk/issues/{id: [0-9]+}/seal")
@Produces(MediaType.TEXT_HTML)
public class FreezeResource {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance freeze(Freeze freeze);

        static native TemplateInstance rehearsal(Rehearsed rehearsed);

        static native TemplateInstance steps(Issue issue, SealProgress progress, List<StepLine> steps);
    }

    /** A page with its state and the signature that holds, or null. */
    public record PageLine(Page page, PageState state, Signature signature) {}

    /** A step of the work: before, at or behind it. */
    public record StepLine(String word, boolean done, boolean current) {}

    /** What a freeze would seal, and what the checks say. */
    public record Rehearsed(Issue issue, Rehearsal rehearsal, List<Finding> findings) {
        public SealInput input() {
            return rehearsal.input();
        }

        /** Size of a page's print file in kB. */
        public long kilobytes(SealInput.PageCopy page) {
            return Math.max(1, rehearsal.part(Paths.pdf(page.label())).size() / 1024);
        }

        public String megabytes() {
            return String.format(Locale.ROOT, "%.1f", rehearsal.size() / 1048576d);
        }
    }

    /** Everything that the page shows. @param inPlaceOf in whose place the person is on duty; empty where in their own */
    public record Freeze(
            Issue issue,
            String permit,
            List<PageLine> pages,
            List<Finding> findings,
            String person,
            String inPlaceOf,
            boolean onDuty,
            SealProgress last,
            Refusal refusal) {

        public long against() {
            return findings.stream()
                    .filter(finding -> finding.level() == Finding.Level.BLOCK)
                    .count();
        }

        public boolean isPossible() {
            return onDuty && against() == 0;
        }

        /** Lines that say how the last try ended, if it came to nothing. */
        public List<String> ended() {
            if (last == null || last.state() == SealProgress.State.DONE) return List.of();
            return last.reason().isEmpty()
                    ? List.of(Messages.text(Language.current(), "archive.broken"))
                    : last.reason().lines().toList();
        }
    }

    @Inject
    Issues issues;

    @Inject
    Permits permits;

    @Inject
    Preflight preflight;

    @Inject
    Proofing proofing;

    @Inject
    FreezeQueue queue;

    @Inject
    Freezing freezing;

    @Inject
    SealProgresses progresses;

    @Inject
    SealedIssues sealed;

    @Inject
    SignedIn signedIn;

    @Inject
    Clock clock;

    @GET
    @RolesAllowed({"editor", "layout", "head", "duty", "chief", "proofreader", "production"})
    @Transactional
    public Response show(@RestPath long id) {
        Issue issue = issues.seenBy(signedIn.person(), id);
        Optional<SealedIssue> done = sealed.ofIssue(id);
        if (done.isPresent())
            return Response.seeOther(URI.create("/desk/archive/" + done.get().id()))
                    .build();
        Optional<SealProgress> running = progresses.running(id);
        if (running.isPresent()) return html(200, Templates.steps(issue, running.get(), steps(running.get())));
        return html(200, Templates.freeze(freeze(issue, progresses.ofIssue(id).orElse(null), null)));
    }

    /** Starts it; the page then shows the steps, and the archive's page of the issue at their end. */
    @POST
    @RolesAllowed({"duty", "chief"})
    @Transactional
    public Response seal(@RestPath long id) {
        Issue issue = issues.seenBy(signedIn.person(), id);
        try {
            queue.start(issue, signedIn.person(), Language.current());
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.STATE) throw refusal;
            return html(refusal.status(), Templates.freeze(freeze(issue, null, refusal)));
        }
        return Response.seeOther(URI.create("/desk/issues/" + id + "/seal")).build();
    }

    /** 试付印: everything that a freeze would seal, made for looking at; nothing is changed. */
    @GET
    @Path("rehearsal")
    @RolesAllowed({"duty", "chief"})
    public Response rehearsal(@RestPath long id) {
        return rehearsed(
                id,
                (issue, rehearsal) -> html(
                        200,
                        Templates.rehearsal(new Rehearsed(issue, rehearsal, preflight.of(issue, clock.instant())))));
    }

    /** The whole issue in print as it would be sealed. */
    @GET
    @Path("rehearsal/issue.pdf")
    @RolesAllowed({"duty", "chief"})
    @Produces("application/pdf")
    public Response rehearsedPdf(@RestPath long id) {
        return rehearsed(id, (issue, rehearsal) -> Response.ok(rehearsal.whole(), "application/pdf")
                .build());
    }

    /** The public manifest as it would be sealed. */
    @GET
    @Path("rehearsal/manifest.json")
    @RolesAllowed({"duty", "chief"})
    @Produces(MediaType.APPLICATION_JSON)
    public Response rehearsedManifest(@RestPath long id) {
        return rehearsed(id, (issue, rehearsal) -> Response.ok(rehearsal.manifest(), MediaType.APPLICATION_JSON)
                .build());
    }

    /** What stands against it is shown in a transaction of its own: the refusal has ended the other. */
    private Response rehearsed(long id, BiFunction<Issue, Rehearsal, Response> shown) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                Issue issue = issues.seenBy(signedIn.person(), id);
                return shown.apply(
                        issue, freezing.rehearse(id, signedIn.person().id(), clock.instant()));
            });
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.STATE) throw refusal;
            return QuarkusTransaction.requiringNew().call(() -> {
                Issue issue = issues.seenBy(signedIn.person(), id);
                return html(refusal.status(), Templates.freeze(freeze(issue, null, refusal)));
            });
        }
    }

    private Freeze freeze(Issue issue, SealProgress last, Refusal refusal) {
        Person person = signedIn.person();
        List<PageLine> pages = issue.pages().stream()
                .map(page -> new PageLine(
                        page, proofing.state(page), proofing.standing(page).orElse(null)))
                .toList();
        return new Freeze(
                issue,
                permits.inForce(issue.publication(), issue.date())
                        .map(permit -> permit.numberAsPrinted())
                        .orElse(""),
                pages,
                preflight.of(issue, clock.instant()),
                person.name(),
                issue.inPlaceOf(person),
                issue.dutyOf(person).isPresent(),
                last,
                refusal);
    }

    private static List<StepLine> steps(SealProgress progress) {
        var lines = new ArrayList<StepLine>();
        for (SealProgress.Step step : SealProgress.Step.values()) {
            boolean current = step == progress.step();
            String word = Messages.text(
                    Language.current(), "archive.step_" + step.name().toLowerCase(Locale.ROOT));
            String count = current && progress.ofAll() > 1 ? " " + progress.done() + "/" + progress.ofAll() : "";
            lines.add(
                    new StepLine(word + count, step.ordinal() < progress.step().ordinal(), current));
        }
        return lines;
    }

    private static Response html(int status, TemplateInstance page) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(page.render())
                .build();
    }
}
