package org.forme.issues.web;

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
import java.time.Clock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.forme.imprint.Frequency;
import org.forme.imprint.LunarDate;
import org.forme.imprint.Publication;
import org.forme.imprint.Publications;
import org.forme.imprint.PublishingCalendar;
import org.forme.imprint.Rhythm;
import org.forme.imprint.SkippedDay;
import org.forme.imprint.SkippedDays;
import org.forme.issues.Issue;
import org.forme.issues.Issues;
import org.forme.people.Person;
import org.forme.people.Role;
import org.forme.people.SignedIn;
import org.forme.shell.Language;
import org.forme.shell.Posted;
import org.forme.shell.Refusal;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** 出版日历: on which days the paper comes out, what comes out on them, and which of them it skips. */
@Path("/desk/issues/calendar")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"reporter", "editor", "layout", "head", "duty", "chief", "proofreader", "production", "admin"})
public class CalendarResource {
    private static final String HERE = "/desk/issues/calendar";
    /** A quarter of a year stands on the page. */
    private static final int DAYS_SHOWN = 91;

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance calendar(Calendar calendar, Refusal refusal);
    }

    /**
     * A day of the calendar.
     *
     * @param issues what comes out on it
     * @param skip why nothing does, or null
     */
    public record Day(LocalDate date, List<Issue> issues, SkippedDay skip, boolean isFestival, boolean isPast) {}

    /** A weekday to choose. */
    public record Weekday(int number, String word) {}

    /** The page, with what was typed into its two forms. */
    public record Calendar(
            Publication paper,
            List<Day> days,
            LocalDate from,
            boolean maySkip,
            boolean maySet,
            FrequencyForm form,
            String day,
            String reason) {
        public List<Rhythm> rhythms() {
            return List.of(Rhythm.values());
        }

        public List<Weekday> weekdays() {
            return Arrays.stream(DayOfWeek.values())
                    .map(day ->
                            new Weekday(day.getValue(), Frequency.weekday(day).in(Language.current())))
                    .toList();
        }

        public LocalDate earlier() {
            return from.minusDays(DAYS_SHOWN);
        }

        public LocalDate later() {
            return from.plusDays(DAYS_SHOWN);
        }
    }

    @Inject
    Issues issues;

    @Inject
    SkippedDays skippedDays;

    @Inject
    Publications publications;

    @Inject
    SignedIn signedIn;

    @Inject
    Acts acts;

    @Inject
    Clock clock;

    /**
     * A quarter of the calendar.
     *
     * @param from its first day; the Monday of this week where nobody says
     * @param day to skip, as the form proposes it
     */
    @GET
    @Transactional
    public Response show(@RestQuery String from, @RestQuery String day) {
        return Acts.html(200, draw(date(from).orElse(null), FrequencyForm.of(paper()), day, "", null));
    }

    /** 休刊: notes that the paper does not come out on a day. */
    @POST
    @Path("skips")
    @RolesAllowed({"head", "duty", "chief", "production"})
    public Response skip(@RestForm String day, @RestForm String reason) {
        Posted.there(day, reason);
        return acts.run(
                "issues.skip",
                HERE,
                (person, now) -> {
                    LocalDate date = date(day).orElseThrow(() -> Refusal.input("day", "issues.date_form"));
                    issues.skip(paper(), date, reason, person, now);
                    return date + " " + reason.strip();
                },
                refusal ->
                        draw(date(day).map(this::week).orElse(null), FrequencyForm.of(paper()), day, reason, refusal));
    }

    /** The paper comes out on that day after all. */
    @POST
    @Path("skips/{day}/removal")
    @RolesAllowed({"head", "duty", "chief", "production"})
    public Response unskip(@RestPath String day) {
        return acts.run(
                "issues.unskip",
                HERE,
                (person, now) -> {
                    LocalDate date = date(day).orElseThrow(Refusal::unseen);
                    issues.unskip(paper(), date, person);
                    return date.toString();
                },
                refusal -> draw(null, FrequencyForm.of(paper()), "", "", refusal));
    }

    /** How often the paper comes out from now on. */
    @POST
    @Path("frequency")
    @RolesAllowed({"admin", "chief"})
    public Response comeOut(@BeanParam FrequencyForm form) {
        Posted.there(form.rhythm(), form.monthDays(), form.version());
        return acts.run(
                "issues.come_out",
                HERE,
                (person, now) -> {
                    Publication paper = paper();
                    if (!maySet(person, paper)) throw Refusal.forbidden("shell.forbidden");
                    if (paper.isNewerThan(form.shownVersion())) throw Refusal.now("imprint.revised_meanwhile");
                    paper.comeOut(form.frequency());
                    return paper.frequency().rhythm() + " " + paper.frequency().days();
                },
                refusal -> draw(null, form, "", "", refusal));
    }

    private String draw(LocalDate from, FrequencyForm form, String day, String reason, Refusal refusal) {
        Publication paper = paper();
        LocalDate today = LocalDate.ofInstant(clock.instant(), paper.zone());
        LocalDate first = from == null ? week(today) : from;
        Person me = signedIn.person();
        var calendar = new Calendar(
                paper,
                days(paper, first, today),
                first,
                Issue.isPlannedBy(me, paper),
                maySet(me, paper),
                form,
                day == null ? "" : day,
                reason);
        return Templates.calendar(calendar, refusal).render();
    }

    private List<Day> days(Publication paper, LocalDate first, LocalDate today) {
        PublishingCalendar calendar = skippedDays.calendarOf(paper);
        Map<LocalDate, List<Issue>> made = issues.between(paper, first, first.plusDays(DAYS_SHOWN)).stream()
                .collect(Collectors.groupingBy(Issue::date));
        Map<LocalDate, SkippedDay> skips =
                skippedDays.of(paper).stream().collect(Collectors.toMap(SkippedDay::day, Function.identity()));
        boolean everyDay = paper.frequency().rhythm() == Rhythm.IRREGULAR;
        return first.datesUntil(first.plusDays(DAYS_SHOWN))
                .filter(date -> made.containsKey(date)
                        || skips.containsKey(date)
                        || calendar.isDay(date) && !everyDay && !date.isBefore(calendar.first()))
                .map(date -> new Day(
                        date,
                        made.getOrDefault(date, List.of()),
                        skips.get(date),
                        LunarDate.of(date).isSpringFestival(),
                        date.isBefore(today)))
                .toList();
    }

    private LocalDate week(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static boolean maySet(Person person, Publication paper) {
        return person.holds(Role.ADMIN, paper.paper()) || person.holds(Role.CHIEF, paper.paper());
    }

    /** Empty for what no calendar has, such as 30 February. */
    private static Optional<LocalDate> date(String typed) {
        try {
            return Optional.ofNullable(typed)
                    .map(text -> LocalDate.parse(text.strip()))
                    .filter(date -> date.getYear() >= 1901 && date.getYear() <= 2099);
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private Publication paper() {
        return publications.only().orElseThrow(Refusal::unseen);
    }
}
