package org.forme.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.forme.text.Comparison.Fate;
import org.forme.text.Comparison.Manner;
import org.forme.text.Comparison.Restyled;
import org.forme.text.Comparison.Row;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final String LAMPS = "清晨六点，菜场的灯先亮了，摊主们把一筐一筐的青菜搬下车。";
    private static final String STEAM = "热气从包子铺的蒸笼里冒出来，排队的人搓着手。";
    private static final String DUSK = "傍晚收摊，棉帘子卷起来，地扫干净，喝今天的第一口茶。";
    private static final String TEA = "第一口茶。";

    @Test
    void aTextIsTheSameAsItself() {
        assertTrue(between(LAMPS + "\n" + STEAM, LAMPS + "\n" + STEAM).stream().allMatch(Row::isSame));
    }

    @Test
    void aChangedParagraphShowsItsCharacters() {
        assertEquals(
                List.of("KEPT 1>1", "CHANGED 2>2 热气从包子铺的蒸笼里[-冒][+升]出来，排队的人搓着手。", "KEPT 3>3"),
                told(LAMPS + "\n" + STEAM + "\n" + DUSK, LAMPS + "\n" + STEAM.replace('冒', '升') + "\n" + DUSK));
    }

    @Test
    void paragraphsComeAndGo() {
        assertEquals(
                List.of("KEPT 1>1", "REMOVED 2>0", "ADDED 0>2", "KEPT 3>3"),
                kinds(LAMPS + "\n" + STEAM + "\n" + TEA, LAMPS + "\n" + DUSK.replace("第一口茶", "") + "\n" + TEA));
        assertEquals(List.of("ADDED 0>1"), kinds("", LAMPS));
        assertEquals(List.of("REMOVED 1>0"), kinds(LAMPS, ""));
        assertEquals(List.of(), kinds("", ""));
    }

    @Test
    void ofTwoThatChangedPlacesTheShorterOneMoved() {
        assertEquals(List.of("MOVED 2>1", "KEPT 1>2", "LEFT 2>1"), kinds(DUSK + "\n" + STEAM, STEAM + "\n" + DUSK));
    }

    @Test
    void aMovedParagraphShowsWhatChangedInIt() {
        assertEquals(
                List.of("LEFT 1>3", "KEPT 2>1", "KEPT 3>2", "MOVED 1>3 热气从包子铺的蒸笼里[-冒][+升]出来，排队的人搓着手。"),
                told(STEAM + "\n" + LAMPS + "\n" + DUSK, LAMPS + "\n" + DUSK + "\n" + STEAM.replace('冒', '升')));
    }

    @Test
    void repeatedParagraphsAreNotTakenForOneAnother() {
        String refrain = "（笑声）";
        assertEquals(
                List.of("KEPT 1>1", "KEPT 2>2", "KEPT 3>3", "ADDED 0>4", "KEPT 4>5"),
                kinds(
                        LAMPS + "\n" + refrain + "\n" + STEAM + "\n" + refrain,
                        LAMPS + "\n" + refrain + "\n" + STEAM + "\n" + DUSK + "\n" + refrain));
    }

    @Test
    void onlyTheMannerOfSettingIsNamedWhereNothingElseDiffers() {
        var before = new Manuscript(List.of(
                new Paragraph(Paragraph.Kind.BODY, List.of(new Run("清晨", true), new Run("六点，菜场的灯先亮了。", false)))));
        var after = new Manuscript(List.of(new Paragraph(
                Paragraph.Kind.CROSSHEAD,
                List.of(new Run("清晨六点，", false), new Run("菜场", false, true), new Run("的灯先亮了。", false)))));
        Row row = Comparison.between(before, after).get(0);
        assertEquals(Fate.KEPT, row.fate());
        assertTrue(row.isOtherKind());
        assertEquals(
                List.of(new Restyled(Manner.BOLD, false, "清晨"), new Restyled(Manner.KAI, true, "菜场")), row.restyled());
    }

    @Test
    void rulesHaveNoWordsAndAreStillCompared() {
        assertEquals(
                List.of("KEPT 1>1", "ADDED 0>2", "KEPT 2>3"), kinds(LAMPS + "\n" + STEAM, LAMPS + "\n---\n" + STEAM));
    }

    @Test
    void bothTextsCanBeReadFromAnyComparison() {
        var random = new Random(17);
        for (int i = 0; i < 400; i++) {
            List<String> before = lines(random, random.nextInt(12));
            List<String> after = scrambled(random, before);
            Manuscript one = Manuscript.ofPlain(String.join("\n", before));
            Manuscript other = Manuscript.ofPlain(String.join("\n", after));
            List<Row> rows = Comparison.between(one, other);
            assertEquals(
                    one.paragraphs(),
                    rows.stream().filter(Row::standsBefore).map(Row::before).toList());
            assertEquals(
                    other.paragraphs(),
                    rows.stream().filter(Row::standsAfter).map(Row::after).toList());
            for (Row row : rows) holds(row, rows);
        }
    }

    private static void holds(Row row, List<Row> rows) {
        String was = row.before() == null ? "" : row.before().text();
        String is = row.after() == null ? "" : row.after().text();
        assertEquals(was, joined(row.pieces(), TextDiff.Kind.ADDED));
        if (!row.isLeft()) assertEquals(is, joined(row.pieces(), TextDiff.Kind.REMOVED));
        if (row.isMoved())
            assertEquals(
                    1,
                    rows.stream()
                            .filter(other -> other.isLeft() && other.was() == row.was() && other.now() == row.now())
                            .count());
    }

    private static String joined(List<TextDiff.Piece> pieces, TextDiff.Kind without) {
        return pieces.stream()
                .filter(piece -> piece.kind() != without)
                .map(TextDiff.Piece::text)
                .collect(Collectors.joining());
    }

    @Test
    void theLongestTextsAreComparedInSeconds() {
        var random = new Random(5);
        String one = words(random, 199_000);
        String same = "啊".repeat(199_000);
        List<String> paragraphs = lines(random, 3_000);
        List<String> shuffled = new ArrayList<>(paragraphs);
        Collections.shuffle(shuffled, random);
        String many = IntStream.range(0, 66_000)
                .mapToObj(i -> "段" + (char) ('一' + random.nextInt(20_000)))
                .collect(Collectors.joining("\n"));
        String others = IntStream.range(0, 66_000)
                .mapToObj(i -> "段" + (char) ('一' + random.nextInt(20_000)))
                .collect(Collectors.joining("\n"));
        List<List<String>> pairs = List.of(
                List.of(one, words(random, 199_000)),
                List.of(one, same),
                List.of(same, same.substring(0, 150_000) + "哦" + same.substring(0, 40_000)),
                List.of(String.join("\n", paragraphs), String.join("\n", shuffled)),
                List.of(String.join("\n", paragraphs), String.join("\n", lines(random, 3_000))),
                List.of(many, others));
        for (List<String> pair : pairs)
            assertTimeoutPreemptively(Duration.ofSeconds(10), () -> between(pair.get(0), pair.get(1)));
    }

    private static List<String> lines(Random random, int many) {
        return IntStream.range(0, many)
                .mapToObj(i -> words(random, 1 + random.nextInt(60)))
                .toList();
    }

    private static String words(Random random, int length) {
        var words = new StringBuilder();
        for (int i = 0; i < length; i++)
            words.append((char) ('一' + random.nextInt(random.nextInt(4) == 0 ? 9_000 : 40)));
        return words.toString();
    }

    private static List<String> scrambled(Random random, List<String> before) {
        List<String> after = new ArrayList<>(before);
        for (int n = random.nextInt(5); n > 0; n--) {
            int at = random.nextInt(after.size() + 1);
            if (random.nextBoolean() || after.isEmpty()) after.add(at, words(random, 1 + random.nextInt(40)));
            else if (random.nextBoolean())
                Collections.swap(after, random.nextInt(after.size()), random.nextInt(after.size()));
            else if (random.nextBoolean()) after.remove(random.nextInt(after.size()));
            else {
                int which = random.nextInt(after.size());
                after.set(which, after.get(which) + words(random, 3));
            }
        }
        return after;
    }

    private static List<Row> between(String before, String after) {
        return Comparison.between(Manuscript.ofPlain(before), Manuscript.ofPlain(after));
    }

    private static List<String> kinds(String before, String after) {
        return between(before, after).stream()
                .map(row -> row.fate() + " " + row.was() + ">" + row.now())
                .toList();
    }

    private static List<String> told(String before, String after) {
        return between(before, after).stream().map(ComparisonTest::told).toList();
    }

    private static String told(Row row) {
        String place = row.fate() + " " + row.was() + ">" + row.now();
        if (row.fate() != Fate.CHANGED && row.fate() != Fate.MOVED) return place;
        return place
                + row.pieces().stream()
                        .map(piece -> piece.isSame()
                                ? piece.text()
                                : "[" + (piece.isAdded() ? "+" : "-") + piece.text() + "]")
                        .collect(Collectors.joining("", " ", ""));
    }
}
