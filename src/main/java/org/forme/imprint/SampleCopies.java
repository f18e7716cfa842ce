package org.forme.imprint;

import java.time.LocalDate;

/**
 * K10: after printing, sample copies go to the authority that gave the permit.
 *
 * @param printedOn day of printing, or null while nobody noted it
 * @param deliveredOn day on which they were handed over, or null
 */
public record SampleCopies(LocalDate printedOn, LocalDate deliveredOn) {

    /** How pressing it is: reminder and alarm count from the day of printing; copies delivered late are still delivered. */
    public Due on(LocalDate today, Deadline deadline) {
        if (printedOn == null || deliveredOn != null) return Due.NOTHING;
        if (today.isAfter(printedOn.plusDays(deadline.due()))) return Due.OVER;
        if (!today.isBefore(printedOn.plusDays(deadline.due()))) return Due.ALARM;
        return today.isBefore(printedOn.plusDays(deadline.remind())) ? Due.NOTHING : Due.REMINDER;
    }

    /** Last day on which they can be delivered in time, or null while it is not printed. */
    public LocalDate lastDay(Deadline deadline) {
        return printedOn == null ? null : printedOn.plusDays(deadline.due());
    }
}
