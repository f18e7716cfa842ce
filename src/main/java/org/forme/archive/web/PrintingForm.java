package org.forme.archive.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.forme.archive.PressRun;
import org.forme.archive.PrintOrder;
import org.forme.archive.SealedIssue;
import org.forme.imprint.Permit;
import org.forme.shell.Refusal;
import org.jboss.resteasy.reactive.RestForm;

/** What is typed about the printing: three forms of one page, of which a post brings one. */
public record PrintingForm(
        @RestForm String printer,
        @RestForm String copies,
        @RestForm String colours,
        @RestForm String handOver,
        @RestForm String note,
        @RestForm String received,
        @RestForm String started,
        @RestForm String finished,
        @RestForm String ran,
        @RestForm String runNote,
        @RestForm String recipient,
        @RestForm String samples,
        @RestForm String deliveredOn,
        @RestForm String sampleNote) {

    static PrintingForm of(
            SealedIssue issue,
            Optional<PrintOrder> order,
            Optional<PressRun> run,
            Optional<Permit> permit,
            Instant now) {
        String allowed = permit.filter(one -> one.run() > 0)
                .map(one -> String.valueOf(one.run()))
                .orElse("");
        return new PrintingForm(
                order.map(PrintOrder::printer)
                        .or(() -> permit.map(Permit::printer))
                        .orElse(""),
                order.map(one -> String.valueOf(one.copies())).orElse(allowed),
                order.map(PrintOrder::colours).orElse(""),
                issue.local(order.map(PrintOrder::handOverAt).orElse(now)),
                order.map(PrintOrder::note).orElse(""),
                run.map(PressRun::receivedAt).map(issue::local).orElse(""),
                run.flatMap(PressRun::startedAt).map(issue::local).orElse(""),
                run.flatMap(PressRun::finishedAt).map(issue::local).orElse(""),
                run.flatMap(PressRun::copies).map(String::valueOf).orElse(""),
                run.map(PressRun::note).orElse(""),
                "",
                "",
                LocalDate.ofInstant(now, issue.zone()).toString(),
                "");
    }

    /** What was typed, and what stands on the page where this post brought nothing. */
    PrintingForm over(PrintingForm page) {
        return new PrintingForm(
                or(printer, page.printer),
                or(copies, page.copies),
                or(colours, page.colours),
                or(handOver, page.handOver),
                or(note, page.note),
                or(received, page.received),
                or(started, page.started),
                or(finished, page.finished),
                or(ran, page.ran),
                or(runNote, page.runNote),
                or(recipient, page.recipient),
                or(samples, page.samples),
                or(deliveredOn, page.deliveredOn),
                or(sampleNote, page.sampleNote));
    }

    private static String or(String typed, String standing) {
        return typed == null ? standing : typed;
    }

    /** The number, or 0, which every verb refuses at its field. */
    static int number(String typed) {
        return typed.strip().matches("[0-9]{1,9}") ? Integer.parseInt(typed.strip()) : 0;
    }

    /** The day, or null. */
    static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeException nonsense) {
            return null;
        }
    }

    /**
     * A moment in the paper's zone; null where nothing is typed.
     *
     * @throws Refusal at the field where it cannot be read
     */
    Instant moment(SealedIssue issue, String field, String typed) {
        if (typed.isBlank()) return null;
        try {
            return LocalDateTime.parse(typed.strip()).atZone(issue.zone()).toInstant();
        } catch (DateTimeException nonsense) {
            throw Refusal.input(field, "archive.time_form");
        }
    }
}
