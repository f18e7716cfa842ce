package org.forme.issues.web;

import java.util.List;
import org.forme.imprint.Frequency;
import org.forme.imprint.Publication;
import org.forme.imprint.Rhythm;
import org.forme.shell.Posted;
import org.forme.shell.Refusal;
import org.jboss.resteasy.reactive.RestForm;

/** How often the paper comes out, as it is typed. {@code version} is the paper's that was shown. */
public record FrequencyForm(
        @RestForm String rhythm,
        @RestForm List<String> weekday,
        @RestForm String monthDays,
        @RestForm String version) {

    static FrequencyForm of(Publication publication) {
        Frequency frequency = publication.frequency();
        boolean monthly = frequency.rhythm() == Rhythm.MONTHLY;
        return new FrequencyForm(
                frequency.rhythm().name(),
                monthly ? List.of() : List.of(frequency.days().split(",")),
                monthly ? frequency.days() : "",
                Integer.toString(publication.version()));
    }

    /** @throws Refusal at {@code rhythm} or {@code days} */
    Frequency frequency() {
        Rhythm chosen = Frequency.rhythm(rhythm);
        var frequency = new Frequency(
                chosen, chosen == Rhythm.MONTHLY ? monthDays : String.join(",", weekday == null ? List.of() : weekday));
        boolean days = chosen == Rhythm.WEEKLY || chosen == Rhythm.FORTNIGHTLY || chosen == Rhythm.MONTHLY;
        if (days && frequency.days().isEmpty()) throw Refusal.input("days", "issues.frequency_days");
        return frequency;
    }

    int shownVersion() {
        return Posted.number(version);
    }

    public boolean isOn(int day) {
        return weekday != null && weekday.contains(String.valueOf(day));
    }
}
