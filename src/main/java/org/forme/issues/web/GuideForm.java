package org.forme.issues.web;

import java.util.ArrayList;
import java.util.List;
import org.forme.articles.Article;
import org.forme.issues.GuideLine;
import org.forme.issues.Issue;
import org.forme.issues.Page;
import org.forme.issues.Slot;
import org.forme.shell.Refusal;

/** The guide of the front page as it is typed: a row for each line, and empty ones behind them. */
record GuideForm(Issue issue, List<Row> rows) {
    /** Empty row behind the lines that are there. */
    private static final int SPARE = 1;

    /**
     * A line as typed.
     *
     * @param article id of the article; empty for none
     */
    record Row(String article, String wording) {}

    static GuideForm of(Issue issue) {
        return new GuideForm(
                issue,
                issue.guide().stream()
                        .map(line -> new Row(String.valueOf(line.article().id()), line.wording()))
                        .toList());
    }

    static GuideForm typed(Issue issue, List<String> articles, List<String> wordings) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < articles.size(); i++)
            if (!articles.get(i).isBlank()) rows.add(new Row(articles.get(i), wordings.get(i)));
        return new GuideForm(issue, rows);
    }

    /**
     * The lines.
     *
     * @throws Refusal at the row whose article the issue does not hold
     */
    List<GuideLine> lines() {
        List<GuideLine> lines = new ArrayList<>();
        for (Row row : rows) lines.add(new GuideLine(chosen(row, "guide[" + lines.size() + "]"), row.wording()));
        return lines;
    }

    private Article chosen(Row row, String field) {
        return issue.slots().stream()
                .filter(Slot::isOrigin)
                .map(Slot::article)
                .filter(article -> row.article().equals(String.valueOf(article.id())))
                .findFirst()
                .orElseThrow(() -> Refusal.input(field, "issues.guide_gone"));
    }

    /** Rows to show, some empty ones with them. */
    public List<Row> shown() {
        List<Row> shown = new ArrayList<>(rows);
        int most = Math.max(rows.size(), Math.min(Issue.GUIDE_MAX, Math.max(3, rows.size() + SPARE)));
        while (shown.size() < most) shown.add(new Row("", ""));
        return shown;
    }

    /** Articles that begin on a page behind the first, in the order of the pages. */
    public List<Slot> choices() {
        return issue.slots().stream()
                .filter(slot -> slot.isOrigin() && !slot.page().isFront())
                .toList();
    }

    /** The headline of a row whose article stands on no page behind the first any more; null where it does, or is none. */
    public String gone(Row row) {
        if (row.article().isEmpty() || choices().stream().anyMatch(slot -> is(row, slot))) return null;
        return issue.guide().stream()
                .filter(line ->
                        row.article().equals(String.valueOf(line.article().id())))
                .map(GuideLine::words)
                .findFirst()
                .orElse(row.wording());
    }

    public boolean is(Row row, Slot slot) {
        return row.article().equals(String.valueOf(slot.article().id()));
    }

    public List<GuideLine> standing() {
        return issue.guide();
    }

    /** The label of the page that a line leads to, or null. */
    public String label(GuideLine line) {
        return issue.announcedOn(line).map(Page::label).orElse(null);
    }
}
