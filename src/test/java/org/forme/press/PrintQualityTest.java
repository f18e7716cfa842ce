package org.forme.press;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.forme.layout.Face;
import org.forme.layout.GeneratedTexts;
import org.forme.layout.GlyphRun;
import org.forme.layout.Punctuation;
import org.junit.jupiter.api.Test;

/** What stands in the finished files: of the sample page, and of two hundred texts that nobody wrote. */
class PrintQualityTest {
    private static final Composer COMPOSER = new Composer(Faces.shared());
    private static final PdfMetadata METADATA =
            new PdfMetadata("质量", "徐汇报", "zh-CN", Instant.parse("2022-01-16T10:00:00Z"));

    @Test
    void theSamplePageKeepsTheRulesOfLineBreaking() {
        byte[] pdf = PdfWriter.write(COMPOSER.compose(FrontPage.plan()), FrontPage.PICTURES, METADATA);
        var quality = new PrintQuality().columns(columns(FrontPage.GEOMETRY)).add(pdf, 9, 14 * 9);
        assertTrue(quality.lines > 120, quality.lines + " lines");
        assertEquals(List.of(), quality.forbidden);
        assertEquals(List.of(), quality.overfull);
        assertTrue(quality.thinShare() <= 2.5, quality.thin + " of " + quality.full + " lines are thin");
    }

    @Test
    void twoHundredTextsKeepTheRulesOfLineBreaking() {
        var wide = new PrintQuality();
        for (int number = 0; number < 208; number++) {
            int measure = 9 + number % 16;
            var one = judge(number, measure, Punctuation.LINE_END_HALF, measure < 14 ? new PrintQuality() : wide);
            String copy = bare(GeneratedTexts.article(number, 4));
            assertTrue(bare(one.text.toString()).endsWith(copy), "text " + number + " is there in its order");
            assertEquals(List.of(), one.forbidden, "at " + measure + " em");
            assertEquals(List.of(), one.overfull, "at " + measure + " em");
        }
        assertTrue(wide.thinShare() <= 2.5, wide.thin + " of " + wide.full + " lines are thin");
    }

    @Test
    void theJudgeSeesWhatIsWrong() {
        var frames = List.<Frame>of(
                line(0, "，二三四", 0, 9, 18, 27),
                line(20, "一二三“", 0, 9, 18, 27),
                line(40, "一二三四", 0, 9.6, 18.6, 27),
                line(60, "一二三四", 0, 9, 18, 29),
                line(80, "一二三四", 0, 9, 18, 27));
        var page = new PageFrames(300, 300, 0, frames, List.of(), List.of());
        var quality = new PrintQuality().columns(List.of(0.0)).add(PdfWriter.write(page, key -> null, METADATA), 9, 36);
        assertEquals(List.of("starts: ，二三四", "ends: 一二三“"), quality.forbidden);
        assertEquals(List.of("一二三四"), quality.overfull);
        assertEquals(2, quality.thin, "the third, and the fourth which is overfull too");
    }

    private static Frame line(double y, String text, double... xs) {
        var run = new GlyphRun(Face.SONG, text.codePoints().toArray(), xs, false);
        return new Frame.Text(Frame.Role.BODY, 1L, 0, 4, false, 0, y + 20, 9, Ink.BLACK, text, List.of(run));
    }

    static PrintQuality judge(int number, int measure, Punctuation punctuation, PrintQuality quality) {
        var geometry = new PageGeometry(900, 500, 3, 20, 20, 4, measure, 9, 12, 12.5, 100, 0, punctuation);
        var article = ComposerTest.plan(GeneratedTexts.article(number, 4), "");
        var slot = new SlotPlan(1, "版位", 0, 4, 0, 100, 4, null, 0, false, article);
        PageFrames page = COMPOSER.compose(new PagePlan(geometry, null, null, null, List.of(slot), null));
        assertEquals(0, page.fits().get(0).fit().over());
        byte[] pdf = PdfWriter.write(page, key -> null, METADATA);
        return quality.columns(columns(geometry)).add(pdf, 9, measure * 9);
    }

    /** A table by measure, for the page of measurements. */
    static void report(Punctuation punctuation, int texts) {
        var all = new TreeMap<Integer, PrintQuality>();
        for (int measure : new int[] {9, 10, 12, 13, 14, 15, 16, 18, 20, 24})
            for (int number = 0; number < texts; number++)
                judge(number, measure, punctuation, all.computeIfAbsent(measure, m -> new PrintQuality()));
        all.forEach((measure, quality) -> System.out.printf(
                "%s at %d em: %d full lines, %.2f %% thin, %d forbidden, %d overfull%n",
                punctuation,
                measure,
                quality.full,
                quality.thinShare(),
                quality.forbidden.size(),
                quality.overfull.size()));
    }

    private static List<Double> columns(PageGeometry geometry) {
        var lefts = new ArrayList<Double>();
        for (int i = 0; i < geometry.columns(); i++) lefts.add(geometry.x(i) + geometry.bleed());
        return lefts;
    }

    private static String bare(String text) {
        return text.replaceAll("\\s", "");
    }
}
