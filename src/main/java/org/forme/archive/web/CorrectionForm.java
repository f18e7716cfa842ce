package org.forme.archive.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.forme.archive.Correction;
import org.forme.archive.Corrections;
import org.forme.archive.SealedArticle;
import org.forme.archive.SealedIssue;
import org.forme.shell.Messages;
import org.forme.shell.Refusal;
import org.jboss.resteasy.reactive.RestForm;

/**
 * 更正 and its like as it is typed.
 *
 * @param print whether an item for the next issue is to be begun
 * @param itemHeadline its headline
 * @param itemBody its body, a line a paragraph
 */
public record CorrectionForm(
        @RestForm String kind,
        @RestForm String note,
        @RestForm String reason,
        @RestForm String demandedOn,
        @RestForm String print,
        @RestForm String itemHeadline,
        @RestForm String itemBody) {

    /** The item begins as papers begin it: what was printed, when and where. In Chinese, since it is copy. */
    static CorrectionForm blank(SealedIssue issue, SealedArticle article) {
        String printed = article == null
                ? Messages.text(Locale.SIMPLIFIED_CHINESE, "archive.item_of_issue", issue.dateLine(), issue.numbers())
                : Messages.text(
                        Locale.SIMPLIFIED_CHINESE,
                        "archive.item_of_article",
                        day(issue.date()),
                        article.page(),
                        article.title());
        return new CorrectionForm(Correction.Kind.CORRECTION.name(), "", "", "", "on", "", printed);
    }

    private static String day(LocalDate date) {
        return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }

    public boolean isPrinted() {
        return print != null;
    }

    Correction.Kind kindOf() {
        return Arrays.stream(Correction.Kind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElse(null);
    }

    /** @throws Refusal where something is typed that is no date */
    LocalDate day() {
        try {
            return demandedOn.isBlank() ? null : LocalDate.parse(demandedOn.strip());
        } catch (DateTimeException nonsense) {
            throw Refusal.input("demandedOn", "archive.date_form");
        }
    }

    /** The kind's own word is the headline where none is typed. */
    Optional<Corrections.Item> item() {
        if (!isPrinted()) return Optional.empty();
        if (itemBody.isBlank()) throw Refusal.input("itemBody", "shell.line_missing");
        Correction.Kind known = kindOf();
        String word = known == null ? "" : Messages.text(Locale.SIMPLIFIED_CHINESE, known.text());
        return Optional.of(new Corrections.Item(itemHeadline.isBlank() ? word : itemHeadline, itemBody));
    }
}
