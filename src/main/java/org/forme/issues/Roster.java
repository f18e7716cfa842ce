package org.forme.issues;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.forme.imprint.Publication;
import org.forme.imprint.PublishingCalendar;
import org.forme.imprint.SkippedDays;
import org.forme.people.People;
import org.forme.people.Person;
import org.forme.people.Role;
import org.forme.shell.Refusal;

/**
 * 值班表: who is on duty for which issue. For an issue that is made it stands on the issue; for the days after, for which
 * none is made yet, here.
 */
@ApplicationScoped
public class Roster implements PanacheRepository<PlannedDuty> {
    /** How many coming issues the roster looks ahead, those that are made included. */
    public static final int AHEAD = 10;

    /** With copy due sooner than this, an issue wants somebody on duty: time to ring somebody up. */
    public static final Duration SOON = Duration.ofHours(48);

    /** However many issues are made already, so many days more can be planned. */
    private static final int LEAST_AHEAD = 2;

    /** Changes of shift that it remembers on its page. */
    private static final int CHANGES_SHOWN = 30;

    @Inject
    Issues issues;

    @Inject
    SkippedDays skippedDays;

    @Inject
    People people;

    @Inject
    Clock clock;

    /** Issues that have not gone to press, the next first. */
    public List<Issue> coming(Publication publication) {
        return issues.of(publication).stream()
                .filter(issue -> !issue.isSealed())
                .sorted(Comparator.comparing(Issue::date).thenComparing(Issue::id))
                .toList();
    }

    /** The days after those on which the paper will come out, as far as the roster looks ahead. */
    public List<LocalDate> daysAhead(Publication publication) {
        PublishingCalendar calendar = skippedDays.calendarOf(publication);
        LocalDate day = issues.propose(publication, clock.instant()).date();
        List<LocalDate> days = new ArrayList<>();
        for (int more = Math.max(LEAST_AHEAD, AHEAD - coming(publication).size()); more > 0; more--) {
            days.add(day);
            day = calendar.after(day);
        }
        return days;
    }

    /** Who is to be on duty on a day, by name. */
    public List<Person> of(Publication publication, LocalDate date) {
        return list("publication = ?1 and date = ?2", publication, date).stream()
                .map(PlannedDuty::person)
                .sorted(Comparator.comparing(Person::name))
                .toList();
    }

    /** What is planned for days after all issues that are made. */
    public List<PlannedDuty> planned(Publication publication) {
        return list("publication = ?1 order by date", publication);
    }

    /**
     * Says who is to be on duty for the issue of a day, in place of whoever was.
     *
     * @throws Refusal for a day that the roster does not show, one who cannot be on duty, or somebody who does not plan
     */
    public void plan(Publication publication, LocalDate date, Collection<Person> on, Person by, Instant now) {
        if (!Issue.isPlannedBy(by, publication)) throw Refusal.forbidden("issues.duty_not_yours");
        if (!daysAhead(publication).contains(date)) throw Refusal.now("issues.roster_day_gone");
        var reasons = new Refusal.Reasons();
        for (Person one : on)
            reasons.require(Issue.canBeOnDuty(one, publication), "duty", "issues.duty_cannot", one.name());
        reasons.refuseInput();
        delete("publication = ?1 and date = ?2", publication, date);
        flush();
        for (Person one : on) persist(new PlannedDuty(publication, date, one, by, now));
    }

    /** The issue of the day is made, and who is on duty stands on it. */
    public void made(Issue issue) {
        delete("publication = ?1 and date <= ?2", issue.publication(), issue.date());
    }

    /** The days ahead that this person is planned for. */
    List<LocalDate> plannedFor(Person person) {
        return list("person = ?1 order by date", person).stream()
                .map(PlannedDuty::date)
                .toList();
    }

    /** Where a day ahead stands in the roster. */
    public static String addressOf(LocalDate day) {
        return "/desk/roster#day-" + day;
    }

    /** Takes somebody off all days ahead. */
    void leave(Person person) {
        delete("person", person);
    }

    /** Who can be put on the roster: those who hold the role for it, then those in chief. */
    public List<Person> candidates(Publication publication) {
        List<Person> all = new ArrayList<>(people.holding(Role.DUTY, publication.paper()));
        people.holding(Role.CHIEF, publication.paper()).stream()
                .filter(chief -> all.stream().noneMatch(person -> person.id().equals(chief.id())))
                .forEach(all::add);
        return all;
    }

    /** The newest changes of shift, the newest first. */
    public List<ShiftChange> changes(Publication publication) {
        return getEntityManager()
                .createQuery("from ShiftChange where issue.publication = ?1 order by id desc", ShiftChange.class)
                .setParameter(1, publication)
                .setMaxResults(CHANGES_SHOWN)
                .getResultList();
    }

    /** Issues whose copy is due before that moment, and that nobody is on duty for who can be. */
    public List<Issue> unattended(Publication publication, Instant dueBefore) {
        return coming(publication).stream()
                .filter(issue -> issue.copyDeadline().isBefore(dueBefore) && !issue.isAttended())
                .toList();
    }
}
