package org.forme.articles.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.forme.articles.ArticleText;
import org.forme.articles.BylinePart;
import org.forme.articles.Origin;
import org.junit.jupiter.api.Test;

/** What differs between copy and the text that was received. */
class AgainstReceivedTest {
    private static final String RECEIVED = "引题\n新馆开门\n\n　　新华社上海1月17日电　新馆十七日开门。\r\n　　馆里有三层。\n　　周一闭馆。";

    private static ArticleText.Writing text() {
        return ArticleText.write()
                .origin(Origin.AGENCY, "新华社")
                .received(RECEIVED)
                .kicker("引题")
                .headline("新馆开门")
                .dateline("新华社上海1月17日电");
    }

    private static List<String> differences(ArticleText text) {
        return AgainstReceived.compare(text.received(), text).blocks().stream()
                .filter(block -> block.number() > 0)
                .map(block -> block.row().fate() + " "
                        + block.row().pieces().stream()
                                .map(piece -> piece.isSame()
                                        ? piece.text()
                                        : (piece.isAdded() ? "+" : "-") + "[" + piece.text() + "]")
                                .collect(Collectors.joining()))
                .toList();
    }

    @Test
    void copyThatSaysTheSameInItsFieldsDiffersNowhere() {
        var same = text().body("新馆十七日开门。\n## 馆里有三层。\n周一闭馆。").done();
        assertEquals(List.of(), differences(same));
        assertEquals(0, AgainstReceived.compare(same.received(), same).count());
    }

    @Test
    void everyPlaceThatDiffersIsShownByCharacter() {
        var text = text().deck("副题")
                .byline(BylinePart.REPORTER, "张三")
                .body("新馆17日开门。\n馆里有三层。")
                .done();
        assertEquals(
                List.of("ADDED +[副题]", "ADDED +[张三]", "CHANGED 新华社上海1月17日电　新馆-[十七]+[17]日开门。", "REMOVED -[周一闭馆。]"),
                differences(text));
        assertEquals(4, AgainstReceived.compare(text.received(), text).count());
    }

    @Test
    void aParagraphThatStandsElsewhereCountsAsMoved() {
        var text = text().body("新馆十七日开门。\n周一闭馆。\n馆里有三层。").done();
        assertEquals(
                List.of("LEFT", "MOVED"),
                differences(text).stream()
                        .map(line -> line.split(" ")[0])
                        .sorted()
                        .toList());
    }

    @Test
    void aLongTextOfManyLinesIsComparedInTime() {
        String lines = "一二三四五六七八九\n".repeat(ArticleText.RECEIVED_LONGEST / 10);
        var text = text().received(lines).body(lines.replace('三', '叁')).done();
        assertTimeout(Duration.ofSeconds(2), () -> AgainstReceived.compare(text.received(), text)
                .count());
    }
}
