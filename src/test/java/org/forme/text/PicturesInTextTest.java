package org.forme.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.LongPredicate;
import org.forme.text.Comparison.Fate;
import org.forme.text.Manuscript.Stretch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 插图: places of pictures in a body. */
class PicturesInTextTest {
    private static final LongPredicate ANY = id -> true;

    @Test
    void aPlaceComesBackFromItsStoredAndItsPlainForm() {
        String plain = "一段。\n[图17]\n二段。";
        Manuscript text = Manuscript.ofPlain(plain, ANY);
        assertEquals(Paragraph.picture(17), text.paragraphs().get(1));
        assertEquals(plain, text.toPlain());
        assertEquals(text, Manuscript.parse(text.toJson()));
        assertTrue(text.toJson().contains("{\"type\":\"picture\",\"attrs\":{\"picture\":17}}"), text.toJson());
    }

    @ParameterizedTest
    @ValueSource(strings = {"[图17]", "【图 17】", "［图17］", "  [ 图17 ]　"})
    void aPlaceIsTypedAsPeopleTypeIt(String line) {
        assertEquals(
                List.of(Paragraph.picture(17)), Manuscript.ofPlain(line, ANY).paragraphs());
    }

    @ParameterizedTest
    @ValueSource(strings = {"[图]", "[图一]", "[图17]说明", "见[图17]", "图17", "[图0]", "[图12345678901234567890]", "[图18]"})
    void whatPlacesNoPictureOfTheArticleStaysWords(String line) {
        Manuscript text = Manuscript.ofPlain(line, id -> id == 17);
        assertEquals(Paragraph.Kind.BODY, text.paragraphs().get(0).kind());
        assertEquals(line, text.toPlain());
        assertEquals(line.equals("[图18]") ? List.of(line) : List.of(), text.unknownPictures());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"picture\"}",
                "{\"type\":\"picture\",\"attrs\":{\"picture\":0}}",
                "{\"type\":\"picture\",\"attrs\":{\"picture\":-3}}",
                "{\"type\":\"picture\",\"attrs\":{\"picture\":1.5}}",
                "{\"type\":\"picture\",\"attrs\":{\"picture\":\"17\"}}",
                "{\"type\":\"picture\",\"attrs\":{\"picture\":99999999999999999999}}",
                "{\"type\":\"picture\",\"attrs\":{\"picture\":7},\"content\":[{\"type\":\"text\",\"text\":\"字\"}]}",
                "{\"type\":\"image\",\"attrs\":{\"src\":\"https://example.org/a.png\"}}"
            })
    void whatIsNoPlaceIsRefused(String node) {
        String json = "{\"type\":\"doc\",\"version\":1,\"content\":[" + node + "]}";
        assertThrows(ManuscriptException.class, () -> Manuscript.parse(json));
    }

    @Test
    void aPlaceHasNoCharacters() {
        Manuscript text = Manuscript.ofPlain("一段。\n[图17]\n二段。", ANY);
        assertEquals("一段。\n\n二段。", text.plainText());
        assertEquals(Count.of(Manuscript.ofPlain("一段。\n二段。")), Count.of(text));
        assertTrue(Manuscript.ofPlain("[图17]", ANY).isEmpty(), "nothing to read");
    }

    @Test
    void theWebPageIsPartedWherePicturesStand() {
        Manuscript text = Manuscript.ofPlain("## 题\n[图2]\n一段。\n#. 甲\n[图9]\n#. 乙\n[图1]", ANY);
        assertEquals(
                List.of(
                        new Stretch("<h2>题</h2>\n", 2),
                        new Stretch("<p><b class=\"dateline\">本报讯</b>　一段。</p>\n<ol>\n<li>甲</li>\n</ol>\n", 9),
                        new Stretch("<ol start=\"2\">\n<li>乙</li>\n</ol>\n", 1),
                        new Stretch("", 0)),
                text.stretches("本报讯"));
        assertFalse(text.html().contains("图"));
    }

    @Test
    void picturesAreKnownByOtherNumbersAndEachStandsOnce() {
        Manuscript text = Manuscript.ofPlain("[图30]\n一段。\n[图10]\n[图20]\n[图30]", ANY);
        List<Long> order = List.of(10L, 30L);
        assertEquals(
                "[图2]\n一段。\n[图1]", text.picturing(id -> order.indexOf(id) + 1L).toPlain());
    }

    @Test
    void aPictureThatMovedIsTheSameAndAnotherOneIsAnother() {
        Manuscript before = Manuscript.ofPlain("一段话在前。\n[图17]\n二段话在后。", ANY);
        var moved = Comparison.between(before, Manuscript.ofPlain("[图17]\n一段话在前。\n二段话在后。", ANY));
        assertEquals(
                List.of(Fate.MOVED, Fate.KEPT, Fate.LEFT, Fate.KEPT),
                moved.stream().map(Comparison.Row::fate).toList());
        assertEquals(17, moved.get(0).picture());
        for (String other : List.of("[图18]", "---", "二段话。")) {
            var changed = Comparison.between(before, Manuscript.ofPlain("一段话在前。\n" + other + "\n二段话在后。", ANY));
            assertEquals(
                    List.of(Fate.KEPT, Fate.REMOVED, Fate.ADDED, Fate.KEPT),
                    changed.stream().map(Comparison.Row::fate).toList(),
                    other);
        }
    }

    @Test
    void whatOneWroteAndAnotherPlacedComesTogether() {
        var base = Manuscript.ofPlain("一段话在前。\n二段话在后。");
        var theirs = Manuscript.ofPlain("一段话在前。\n[图17]\n二段话在后。", ANY);
        var mine = Manuscript.ofPlain("一段话在前。\n二段话在最后。");
        var settled = Merge.of(base, theirs, mine).stream()
                .flatMap(part -> part.settled(Merge.Choice.MINE).stream())
                .toList();
        assertEquals("一段话在前。\n[图17]\n二段话在最后。", new Manuscript(settled).toPlain());
    }
}
