package org.forme.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.forme.text.Manuscript;
import org.forme.text.ManuscriptException;
import org.junit.jupiter.api.Test;

/** Whatever is thrown at it, the engine ends, loses nothing and keeps the rules that can be kept. */
class AnyTextTest {
    private static final String NEVER_FIRST = "、，。．；：？！”’」』）］｝】〕〉》〗·,.;:?!)]}%‰℃";
    private static final String NEVER_LAST = "“‘「『（［｛【〔〈《〖([{";

    private static final String[] PIECES = {
        "徐汇区",
        "的",
        "党史学习教育",
        "，",
        "。",
        "、",
        "：“",
        "”，",
        "。”",
        "（",
        "）",
        "——",
        "……",
        "·",
        "《",
        "》",
        "！",
        "？",
        "407亿元",
        "284万平方米",
        "2022年1月17日",
        "85%",
        "10,000",
        "第3期",
        "IP",
        "5G",
        "http://www.example.org/a-b_c?d=e",
        " ",
        "  ",
        "A",
        "1",
        "-",
        "/",
        "～",
        "—",
        "…",
        "𠮷",
        "😀",
        "👨‍👩‍👧",
        "\uE000",
        "e\u0301",
        "\u0301",
        "שלום",
        "مرحبا",
        "한국",
        "カナ",
        "\uFE0F",
        "(",
        ")",
        ",",
        "$5",
        "№",
        "①",
        "　",
        "“",
        "”",
        "一二三四五六七八九十百千万亿",
        "x".repeat(90),
        "3".repeat(40),
        "》".repeat(30),
        "《".repeat(30),
        "\n> ",
        "\n>> ",
        "\n● ",
        "\n#. ",
        "\n## ",
        "\n■",
        "\n---\n",
        "\n| 年份 | 亿元 |\n| 2021年 | 407 |\n",
        "\n|党史学习教育|" + "徐汇".repeat(40) + "|3|\n"
    };

    @Test
    void nothingIsLostAndItAlwaysEnds() {
        var typesetter = new Typesetter(new Metal());
        var random = new Random(20220117);
        for (int round = 0; round < 3000; round++) {
            Manuscript manuscript = Manuscript.ofPlain(text(random));
            Region region = region(random);
            TextStyle style = TextStyle.body(9, Punctuation.LINE_END_HALF);
            SetCopy set = assertTimeoutPreemptively(
                    Duration.ofSeconds(5),
                    () -> typesetter.set(new Copy(manuscript, "本报讯", List.of(), 0), region, style));
            String plain = manuscript.plainText();
            int end = 0;
            for (SetLine line : read(set)) {
                assertEquals(bare(plain.substring(end, line.start())), "", "between lines");
                end = line.end();
                assertTrue(bare(line.text()).endsWith(bare(plain.substring(line.start(), end))), line.text());
                assertTrue(line.width() <= region.measure(line.row()) + 0.02 || forced(line), line.text());
            }
            Fit fit = set.fit();
            assertEquals("", bare(plain.substring(end, fit.end())));
            assertEquals(fit, typesetter.fit(new Copy(manuscript, "本报讯", List.of(), 0), region, style));
            if (fit.over() == 0) assertEquals("", bare(plain.substring(end)));
            else assertTrue(fit.oversetParagraph() >= 0);
        }
    }

    /** The lines that are read: a table's head that stands again over a further column is not. */
    private static List<SetLine> read(SetCopy set) {
        return set.lines().stream()
                .filter(line -> line.part() != SetLine.Part.HEAD_AGAIN)
                .toList();
    }

    @Test
    void legsThatContinueWhereOthersEndHoldTheWholeText() {
        var typesetter = new Typesetter(new Metal());
        var random = new Random(4);
        for (int round = 0; round < 500; round++) {
            Manuscript manuscript = Manuscript.ofPlain(text(random));
            var read = new StringBuilder();
            int start = 0;
            for (int leg = 0; leg < 4000; leg++) {
                Region region = new Region(List.of(new Column(0, 0, 1 + random.nextInt(9), 60 + random.nextInt(120))));
                SetCopy set = typesetter.set(
                        new Copy(manuscript, "", List.of(), start),
                        region,
                        TextStyle.body(9, Punctuation.LINE_END_HALF));
                for (SetLine line : read(set)) read.append(manuscript.plainText(), line.start(), line.end());
                if (set.fit().over() == 0) break;
                assertTrue(set.fit().end() > start, "a leg holds something");
                start = set.fit().end();
            }
            assertEquals(bare(manuscript.plainText()), bare(read.toString()));
        }
    }

    @Test
    void forbiddenStartsAndEndsDoNotOccurInTextThatCanKeepThem() {
        var typesetter = new Typesetter(new Metal());
        var random = new Random(99);
        String han = "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经";
        String[] marks = {
            "，", "。", "、", "；", "：“", "”", "。”", "（", "）", "《", "》", "——", "……", "·", "！", "？", "12", "85%", "3月", "IP",
            "407亿元"
        };
        for (int round = 0; round < 400; round++) {
            var text = new StringBuilder();
            for (int i = 0; i < 300; i++) {
                if (i > 0 && i % 4 == 0 && random.nextInt(2) == 0) text.append(marks[random.nextInt(marks.length)]);
                text.append(han.charAt(random.nextInt(han.length())));
            }
            double measure = 9 + random.nextInt(16);
            for (SetLine line : LinesTest.lines(measure, 2, text.toString())) {
                String words = line.text();
                assertTrue(NEVER_FIRST.indexOf(words.charAt(0)) < 0, words);
                assertTrue(NEVER_LAST.indexOf(words.charAt(words.length() - 1)) < 0, words);
                assertTrue(line.width() <= measure * 10 + 0.02, words);
            }
        }
        assertEquals(0, typesetter.display("", Face.HEI, 10, 100, List.of()).size());
    }

    private static boolean forced(SetLine line) {
        String text = line.text().replaceFirst("^(本报讯|●|□|■|\\d+\\.) ", "");
        return line.text()
                                .codePoints()
                                .filter(point -> CharClass.of(point) == CharClass.COMBINING)
                                .count()
                        > 0
                || text.codePointCount(0, text.length()) < 3;
    }

    @Test
    void aTableOfThousandsOfRowsIsSetInTheTimeOfItsCharacters() {
        Manuscript rows = Manuscript.ofPlain("| 2021年 | 407 | 徐汇 |\n".repeat(5000));
        var region = new Region(List.of(new Column(0, 0, 20, 110), new Column(200, 0, 20, 110)));
        var galley = new Typesetter(new Metal())
                .galley(new Copy(rows, "", List.of(), 0), TextStyle.body(9, Punctuation.LINE_END_HALF));
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            for (int i = 0; i < 12; i++) assertEquals(4961, galley.fit(region).over());
        });
    }

    private static String text(Random random) {
        while (true) {
            var text = new StringBuilder();
            for (int i = random.nextInt(120); i >= 0; i--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
                if (random.nextInt(12) == 0) text.append('\n');
            }
            try {
                Manuscript.ofPlain(text.toString());
                return text.toString();
            } catch (ManuscriptException refused) {
                // The pieces made a character that no manuscript holds: another try.
            }
        }
    }

    private static Region region(Random random) {
        var columns = new ArrayList<Column>();
        for (int i = 1 + random.nextInt(4); i > 0; i--)
            columns.add(new Column(i * 100, random.nextInt(5), random.nextInt(20), 40 + random.nextInt(180)));
        return new Region(columns);
    }

    private static String bare(String text) {
        return text.replaceAll("[\\s\\u3000\\u00A0]", "");
    }
}
