package org.forme.press.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.forme.articles.ArticleText;
import org.forme.articles.Byline;
import org.forme.articles.BylinePart;
import org.forme.shell.Refusal;
import org.jboss.resteasy.reactive.RestForm;

/** What stands in the writing screen's form at this moment, as far as it takes room on a page. It is never saved. */
public record TypedCopy(
        @RestForm String rubric,
        @RestForm String kicker,
        @RestForm String headline,
        @RestForm String deck,
        @RestForm String dateline,
        @RestForm List<String> bylinePart,
        @RestForm List<String> bylineName,
        @RestForm String body,
        @RestForm String document,
        @RestForm String targetLength) {

    /** A body longer than this is not measured while typing: three full pages. */
    static final int MEASURED_LONGEST = 20_000;

    /**
     * The typed text in place of the saved one; pictures stay as they were saved.
     *
     * @throws Refusal for what no page can hold
     */
    ArticleText over(ArticleText saved) {
        var writing = saved.rewrite();
        if (document != null && !document.isBlank()) writing.document(checked(document, 4));
        else writing.body(checked(body == null ? "" : body, 1));
        return writing.rubric(rubric)
                .kicker(kicker)
                .headline(headline)
                .deck(deck)
                .dateline(dateline)
                .bylines(bylines())
                .targetLength(target())
                .done();
    }

    /** @param share how much longer the stored form may be than the words in it */
    private static String checked(String words, int share) {
        if (words.length() > share * MEASURED_LONGEST)
            throw Refusal.input("body", "press.too_long_to_measure", MEASURED_LONGEST);
        return words;
    }

    private List<Byline> bylines() {
        var lines = new ArrayList<Byline>();
        for (int i = 0; bylineName != null && i < Math.min(bylineName.size(), ArticleText.MOST_BYLINES); i++)
            if (!bylineName.get(i).isBlank()) lines.add(Byline.of(part(i), bylineName.get(i)));
        return lines;
    }

    private BylinePart part(int i) {
        String named = bylinePart != null && i < bylinePart.size() ? bylinePart.get(i) : "";
        return Stream.of(BylinePart.values())
                .filter(part -> part.name().equals(named))
                .findFirst()
                .orElse(BylinePart.REPORTER);
    }

    private Integer target() {
        String typed = targetLength == null ? "" : targetLength.strip();
        return typed.matches("[1-9][0-9]{0,4}") ? Integer.valueOf(typed) : null;
    }
}
