package org.forme.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which line ends are ends of paragraphs. */
class BrokenLinesTest {
    private static final String FIRST =
            "昨天上午，区图书馆新馆开门迎客，一千多位读者走进宽敞明亮的阅览大厅，不少人一坐就是一整天。" + "馆方说，第一周每天都会延长开放到晚上九点，周末还有讲座。";
    private static final String SECOND = "新馆共有座位八百个，藏书六十万册，其中少儿区占了整整一层，家长可以陪着孩子一起读。地下一层是自习室，" + "凭读者证就能进。";

    /** As a column cuts it: every so many characters, wherever that is. */
    private static List<String> cut(String text, int every) {
        var lines = new ArrayList<String>();
        for (int i = 0; i < text.length(); i += every) lines.add(text.substring(i, Math.min(text.length(), i + every)));
        return lines;
    }

    private static List<String> all(List<String> one, List<String> other) {
        var all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }

    @Test
    void indentsSayWhereParagraphsBegin() {
        List<String> lines = all(cut("　　" + FIRST, 16), cut("　　" + SECOND, 16));
        BrokenLines found = BrokenLines.in(lines);
        assertTrue(found.any());
        assertEquals(16, found.measure());
        assertEquals(List.of("　　" + FIRST, "　　" + SECOND), found.joined(lines));
        assertEquals(lines.size() - 2, found.count());
    }

    @Test
    void withoutIndentsAnEndMarkEndsAParagraph() {
        List<String> lines = all(cut(FIRST, 14), cut(SECOND, 14));
        assertEquals(List.of(FIRST, SECOND), BrokenLines.in(lines).joined(lines));
    }

    @Test
    void aHeadlineAboveStaysALineOfItsOwn() {
        List<String> lines = all(List.of("图书馆新馆开门", "本报记者 张三", ""), cut("　　" + FIRST + SECOND, 18));
        assertEquals(
                List.of("图书馆新馆开门", "本报记者 张三", "", "　　" + FIRST + SECOND),
                BrokenLines.in(lines).joined(lines));
    }

    @Test
    void lineEndsMayHangACharacterBack() {
        List<String> lines = List.of(
                "　　区图书馆新馆开门迎客一千多位读者走",
                "进宽敞明亮的阅览大厅不少人一坐就是整天",
                "馆方说第一周每天都会延长开放到晚上九点",
                "周末还有讲座新馆共有座位八百个藏书六十",
                "万册少儿区占了一层。",
                "　　家长可以陪着孩子一起读。");
        assertEquals(2, BrokenLines.in(lines).joined(lines).size());
    }

    @Test
    void wordsOfLettersAreParted() {
        List<String> lines = List.of(
                "The new library opened its doors yesterday and more",
                "than a thousand readers came to see the large hall",
                "where many of them stayed until the evening, which",
                "the staff had not expected at all.");
        BrokenLines found = BrokenLines.in(lines);
        assertEquals(1, found.joined(lines).size());
        assertTrue(found.joined(lines).get(0).contains("more than a thousand"));
    }

    @Test
    void paragraphsOfTheirOwnLengthsAreNotCut() {
        List<String> lines = List.of("　　" + FIRST, "　　" + SECOND, "　　读者很高兴。", "　　" + FIRST + SECOND);
        BrokenLines found = BrokenLines.in(lines);
        assertFalse(found.any());
        assertEquals(lines, found.joined(lines));
    }

    @Test
    void shortLinesOfAPoemAreNotCut() {
        List<String> poem = List.of("白日依山尽", "黄河入海流", "欲穷千里目", "更上一层楼");
        assertFalse(BrokenLines.in(poem).any());
    }

    @Test
    void sentencesOfOneLengthEndWhereTheyEnd() {
        List<String> lines = Collections.nCopies(9, "这一句话刚好有十五个字不多也不少。");
        assertFalse(BrokenLines.in(lines).any());
    }

    @Test
    void nothingIsCutInNothing() {
        assertFalse(BrokenLines.in(List.of()).any());
        assertFalse(BrokenLines.in(List.of("", "　　", "一")).any());
    }

    @Test
    void manyLinesTakeNoTime() {
        List<String> lines = Collections.nCopies(100_000, "昨天上午区图书馆新馆开门迎客一千");
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> BrokenLines.in(lines));
    }
}
