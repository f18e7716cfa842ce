package org.forme.archive.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.forme.archive.ReleaseOrder;
import org.forme.archive.ReleaseOrders;
import org.forme.archive.SealedIssue;
import org.forme.archive.SealedIssues;
import org.forme.archive.Withdrawals;
import org.forme.imprint.Publications;
import org.forme.issues.BansCheck;
import org.forme.issues.Finding;
import org.forme.people.Person;
import org.forme.people.SignedIn;
import org.forme.shell.Attempt;
import org.forme.shell.Posted;
import org.forme.shell.Refusal;
import org.forme.shell.Times;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** 发布数字报: on a page of its own that names the issue and asks once, for now or for a time. */
@Path("/desk/archive/{id: [0-9]+}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"production", "duty", "chief"})
public class ReleaseResource {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance release(Releasing releasing);
    }

    /**
     * The issue in full, and what is to be known before.
     *
     * @param due as typed, {@code 2022-01-17T06:00} in the paper's zone
     * @param order that it has already, or null
     */
    public record Releasing(
            SealedIssue issue,
            List<Finding> findings,
            int daysEarly,
            String person,
            String due,
            ReleaseOrder order,
            Instant now,
            boolean withdrawn,
            Refusal refusal) {
        public String orderDue() {
            return Times.at(now, issue.zone()).whole(order.due());
        }
    }

    @Inject
    SealedIssues sealed;

    @Inject
    ReleaseOrders orders;

    @Inject
    Withdrawals withdrawals;

    @Inject
    BansCheck bans;

    @Inject
    Publications publications;

    @Inject
    SignedIn signedIn;

    @Inject
    Clock clock;

    @GET
    @Path("release")
    public Response releasing(@RestPath long id) {
        SealedIssue issue = need(id);
        if (issue.isReleased()) return record(id);
        return page(200, issue, morning(issue), null);
    }

    /** At once. */
    @POST
    @Path("release")
    public Response release(@RestPath long id) {
        SealedIssue issue = need(id);
        return Attempt.refused(() -> sealed.release(need(id), signedIn.person(), clock.instant()))
                .map(refusal -> page(refusal.status(), issue, morning(issue), refusal))
                .orElseGet(() -> record(id));
    }

    /** By itself, at a time in the paper's zone. */
    @POST
    @Path("release-order")
    public Response order(@RestPath long id, @RestForm String due) {
        SealedIssue issue = need(id);
        Posted.there(due);
        return Attempt.refused(() -> orders.order(need(id), moment(issue, due), signedIn.person(), clock.instant()))
                .map(refusal -> page(refusal.status(), issue, due, refusal))
                .orElseGet(() -> record(id));
    }

    @POST
    @Path("release-order/cancellation")
    public Response callOff(@RestPath long id) {
        SealedIssue issue = need(id);
        return Attempt.refused(() -> orders.callOff(need(id), signedIn.person(), clock.instant()))
                .map(refusal -> page(refusal.status(), issue, morning(issue), refusal))
                .orElseGet(() -> record(id));
    }

    private static Instant moment(SealedIssue issue, String due) {
        try {
            return LocalDateTime.parse(due.strip()).atZone(issue.zone()).toInstant();
        } catch (DateTimeParseException e) {
            throw Refusal.input("due", "archive.due_form");
        }
    }

    /** Six o'clock of the issue's day, when papers lie in the letter boxes; tomorrow's where that is over. */
    private String morning(SealedIssue issue) {
        LocalDateTime six = issue.date().atTime(6, 0);
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), issue.zone());
        return (six.isAfter(now) ? six : now.toLocalDate().plusDays(1).atTime(6, 0)).toString();
    }

    private SealedIssue need(long id) {
        SealedIssue issue = sealed.findByIdOptional(id).orElseThrow(Refusal::unseen);
        if (!SealedIssues.mayRelease(signedIn.person(), issue.paper())) throw Refusal.forbidden("shell.forbidden");
        return issue;
    }

    private static Response record(long id) {
        return Response.seeOther(URI.create("/desk/archive/" + id)).build();
    }

    private Response page(int status, SealedIssue issue, String due, Refusal refusal) {
        Person person = signedIn.person();
        List<Finding> findings = publications
                .only()
                .filter(paper -> paper.paper().equals(issue.paper()))
                .map(paper -> bans.publicEdition(paper, issue.date()))
                .orElse(List.of());
        long early = ChronoUnit.DAYS.between(LocalDate.ofInstant(clock.instant(), issue.zone()), issue.date());
        var releasing = new Releasing(
                issue,
                findings,
                (int) Math.max(0, early),
                person.name(),
                due,
                orders.of(issue).orElse(null),
                clock.instant(),
                withdrawals.isWithdrawnBefore(issue),
                refusal);
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(Templates.release(releasing).render())
                .build();
    }
}
