package org.forme.articles.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.forme.articles.ArticleText;
import org.forme.articles.Byline;
import org.forme.articles.FirstAppearance;
import org.forme.pictures.Crop;
import org.forme.pictures.Focus;
import org.forme.shell.Messages;
import org.forme.text.TextDiff;

/**
 * What differs between two texts, field by field.
 *
 * @param field message key of the field's name
 * @param before the field's words before
 * @param after the field's words after
 */
record Changes(String field, String before, String after) {

    /** All of them. */
    static List<Changes> between(ArticleText before, ArticleText after, Locale locale) {
        var all = lines(before, after, locale);
        all.add(
                6,
                new Changes(
                        "articles.body", before.body().toPlain(), after.body().toPlain()));
        all.add(7, new Changes("articles.pictures", pictures(before), pictures(after)));
        return differing(all);
    }

    /** Every field but the body, whether it differs or not. */
    static List<Changes> each(ArticleText before, ArticleText after, Locale locale) {
        var all = lines(before, after, locale);
        all.add(new Changes("articles.pictures", pictures(before), pictures(after)));
        return all;
    }

    /** All but body and pictures. */
    static List<Changes> inLines(ArticleText before, ArticleText after, Locale locale) {
        return differing(lines(before, after, locale));
    }

    private static List<Changes> differing(List<Changes> all) {
        all.removeIf(change -> change.before().equals(change.after()));
        return all;
    }

    private static List<Changes> lines(ArticleText before, ArticleText after, Locale locale) {
        var all = new ArrayList<Changes>();
        all.add(new Changes("articles.rubric", before.rubric(), after.rubric()));
        all.add(new Changes("articles.kicker", before.kicker(), after.kicker()));
        all.add(new Changes("articles.headline", before.headline(), after.headline()));
        all.add(new Changes("articles.deck", before.deck(), after.deck()));
        all.add(new Changes("articles.bylines", bylines(before, locale), bylines(after, locale)));
        all.add(new Changes("articles.dateline", before.dateline(), after.dateline()));
        all.add(new Changes("articles.origin", origin(before, locale), origin(after, locale)));
        all.add(new Changes("articles.section", before.section(), after.section()));
        all.add(new Changes("articles.received", before.received(), after.received()));
        all.add(new Changes("articles.first_appearance", firstAppearance(before), firstAppearance(after)));
        all.add(new Changes("articles.target_length", length(before), length(after)));
        return all;
    }

    /** The two as one text with what was removed and added. */
    public List<TextDiff.Piece> pieces() {
        return TextDiff.between(before, after);
    }

    private static String bylines(ArticleText text, Locale locale) {
        return text.bylines().stream().map(line -> signed(line, locale)).collect(Collectors.joining("\n"));
    }

    private static String signed(Byline line, Locale locale) {
        return Messages.text(locale, line.part().key()) + " " + line.name();
    }

    private static String pictures(ArticleText text) {
        return text.pictures().stream()
                .map(line ->
                        "№" + line.picture().id() + " " + String.join(" / ", line.caption(), line.credit(), line.alt())
                                + focus(line.focus()) + crop(line.crop()))
                .collect(Collectors.joining("\n"));
    }

    private static String focus(Focus focus) {
        return focus.isMiddle() ? "" : " / ⌖ " + focus.x() + "% " + focus.y() + "%";
    }

    private static String crop(Crop crop) {
        return crop == null ? "" : " / ✂ " + crop.words();
    }

    private static String length(ArticleText text) {
        return text.targetLength() == null ? "" : text.targetLength().toString();
    }

    private static String firstAppearance(ArticleText text) {
        FirstAppearance first = text.firstAppearance();
        String day = first.day() == null ? "" : first.day().toString();
        return Stream.of(first.place(), day, first.address())
                .filter(piece -> !piece.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String origin(ArticleText text, Locale locale) {
        return Messages.text(locale, text.origin().key()) + " " + text.source();
    }
}
