package org.forme.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.forme.people.AuditTrail;
import org.forme.people.Person;
import org.forme.people.Role;
import org.forme.shell.Refusal;

/** What is agreed with the printer of a sealed issue, and what came of it. Only added to. */
@ApplicationScoped
public class Printings {
    @Inject
    EntityManager entities;

    @Inject
    SealedIssues sealed;

    @Inject
    AuditTrail trail;

    /** Whether a person keeps the papers of the printing. */
    public static boolean areKeptBy(Person person, String paper) {
        return person.holds(Role.PRODUCTION, paper)
                || person.holds(Role.DUTY, paper)
                || person.holds(Role.CHIEF, paper);
    }

    /** 付印单s of an issue, the one that counts first. */
    public List<PrintOrder> orders(SealedIssue issue) {
        return of(PrintOrder.class, issue);
    }

    /** 印刷记录 of an issue, the one that counts first. */
    public List<PressRun> runs(SealedIssue issue) {
        return of(PressRun.class, issue);
    }

    /** 样报送交 of an issue, the newest first. */
    public List<SampleDelivery> samples(SealedIssue issue) {
        return of(SampleDelivery.class, issue);
    }

    /** 印刷日期 of an issue, as far as it is known. */
    public Optional<LocalDate> printedOn(SealedIssue issue) {
        return runs(issue).stream().findFirst().flatMap(PressRun::printedOn);
    }

    private <T> List<T> of(Class<T> kind, SealedIssue issue) {
        return entities.createQuery(
                        "from " + kind.getSimpleName() + " p where p.issue = :issue order by p.id desc", kind)
                .setParameter("issue", issue)
                .getResultList();
    }

    /** Gives an order in place of the one before. @throws Refusal when the person may not, the edition is void, or at the fields */
    public void order(
            SealedIssue issue,
            String printer,
            int copies,
            String colours,
            Instant handOver,
            String note,
            Person person,
            Instant now) {
        mustKeep(person, issue);
        sealed.mustBeInForce(issue);
        entities.persist(new PrintOrder(issue, printer, copies, colours, handOver, note, person, now));
        note(issue, person, now, "archive.print_order");
    }

    /** Writes down what the printer says, in place of the record before. @throws Refusal as {@link #order} */
    public void record(
            SealedIssue issue, PressRun.Times times, Integer copies, String note, Person person, Instant now) {
        mustKeep(person, issue);
        entities.persist(new PressRun(issue, times, copies, note, person, now));
        note(issue, person, now, "archive.press_run");
    }

    /** Writes down a delivery of samples. @throws Refusal as {@link #order} */
    public void deliver(
            SealedIssue issue, String recipient, int copies, LocalDate on, String note, Person person, Instant now) {
        mustKeep(person, issue);
        entities.persist(new SampleDelivery(issue, recipient, copies, on, note, person, now));
        note(issue, person, now, "archive.samples");
    }

    private static void mustKeep(Person person, SealedIssue issue) {
        if (!areKeptBy(person, issue.paper())) throw Refusal.forbidden("shell.forbidden");
    }

    private void note(SealedIssue issue, Person person, Instant now, String act) {
        trail.note(now, person, act, "/desk/archive/" + issue.id(), issue.numbers());
    }
}
