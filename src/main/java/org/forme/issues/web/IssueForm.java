package org.forme.issues.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.forme.imprint.IssueKind;
import org.forme.imprint.IssueNumber;
import org.forme.imprint.NumberRange;
import org.forme.issues.Issue;
import org.forme.issues.Page;
import org.forme.issues.PageStyle;
import org.forme.issues.PlannedPage;
import org.forme.issues.Proposal;
import org.forme.people.Person;
import org.forme.shell.Language;
import org.forme.shell.Refusal;
import org.jboss.resteasy.reactive.RestForm;

/** A new issue as it is typed. {@code cascade} marks what was shown of the issues after it. */
record IssueForm(
        @RestForm String kind,
        @RestForm String number,
        @RestForm String total,
        @RestForm String label,
        @RestForm String date,
        @RestForm String dateReason,
        @RestForm String deadline,
        @RestForm List<String> duty,
        @RestForm List<String> section,
        @RestForm List<String> style,
        @RestForm String cascade) {

    IssueForm {
        kind = kind == null ? IssueKind.REGULAR.name() : kind.strip();
        number = number == null ? "" : number.strip();
        total = total == null ? "" : total.strip();
        label = label == null ? "" : label.strip();
        date = date == null ? "" : date.strip();
        dateReason = dateReason == null ? "" : dateReason.strip();
        cascade = cascade == null ? "" : cascade.strip();
        deadline = deadline == null ? "" : deadline.strip();
        duty = duty == null ? List.of() : List.copyOf(duty);
        section = section == null ? List.of() : List.copyOf(section);
        style = style == null ? List.of() : List.copyOf(style);
    }

    /** The proposal, stretched or cut to a number of pages, with those on duty who were so for the issue before. */
    static IssueForm of(Proposal proposal, TimeWords words, int pages, List<PageStyle> styles, List<Person> duty) {
        List<String> sections = new ArrayList<>();
        List<String> chosen = new ArrayList<>();
        List<PlannedPage> plan = proposal.pages();
        for (int i = 0; i < pages; i++) {
            PlannedPage page = plan.isEmpty()
                    ? null
                    : plan.get(i < plan.size() || plan.size() == 1 ? Math.min(i, plan.size() - 1) : 1);
            sections.add(page == null ? "" : page.sectionKey());
            chosen.add(
                    page == null || page.style().isFront() != (i == 0)
                            ? fitting(styles, i == 0)
                            : text(page.style().id()));
        }
        return new IssueForm(
                proposal.number().kind().name(),
                proposal.number().numberTyped(),
                proposal.number().totalTyped(),
                proposal.number().label(),
                proposal.date().toString(),
                "",
                words.field(proposal.copyDeadline()),
                duty.stream().map(person -> text(person.id())).toList(),
                sections,
                chosen,
                "");
    }

    /** An issue as it is planned, stretched or cut to a number of pages. */
    static IssueForm of(Issue issue, TimeWords words, int pages, List<PageStyle> styles) {
        List<String> sections = new ArrayList<>();
        List<String> chosen = new ArrayList<>();
        for (int i = 0; i < pages; i++) {
            Page page = i < issue.pages().size() ? issue.pages().get(i) : null;
            sections.add(
                    page == null ? issue.pages().get(issue.pages().size() - 1).sectionKey() : page.sectionKey());
            chosen.add(page == null ? fitting(styles, i == 0) : named(styles, page.styleName()));
        }
        return new IssueForm(
                issue.number().kind().name(),
                issue.number().numberTyped(),
                issue.number().totalTyped(),
                issue.number().label(),
                issue.date().toString(),
                issue.dateReason(),
                words.field(issue.copyDeadline()),
                issue.dutyEditors().stream().map(editor -> text(editor.id())).toList(),
                sections,
                chosen,
                "");
    }

    /** What stands in the form when its number of pages is changed; empty where the form comes fresh. */
    static Optional<IssueForm> typed(MultivaluedMap<String, String> query) {
        if (!query.containsKey("number")) return Optional.empty();
        return Optional.of(new IssueForm(
                query.getFirst("kind"),
                query.getFirst("number"),
                query.getFirst("total"),
                query.getFirst("label"),
                query.getFirst("date"),
                query.getFirst("dateReason"),
                query.getFirst("deadline"),
                query.get("duty"),
                query.get("section"),
                query.get("style"),
                ""));
    }

    /** All that was typed, with as many pages as another form has, and its pages where nothing was chosen yet. */
    IssueForm stretchedLike(IssueForm other) {
        int there = Math.min(rows().size(), other.rows().size());
        List<String> sections = new ArrayList<>(section.subList(0, there));
        List<String> chosen = new ArrayList<>(style.subList(0, there));
        for (Row row : other.rows().subList(there, other.rows().size())) {
            sections.add(row.section());
            chosen.add(row.style());
        }
        return new IssueForm(kind, number, total, label, date, dateReason, deadline, duty, sections, chosen, "");
    }

    /** The style of this name; empty where it is gone or has another name now. */
    private static String named(List<PageStyle> styles, String name) {
        return styles.stream()
                .filter(style -> style.name().equals(name))
                .findFirst()
                .map(style -> text(style.id()))
                .orElse("");
    }

    private static String fitting(List<PageStyle> styles, boolean front) {
        return styles.stream()
                .filter(style -> style.isFront() == front)
                .min(Comparator.comparing(PageStyle::id))
                .map(style -> text(style.id()))
                .orElse("");
    }

    private static String text(Object value) {
        return String.valueOf(value);
    }

    /** One line of the table of pages. */
    public record Row(int sequence, String section, String style) {
        /** Name of the pair of fields, as reasons call it. */
        public String field() {
            return "pages[" + (sequence - 1) + "]";
        }
    }

    public List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < Math.min(section.size(), style.size()); i++)
            rows.add(new Row(i + 1, section.get(i), style.get(i)));
        return rows;
    }

    /** The same without pages for which nothing was chosen. */
    IssueForm given() {
        List<Row> chosen = rows().stream()
                .filter(row -> !row.section().isEmpty() || !row.style().isEmpty())
                .toList();
        return new IssueForm(
                kind,
                number,
                total,
                label,
                date,
                dateReason,
                deadline,
                duty,
                chosen.stream().map(Row::section).toList(),
                chosen.stream().map(Row::style).toList(),
                cascade);
    }

    public boolean isOnDuty(Long person) {
        return duty.contains(text(person));
    }

    /** 星期一 in the language of the screen, or empty where the date cannot be read. */
    public String weekday() {
        try {
            return LocalDate.parse(date).getDayOfWeek().getDisplayName(TextStyle.FULL, Language.current());
        } catch (DateTimeParseException e) {
            return "";
        }
    }

    /** The same as another kind of issue, with what is proposed for that kind. */
    IssueForm as(IssueForm proposed) {
        return new IssueForm(
                proposed.kind,
                proposed.number,
                proposed.total,
                proposed.label,
                proposed.date,
                "",
                proposed.deadline,
                duty,
                section,
                style,
                "");
    }

    /** The same as another kind of issue, with what was typed. */
    IssueForm as(String other) {
        return new IssueForm(other, number, total, label, date, dateReason, deadline, duty, section, style, "");
    }

    public boolean is(IssueKind other) {
        return other.name().equals(kind);
    }

    /** Whether it takes numbers of the sequence. */
    public boolean isNumbered() {
        return kindOf(kind).map(IssueKind::isNumbered).orElse(true);
    }

    static Optional<IssueKind> kindOf(String typed) {
        return Arrays.stream(IssueKind.values())
                .filter(one -> one.name().equals(typed))
                .findFirst();
    }

    IssueNumber issueNumber(Refusal.Reasons reasons) {
        Optional<IssueKind> chosen = kindOf(kind);
        if (chosen.isEmpty()) reasons.add("kind", "imprint.kind_unknown");
        else
            try {
                return chosen.get().isNumbered()
                        ? ranges(chosen.get(), reasons)
                        : IssueNumber.labelled(chosen.get(), label);
            } catch (Refusal refusal) {
                reasons.addAll(refusal);
            }
        return null;
    }

    private IssueNumber ranges(IssueKind chosen, Refusal.Reasons reasons) {
        Optional<NumberRange> one = NumberRange.parse(number);
        Optional<NumberRange> all = NumberRange.parse(total);
        if (one.isPresent() && all.isPresent()) return IssueNumber.of(chosen, one.get(), all.get());
        reasons.require(one.isPresent(), "number", "issues.number_form");
        reasons.require(all.isPresent(), "total", "issues.number_form");
        return null;
    }

    LocalDate day(Refusal.Reasons reasons) {
        try {
            LocalDate day = LocalDate.parse(date);
            if (day.getYear() < 1800 || day.getYear() > 2999)
                throw new DateTimeParseException("no year of a paper", date, 0);
            return day;
        } catch (DateTimeParseException e) {
            reasons.add("date", "issues.date_form");
            return null;
        }
    }

    Instant copyDeadline(ZoneId zone, Refusal.Reasons reasons) {
        try {
            return LocalDateTime.parse(deadline).atZone(zone).toInstant();
        } catch (DateTimeParseException e) {
            reasons.add("deadline", "issues.deadline_form");
            return null;
        }
    }

    /**
     * The plan, from sections by key and styles by id.
     *
     * @param there how many pages there are already, which may keep their style
     */
    List<PlannedPage> plan(
            Map<String, String> sections, Map<String, PageStyle> styles, int there, Refusal.Reasons reasons) {
        List<PlannedPage> plan = new ArrayList<>();
        for (Row row : rows()) {
            String name = sections.get(row.section());
            PageStyle chosen = styles.get(row.style());
            boolean keeps = row.style().isEmpty() && row.sequence() <= there;
            if (name == null || chosen == null && !keeps)
                reasons.add(row.field(), "issues.page_unplanned", row.sequence());
            else plan.add(new PlannedPage(row.section(), name, chosen));
        }
        return plan;
    }
}
