package org.forme.press;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.forme.layout.GeneratedTexts;
import org.forme.text.Manuscript;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Prints how processor time grows with pages and with characters, pictures converted before; asserts nothing. */
@Tag("bench")
class CurveBench {
    private static final Composer COMPOSER = new Composer(Faces.shared());

    @Test
    void pages(@TempDir Path folder) {
        var issue = new GeneratedIssue(64, 8, folder);
        for (int i = 0; i < 64; i++) issue.write(i);
        for (int pages : new int[] {1, 4, 16, 64}) {
            int rounds = Math.max(5, 64 / pages);
            var compose = Timing.processor(
                    rounds, round -> issue.plans.subList(0, pages).forEach(COMPOSER::compose));
            var write = Timing.processor(rounds, round -> {
                for (int page = 0; page < pages; page++) issue.write(page);
            });
            var files = java.util.stream.IntStream.range(0, pages)
                    .mapToObj(issue::write)
                    .toList();
            var join = Timing.processor(rounds, round -> PdfWriter.join(files, GeneratedIssue.metadata("全")));
            System.out.printf(
                    Locale.ROOT,
                    "curve %2d pages: a page composed %6.2f ms, composed and written %6.2f ms, joined %6.2f ms%n",
                    pages,
                    compose.median() / pages,
                    write.median() / pages,
                    join.median() / pages);
        }
    }

    @Test
    void characters() {
        for (int characters : new int[] {1_500, 6_000, 24_000, 96_000}) {
            PagePlan plan = page(GeneratedTexts.article(1, characters / 40).substring(0, characters));
            int rounds = Math.max(10, 600_000 / characters);
            var compose = Timing.processor(rounds, round -> COMPOSER.compose(plan));
            var write = Timing.processor(
                    rounds,
                    round -> PdfWriter.write(COMPOSER.compose(plan), key -> null, GeneratedIssue.metadata("1")));
            System.out.printf(
                    Locale.ROOT,
                    "curve %,6d characters: one composed %5.2f µs, composed and written %6.2f µs%n",
                    characters,
                    compose.median() * 1000 / characters,
                    write.median() * 1000 / characters);
        }
    }

    /** One article in the five columns of a page that is high enough for it. */
    private static PagePlan page(String copy) {
        PageGeometry front = FrontPage.GEOMETRY;
        int lines = 30 + copy.length() / front.measure() / front.columns() * 5 / 4;
        var geometry = new PageGeometry(
                front.widthMm(),
                60 + lines * front.leading() / PageGeometry.MM,
                3,
                front.leftMm(),
                front.topMm(),
                front.columns(),
                front.measure(),
                front.body(),
                front.gap(),
                front.leading(),
                lines,
                0,
                front.punctuation());
        var article = new ArticlePlan(
                1,
                "",
                "",
                List.of("一篇长文"),
                "",
                List.of(),
                "",
                Manuscript.ofPlain(copy),
                List.of(),
                List.of(),
                0,
                null,
                null,
                "");
        var slot = new SlotPlan(1, "版位", 0, front.columns(), 0, lines, 0, null, 0, false, article);
        return new PagePlan(geometry, null, null, null, List.of(slot), null);
    }
}
