package org.forme.upkeep.web;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.forme.imprint.IssueNumber;
import org.forme.imprint.Permit;
import org.forme.imprint.Publication;
import org.forme.imprint.Regime;
import org.forme.imprint.Section;
import org.forme.issues.Issue;
import org.forme.people.Person;
import org.forme.shell.Refusal;
import org.jboss.resteasy.reactive.RestForm;

/** What a stranger says to start a paper. Text as typed, so that nothing is lost when something will not do. */
public record FirstRunForm(
        @RestForm String username,
        @RestForm String personName,
        @RestForm String password,
        @RestForm String again,
        @RestForm String paperName,
        @RestForm String paper,
        @RestForm String zone,
        @RestForm String regime,
        @RestForm String permitNumber,
        @RestForm String validFrom,
        @RestForm String validTo,
        @RestForm String holder,
        @RestForm String printer,
        @RestForm String number,
        @RestForm String total,
        @RestForm String firstDate,
        @RestForm String reviewStages,
        @RestForm String pages,
        @RestForm String sections) {

    private static final int SECTIONS_MAX = 20;

    /** What is made from it. */
    record Beginning(Person person, Publication publication, Permit permit, List<Section> sections, int pages) {}

    static FirstRunForm blank(LocalDate today) {
        // Copy is due the evening before: a Monday that is tomorrow may be over already.
        LocalDate monday = today.plusDays(2).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        return new FirstRunForm(
                "admin",
                "",
                "",
                "",
                "",
                "",
                "Asia/Shanghai",
                Regime.CN_INTERNAL_CONTINUOUS.id(),
                "",
                today.withDayOfYear(1).toString(),
                today.withDayOfYear(today.lengthOfYear()).toString(),
                "",
                "",
                "1",
                "1",
                monday.toString(),
                "2",
                "4",
                "要闻\n民生\n综合\n副刊");
    }

    /**
     * Makes person, paper, permit and sections.
     *
     * @throws Refusal with everything that will not do, at this form's fields
     */
    Beginning read() {
        var reasons = new Refusal.Reasons();
        Person person = part(reasons, () -> new Person(trim(username), personName), "name", "personName");
        if (person != null) part(reasons, () -> password(person), "", "");
        reasons.require(password != null && password.equals(again), "again", "upkeep.passwords_differ");
        LocalDate date = date(reasons, firstDate, "firstDate");
        IssueNumber first = numbers(reasons);
        Publication made = part(
                reasons,
                () -> new Publication(
                        trim(paper),
                        paperName,
                        first == null ? new IssueNumber(1, 1) : first,
                        date == null ? LocalDate.EPOCH : date,
                        zoneChosen()),
                "name",
                "paperName");
        LocalDate from = date(reasons, validFrom, "validFrom");
        LocalDate to = date(reasons, validTo, "validTo");
        Permit permit = from == null || to == null
                ? null
                : part(
                        reasons,
                        () -> new Permit(made, regimeChosen(), permitNumber, from, to, holder, printer, 0),
                        "numberAsPrinted",
                        "permitNumber");
        if (permit != null && date != null)
            reasons.require(permit.validOn(date), "firstDate", "upkeep.first_issue_without_permit");
        if (made != null) part(reasons, () -> reviewed(made), "", "");
        Integer wanted = whole(reasons, pages, "pages");
        if (wanted != null)
            reasons.require(wanted >= 1 && wanted <= Issue.PAGES_MAX, "pages", "upkeep.pages_count", Issue.PAGES_MAX);
        List<Section> all = sections(reasons, made);
        reasons.refuseInput();
        return new Beginning(person, made, permit, all, wanted);
    }

    private Person password(Person person) {
        person.choosePassword(password, paperName == null ? "" : paperName);
        return person;
    }

    private Publication reviewed(Publication made) {
        int stages = reviewStages != null && reviewStages.matches("[0-9]") ? Integer.parseInt(reviewStages) : 0;
        made.revise(made.particulars().reviewedIn(stages));
        return made;
    }

    private IssueNumber numbers(Refusal.Reasons reasons) {
        Integer one = whole(reasons, number, "number");
        Integer all = whole(reasons, total, "total");
        return one == null || all == null ? null : part(reasons, () -> new IssueNumber(one, all), "", "");
    }

    private List<Section> sections(Refusal.Reasons reasons, Publication made) {
        List<String> names = sections == null
                ? List.of()
                : sections.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .distinct()
                        .toList();
        reasons.require(
                !names.isEmpty() && names.size() <= SECTIONS_MAX, "sections", "upkeep.sections_count", SECTIONS_MAX);
        List<Section> all = new ArrayList<>();
        for (String name : names.subList(0, Math.min(names.size(), SECTIONS_MAX))) {
            int ordinal = all.size() + 1;
            Section section = part(reasons, () -> new Section(made, "s" + ordinal, name, ordinal), "name", "sections");
            if (section != null) all.add(section);
        }
        return all;
    }

    private Regime regimeChosen() {
        return Regime.withId(trim(regime)).orElse(null);
    }

    private ZoneId zoneChosen() {
        try {
            return ZoneId.of(trim(zone));
        } catch (DateTimeException unknown) {
            return null;
        }
    }

    private static Integer whole(Refusal.Reasons reasons, String text, String field) {
        try {
            return Integer.valueOf(trim(text));
        } catch (NumberFormatException notWhole) {
            reasons.add(field, "upkeep.number_form");
            return null;
        }
    }

    private static LocalDate date(Refusal.Reasons reasons, String text, String field) {
        try {
            return LocalDate.parse(trim(text));
        } catch (DateTimeException noDate) {
            reasons.add(field, "upkeep.date_form");
            return null;
        }
    }

    private static String trim(String text) {
        return text == null ? "" : text.strip();
    }

    /** Makes a part; what it refuses is collected, with its own field's name told as this form's. */
    private static <T> T part(Refusal.Reasons reasons, Supplier<T> making, String theirs, String ours) {
        try {
            return making.get();
        } catch (Refusal refusal) {
            for (Refusal.Reason reason : refusal.reasons()) {
                String field = theirs.equals(reason.field()) ? ours : reason.field();
                if (!"registeredTitle".equals(field)) reasons.add(field, reason.key(), reason.arguments());
            }
            return null;
        }
    }
}
