package org.forme.imprint;

import java.time.LocalDate;
import java.util.List;

/**
 * K11: a permit that runs out has to be renewed in time; another that follows it without a gap settles it.
 *
 * @param lastDay on which the permit holds
 * @param followed whether another permit holds on the day after
 */
public record Renewal(LocalDate lastDay, boolean followed) {

    /** @param all permits of the paper */
    public static Renewal of(Permit permit, List<Permit> all) {
        LocalDate after = permit.validTo().plusDays(1);
        return new Renewal(permit.validTo(), all.stream().anyMatch(other -> other != permit && other.validOn(after)));
    }

    /** How pressing it is: reminder and alarm count back from the last day, and nothing is printed after it. */
    public Due on(LocalDate today, Deadline deadline) {
        if (followed) return Due.NOTHING;
        if (today.isAfter(lastDay)) return Due.OVER;
        if (!today.isBefore(lastDay.minusDays(deadline.due()))) return Due.ALARM;
        return today.isBefore(lastDay.minusDays(deadline.remind())) ? Due.NOTHING : Due.REMINDER;
    }
}
