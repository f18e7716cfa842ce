package org.forme.press;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ChangesTest {
    private static final String FRAMES = "page engine=1\n";

    @Test
    void everySpanOfATextIsShownOldAndNew() {
        assertEquals(
                List.of("头条稿 part_headline0 区-领导+长走访-三+四个街道"),
                told(List.of("headline", "区领导走访三个街道"), List.of("headline", "区长走访四个街道"), "头条稿"));
    }

    @Test
    void paragraphsComeGoAndChangeByThemselves() {
        List<String> then = List.of("paragraph", "甲段的字", "paragraph", "乙段", "paragraph", "丁段");
        List<String> now = List.of("paragraph", "甲段的字句", "paragraph", "乙段", "paragraph", "新段", "paragraph", "丁段");
        assertEquals(List.of("头条稿 part_paragraph1 甲段的字+句", "头条稿 part_paragraph3 +新段"), told(then, now, "头条稿"));
        assertEquals(List.of("头条稿 part_paragraph1 甲段的字-句", "头条稿 part_paragraph3 -新段"), told(now, then, "头条稿"));
    }

    @Test
    void severalSpansOfOneParagraphAreOneChange() {
        assertEquals(
                List.of("头条稿 part_paragraph0 -冬+夏日的菜场里热气-腾+蒸腾。"),
                told(List.of("paragraph", "冬日的菜场里热气腾腾。"), List.of("paragraph", "夏日的菜场里热气蒸腾。"), "头条稿"));
        assertEquals(
                List.of("头条稿 part_headline0 稿件+ lead"),
                told(List.of("headline", "稿件lead"), List.of("headline", "稿件 lead"), "头条稿"));
    }

    @Test
    void numbersInAlternativeTextsShow() {
        assertEquals(
                List.of("头条稿 part_alt0 3-0+1 人"),
                told(List.of("headline", "头条稿", "alt", "30 人"), List.of("headline", "头条稿", "alt", "31 人"), "头条稿"));
    }

    @Test
    void aRewrittenTextIsShownWholeAndALongOneCut() {
        String old = "旧".repeat(1000);
        String told = told(
                        List.of("headline", "头条稿", "paragraph", old),
                        List.of("headline", "头条稿", "paragraph", "新".repeat(1000)),
                        "头条稿")
                .get(0);
        assertTrue(told.length() < 400, told);
        assertTrue(told.contains("……") && told.contains("-旧") && told.contains("+新"), told);
    }

    @Test
    void otherFramesOfTheSameWordsAreALayout() {
        Matter one = new Matter(List.of(new Matter.Part("page", "label", "1")), FRAMES);
        Matter other = new Matter(one.parts(), FRAMES + "text");
        assertEquals("press.part_layout", Changes.between(one, other).get(0).key());
        assertEquals(List.of(), Changes.between(one, one));
    }

    @Test
    void matterComesBackFromItsTextWhateverStandsInIt() {
        Matter matter = new Matter(
                List.of(
                        new Matter.Part("article 1", "received", "一\t二\n三\\n\r"),
                        new Matter.Part("page", "mark", "frames")),
                FRAMES);
        assertEquals(matter, Matter.parse(matter.toText()));
        assertEquals(new Matter(List.of(), FRAMES), Matter.parse(FRAMES));
    }

    private static List<String> told(List<String> then, List<String> now, String title) {
        return Changes.between(matter(then), matter(now)).stream()
                .map(change -> (title + " " + change.key().replace("press.", "") + change.nth() + " "
                        + change.pieces().stream()
                                .map(piece -> (piece.isAdded() ? "+" : piece.isRemoved() ? "-" : "") + piece.text())
                                .collect(Collectors.joining())))
                .toList();
    }

    private static Matter matter(List<String> pairs) {
        List<Matter.Part> parts = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i += 2)
            parts.add(new Matter.Part("article 1", pairs.get(i), pairs.get(i + 1)));
        return new Matter(parts, FRAMES);
    }
}
