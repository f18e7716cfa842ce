package org.forme.imprint;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** The days that papers skip. */
@ApplicationScoped
public class SkippedDays implements PanacheRepository<SkippedDay> {
    /** In their order. */
    public List<SkippedDay> of(Publication publication) {
        return list("publication = ?1 order by day", publication);
    }

    /** Removes the note of a day. @return whether there was one */
    public boolean takeBack(Publication publication, LocalDate day) {
        return delete("publication = ?1 and day = ?2", publication, day) > 0;
    }

    /** The days on which the paper comes out. */
    public PublishingCalendar calendarOf(Publication publication) {
        return new PublishingCalendar(
                publication.frequency(),
                publication.firstIssueDate(),
                of(publication).stream().collect(Collectors.toMap(SkippedDay::day, SkippedDay::reason)));
    }
}
