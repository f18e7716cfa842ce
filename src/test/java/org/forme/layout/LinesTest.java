package org.forme.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.forme.text.Manuscript;
import org.junit.jupiter.api.Test;

/** The cases of CLREQ, as set lines. */
class LinesTest {
    private static final Typesetter TYPESETTER = new Typesetter(new Metal());

    @Test
    void aPauseDoesNotStartALine() {
        assertEquals("""
                一二三四五六七八，
                九十""", set(9, 0, "一二三四五六七八，九十"));
    }

    @Test
    void aMarkAtALineEndTakesHalfAnEm() {
        SetLine first = lines(9, 0, "一二三四五六七八。九十").get(0);
        assertEquals("一二三四五六七八。", first.text());
        assertEquals(90, first.width(), 0.01);
        double stop = first.runs().get(0).xs()[8];
        assertEquals(85, stop, 0.01);
    }

    @Test
    void anOpeningQuoteDoesNotEndALineAndLosesItsBlankHalfAtAStart() {
        var lines = lines(8, 0, "一二三四五六七“八九十一二”三四五");
        assertEquals("“八九十一二”三", lines.get(1).text());
        assertEquals(-5, lines.get(1).runs().get(0).xs()[0], 0.01);
    }

    @Test
    void marksThatMeetShareOneBlankHalf() {
        SetLine line = lines(20, 0, "他说：“好。”").get(0);
        double[] xs = line.runs().get(0).xs();
        assertEquals(20, xs[2], 0.01, "：");
        assertEquals(25, xs[3], 0.01, "“ is drawn from its blank half: the two blanks are one");
        assertEquals(35, xs[4], 0.01, "好");
        assertEquals(45, xs[5], 0.01, "。");
        assertEquals(50, xs[6], 0.01, "” stands tight to 。");
    }

    @Test
    void theWhiteBehindTheMarkerOfABriefIsTheSameInEveryBrief() {
        for (String text : List.of("□ 一二三四五六 2022 年八九十百千万亿", "□ 一二三四五六七八九十百千万亿")) {
            double[] xs = lines(11, 0, text).get(0).runs().get(0).xs();
            assertEquals(15, xs[2], 0.01, text);
        }
    }

    @Test
    void aPauseIsSqueezedBeforeACharacterIsCarriedOver() {
        SetLine first = lines(8, 0, "一二三，四五六，七八九十百千万").get(0);
        assertEquals("一二三，四五六，七", first.text());
        assertEquals(0, first.stretch() > 0 ? 1 : 0);
        assertEquals(80, first.width(), 0.01);
    }

    @Test
    void aNumberStaysWithItsUnit() {
        assertEquals("""
                预计完成投资
                407亿元左右""", set(6.75, 0, "预计完成投资407亿元左右"));
        for (double measure = 6; measure < 30; measure += 0.5) {
            String lines = set(measure, 2, "全区预计今年完成投资407亿元，竣工85%，第3期，共10,000人。");
            for (String whole : List.of("407亿元", "85%", "第3期", "10,000人")) assertTrue(lines.contains(whole), lines);
        }
    }

    @Test
    void aDateIsBrokenOnlyWhereALineWouldBeThin() {
        assertEquals("""
                今天上午开始2022年
                1月17日结束以后""", set(9.4, 0, "今天上午开始2022年1月17日结束以后"));
        assertEquals("""
                会议于昨天上午，在这里召开，
                2022年1月17日结束以后大家""", set(14, 0, "会议于昨天上午，在这里召开，2022年1月17日结束以后大家"));
    }

    @Test
    void aDashOfTwoEmsIsNotBroken() {
        for (double measure = 3; measure < 14; measure += 0.5)
            for (String line : set(measure, 0, "我们的目标——卓越徐汇……就在前方——一定到达……").split("\n"))
                assertTrue(count(line, '—') % 2 == 0 && count(line, '…') % 2 == 0, line);
    }

    private static long count(String line, char mark) {
        return line.chars().filter(c -> c == mark).count();
    }

    @Test
    void aHeadlineLineDoesNotStartWithADash() {
        var lines = TYPESETTER.display("我们的目标——卓越", Face.SONG_BLACK, 10, 60, List.of());
        assertTrue(lines.stream().noneMatch(line -> line.text().startsWith("—")), lines.toString());
    }

    @Test
    void aWordIsNotBrokenAndKeepsADistanceToHan() {
        SetLine line = lines(20, 0, "数字文化IP新").get(0);
        double[] xs = line.runs().get(0).xs();
        assertEquals(40 + 1.8, xs[4], 0.01);
        assertEquals(40 + 1.8 + 10 + 1.8, xs[6], 0.01);
    }

    @Test
    void aLastLineIsNotJustified() {
        var lines = lines(10, 2, "一二三四五六七八九十一二三");
        assertEquals("九十一二三", lines.get(1).text());
        assertEquals(50, lines.get(1).width(), 0.01);
        assertEquals(0, lines.get(1).stretch());
    }

    @Test
    void oneHanIsNotLeftAloneInTheLastLine() {
        var lines = lines(10, 0, "一二三四五，六七八九十一二三四五六七八九十一二三");
        SetLine last = lines.get(lines.size() - 1);
        assertTrue(last.text().length() > 1, last.text());
    }

    @Test
    void otherLinesFillTheMeasure() {
        for (SetLine line : lines(14, 2, "区委书记曹立强率队开展“促发展、保安全”大走访、大排查工作。曹立强到上海趣加网络科技有限公司。"))
            if (!line.lastOfParagraph()) assertEquals(140, line.width(), 0.01, line.text());
    }

    @Test
    void aBriefHasItsMarkerAndACrossheadItsFace() {
        var lines = lines(20, 2, "□ 短讯一则\n## 小标题");
        assertEquals("□ 短讯一则", lines.get(0).text());
        assertEquals(0, lines.get(0).start());
        assertEquals(4, lines.get(0).end());
        assertEquals(Face.HEI_BOLD, lines.get(1).runs().get(0).face());
    }

    @Test
    void aDatelineRunsInBeforeTheFirstParagraph() {
        var region = new Region(List.of(new Column(0, 0, 9, 140)));
        var copy = new Copy(Manuscript.ofPlain("1月11日上午。\n第二段。"), "本报讯", List.of(), 0);
        var set = TYPESETTER.set(copy, region, TextStyle.body(10, Punctuation.LINE_END_HALF));
        assertEquals("本报讯 1月11日上午。", set.lines().get(0).text());
        assertEquals(0, set.lines().get(0).start());
        assertEquals(Face.HEI_BOLD, set.lines().get(0).runs().get(0).face());
        assertEquals("第二段。", set.lines().get(1).text());
    }

    @Test
    void aLongDatelineIsBrokenAsOtherText() {
        for (String dateline : List.of("新华社北京1月23日电", "新华社联合国日内瓦2022年1月23日电", "本报乌鲁木齐1月23日专电"))
            for (int measure = 8; measure < 15; measure++) {
                var region = new Region(List.of(new Column(0, 0, 12, measure * 10)));
                var copy = new Copy(Manuscript.ofPlain("区里召开会议，部署节前各项工作。"), dateline, List.of(), 0);
                SetCopy set = TYPESETTER.set(copy, region, TextStyle.body(10, Punctuation.LINE_END_HALF));
                String all = set.lines().stream().map(SetLine::text).collect(Collectors.joining());
                assertEquals(dateline + "区里召开会议，部署节前各项工作。", all.replace(" ", ""));
                for (SetLine line : set.lines())
                    assertTrue(line.width() < measure * 10 + 0.01, measure + " em: " + line.text());
            }
    }

    @Test
    void anApostropheInALatinWordIsNoQuotation() {
        double word = lines(20, 0, "西安Xi’an古城").get(0).width()
                - lines(20, 0, "西安Xian古城").get(0).width();
        assertTrue(word > 0 && word < 3, "no white in the word: " + word);
    }

    @Test
    void anAddressLongerThanTheMeasureIsBrokenAsALastResort() {
        String text = "见https://example.org/a/very/long/address/that/no/column/holds.html网页";
        assertEquals(text, set(8, 0, text).replace("\n", ""));
        assertEquals("4".repeat(40), set(6, 2, "4".repeat(40)).replace("\n", ""));
    }

    @Test
    void fullMarksFillUpToTheirBlankHalfAtALineEnd() {
        assertEquals(85, line(Punctuation.FULL, 9, "一二三四五六七八，九十百千").width(), 0.01);
        assertEquals(90, line(Punctuation.LINE_END_HALF, 9, "一二三四五六七八，九十百千").width(), 0.01);
    }

    @Test
    void inKaimingStyleOnlyStopsTakeAnEm() {
        double[] xs = line(Punctuation.KAIMING, 20, "一，二。三“四”五").runs().get(0).xs();
        assertEquals(15, xs[2], 0.01, "half an em for ，");
        assertEquals(35, xs[4], 0.01, "a whole one for 。");
        assertEquals(50, xs[6], 0.01, "half of one for “");
        assertEquals(65, xs[8], 0.01, "and for ”");
    }

    @Test
    void whiteIsTakenInItsOrder() {
        double[] xs = line(Punctuation.LINE_END_HALF, 10.7, "一（二）三，四五。六七八")
                .runs()
                .get(0)
                .xs();
        assertEquals(15, xs[2], 0.01, "brackets close first");
        assertEquals(30, xs[4], 0.01);
        assertEquals(7, xs[6] - xs[5], 0.01, "then pauses, as far as they must");
        assertEquals(10, xs[9] - xs[8], 0.01, "full stops stay while there is room elsewhere");
    }

    @Test
    void aNameThatIsMarkedIsNotBroken() {
        String text = "区领导曹立强、欧阳志远出席今天的会议";
        for (double measure = 5; measure < 12; measure += 0.5)
            for (String name : List.of("曹立强", "欧阳志远")) {
                var region = new Region(List.of(new Column(0, 0, 99, measure * 10)));
                var copy = new Copy(Manuscript.ofPlain(text), "", List.of("曹立强", "欧阳志远"), 0);
                var lines = TYPESETTER
                        .set(copy, region, TextStyle.body(10, Punctuation.FULL))
                        .lines();
                assertTrue(lines.stream().anyMatch(line -> line.text().contains(name)), name + " at " + measure);
            }
    }

    @Test
    void aHeadlineIsNotBrokenInsideAWord() {
        for (double measure = 60; measure < 160; measure += 5)
            for (SetLine line : TYPESETTER.display("持续深化党史学习教育凝聚起奋进力量", Face.SONG_BLACK, 10, measure, List.of()))
                for (String word : List.of("持续", "深化", "学习", "教育", "凝聚", "力量"))
                    assertFalse(
                            line.text().startsWith(word.substring(1))
                                    || line.text().endsWith(word.substring(0, 1)),
                            line.text());
    }

    @Test
    void aHeadlineDoesNotPartANameThatTheDictionaryDoesNotKnow() {
        for (String[] one : new String[][] {
            {"中共中央总书记国家主席中央军委主席习近平在上海考察", "习近平"},
            {"第二十届上海国际艺术节在徐汇滨江西岸美术馆大道开幕", "滨江"},
            {"王羲之与司马相如的故事在图书馆里举办", "图书馆里"},
            {"疫情防控不松劲徐汇区各街镇核酸检测点昼夜不停", "街镇"}
        })
            for (double measure = 60; measure < 180; measure += 5)
                for (SetLine line : TYPESETTER.display(one[0], Face.SONG_BLACK, 10, measure, List.of()))
                    for (int i = 1; i < one[1].length(); i++)
                        assertFalse(
                                line.text().endsWith(one[1].substring(0, i))
                                        && !line.text().endsWith(one[1]),
                                measure + ": " + line.text());
    }

    @Test
    void aLegThatGoesOnElsewhereDoesNotEndInsideAWord() {
        String text = "徐汇区领导开展大走访活动，了解人工智能企业发展情况，强调要加强服务保障，推动城市更新。".repeat(3);
        for (int lines = 2; lines < 12; lines++)
            for (int measure = 9; measure < 16; measure++) {
                var region = new Region(List.of(new Column(0, 0, lines, measure * 10)), true);
                var style = TextStyle.body(10, Punctuation.LINE_END_HALF);
                SetCopy set = TYPESETTER.set(Copy.of(Manuscript.ofPlain(text)), region, style);
                int end = set.fit().end();
                if (set.fit().over() == 0) continue;
                for (String word : List.of("领导", "走访", "活动", "了解", "人工", "智能", "企业", "发展", "情况", "强调"))
                    assertFalse(
                            text.startsWith(word, end - 1),
                            measure + " em, " + lines + " lines: " + text.substring(end - 3, end + 3));
            }
    }

    @Test
    void aLegThatGoesOnElsewhereDoesNotEndAfterALoneFirstLine() {
        for (int lines = 4; lines < 12; lines++) {
            var region = new Region(List.of(new Column(0, 0, lines, 100)), true);
            String text = "一二三四五六七八九十".repeat(lines - 1).substring(2) + "\n第二段从这里开始它有好几行长一二三四五";
            SetCopy set = TYPESETTER.set(
                    Copy.of(Manuscript.ofPlain(text)), region, TextStyle.body(10, Punctuation.LINE_END_HALF));
            assertEquals(lines - 1, set.lines().size());
            assertEquals(text.indexOf('\n'), set.fit().end());
        }
    }

    @Test
    void aShortLastLineDoesNotStandAloneAtTheHeadOfAColumn() {
        var region = new Region(List.of(new Column(0, 0, 9, 100), new Column(120, 0, 9, 100)));
        String text = "一二三四五六七八九十".repeat(9) + "末行。";
        var lines = TYPESETTER
                .set(Copy.of(Manuscript.ofPlain(text)), region, TextStyle.body(10, Punctuation.LINE_END_HALF))
                .lines();
        assertEquals(7, lines.get(7).row());
        assertEquals(9, lines.get(8).row(), "the line before the last goes with it");
        assertEquals(10, lines.get(9).row());
    }

    @Test
    void aRowPassesOverAColumnThatIsTooShortForIt() {
        var region =
                new Region(List.of(new Column(0, 0, 3, 120), new Column(140, 0, 2, 120), new Column(280, 0, 9, 120)));
        String text = "一行\n另一行\n| 项目 | 说明 |\n| 甲 | 这一格的说明有三四行那么长不能分开在两栏 |";
        SetCopy set = TYPESETTER.set(
                Copy.of(Manuscript.ofPlain(text)), region, TextStyle.body(10, Punctuation.LINE_END_HALF));
        assertEquals(2, region.columnOf(set.rules().get(2).row()));
        SetLine first = set.lines().stream()
                .filter(line -> line.text().equals("甲"))
                .findFirst()
                .orElseThrow();
        assertEquals(2, region.columnOf(first.row()));
        assertEquals(0, set.fit().over());
    }

    @Test
    void numbersUnitsAndLettersAreNotBrokenInACellInAnyMeasure() {
        String[] whole = {"201/9年", "284万平方米", "1,430.5亿元", "2021年", "GDP", "85%", "Xuhui"};
        String rows = """
                | 单位 | 比例/期 | 说明 |
                | 徐汇中学 | 201/9年 | 完成全年计划的85%，GDP增长，面积284万平方米 |
                | 向阳小学2021年 | 284万平方米 | Xuhui |
                | 合计 | 1,430.5亿元 |""";
        int tables = 0;
        for (double measure = 4; measure < 30; measure += 0.25) {
            var region = new Region(List.of(new Column(0, 0, 99, measure * 10)));
            SetCopy set = TYPESETTER.set(
                    Copy.of(Manuscript.ofPlain(rows)), region, TextStyle.body(10, Punctuation.LINE_END_HALF));
            boolean asTable = set.lines().stream().allMatch(line -> line.part() == SetLine.Part.CELL);
            assertEquals(asTable ? 0 : 4, set.fit().rowsAsText(), "at " + measure);
            if (!asTable) continue;
            tables++;
            for (String piece : whole)
                assertTrue(
                        set.lines().stream().anyMatch(line -> line.text().contains(piece)), piece + " at " + measure);
            for (SetLine line : set.lines()) assertTrue(line.width() <= measure * 10 + 0.02, line.text());
        }
        assertTrue(tables > 50, "most measures hold it: " + tables);
    }

    @Test
    void wordsAreNotBrokenInCellsThatHoldThem() {
        SetCopy set = TYPESETTER.set(
                Copy.of(Manuscript.ofPlain("| 项目 | 说明 |\n| 教育 | 持续深化学习教育凝聚起奋进力量 |")),
                new Region(List.of(new Column(0, 0, 99, 70))),
                TextStyle.body(10, Punctuation.LINE_END_HALF));
        for (String word : List.of("持续", "深化", "学习", "教育", "凝聚", "奋进", "力量"))
            assertTrue(
                    set.lines().stream().anyMatch(line -> line.text().contains(word)),
                    set.lines().toString());
    }

    @Test
    void everyRowHasAsManyCellsAsTheWidest() {
        SetCopy set = TYPESETTER.set(
                Copy.of(Manuscript.ofPlain("| 甲 | 乙 |\n| | 一 | 二 |\n| 三 |")),
                new Region(List.of(new Column(0, 0, 99, 200))),
                TextStyle.body(10, Punctuation.LINE_END_HALF));
        assertEquals(
                List.of("0 甲", "0 乙", "0 ", "1 ", "1 一", "1 二", "2 三", "2 ", "2 "),
                set.lines().stream().map(line -> line.row() + " " + line.text()).toList());
    }

    @Test
    void aTableWithARowTallerThanEveryColumnIsSetAsText() {
        SetCopy set = TYPESETTER.set(
                Copy.of(Manuscript.ofPlain("| 甲 | 乙 |\n| 一 | " + "很长的说明".repeat(20) + " |")),
                new Region(List.of(new Column(0, 0, 6, 100), new Column(120, 0, 6, 100))),
                TextStyle.body(10, Punctuation.LINE_END_HALF));
        assertEquals(2, set.fit().rowsAsText());
        assertEquals(0, set.fit().over());
        assertEquals(List.of(), set.rules());
    }

    @Test
    void aCrossheadOfTwoLinesStandsOverItsText() {
        var region = new Region(List.of(new Column(0, 0, 10, 100), new Column(120, 0, 10, 100)));
        String text = "一二三四五六七八九十".repeat(8).substring(2) + "\n## 小标题有十几个字那么长\n正文从这里开始";
        var lines = TYPESETTER
                .set(Copy.of(Manuscript.ofPlain(text)), region, TextStyle.body(10, Punctuation.LINE_END_HALF))
                .lines();
        assertEquals(Face.HEI_BOLD, lines.get(8).runs().get(0).face());
        assertEquals(10, lines.get(8).row());
        var last = new Region(List.of(new Column(0, 0, 9, 100)));
        var fit = TYPESETTER.fit(
                Copy.of(Manuscript.ofPlain("一二三四五六七八九十".repeat(8).substring(2) + "\n## 末行")),
                last,
                TextStyle.body(10, Punctuation.LINE_END_HALF));
        assertEquals(0, fit.over(), "a crosshead that ends the text has nothing to stand over");
    }

    @Test
    void whatIsTriedInOneMeasureChangesNothingInAnother() {
        var copy = Copy.of(Manuscript.ofPlain("一二三abcdefghijklmnopqrstuvwxyz四五六七八九十一二三四五六七八九十"));
        var style = TextStyle.body(10, Punctuation.LINE_END_HALF);
        var wide = new Region(List.of(new Column(0, 0, 9, 240)));
        Galley galley = TYPESETTER.galley(copy, style);
        galley.fit(new Region(List.of(new Column(0, 0, 9, 90))));
        assertEquals(TYPESETTER.fit(copy, wide, style), galley.fit(wide));
        assertEquals(
                TYPESETTER.set(copy, wide, style).lines().stream()
                        .map(SetLine::text)
                        .toList(),
                galley.set(wide).lines().stream().map(SetLine::text).toList());
    }

    @Test
    void aRowOfATableIsNotParted() {
        var region = new Region(List.of(new Column(0, 0, 3, 120), new Column(140, 0, 5, 120)));
        String text = "一行\n| 项目 | 说明 |\n| 甲 | 这一格的说明有两三行那么长不能分开 |";
        SetCopy set = TYPESETTER.set(
                Copy.of(Manuscript.ofPlain(text)), region, TextStyle.body(10, Punctuation.LINE_END_HALF));
        SetLine first = set.lines().stream()
                .filter(line -> line.text().equals("甲"))
                .findFirst()
                .orElseThrow();
        assertEquals(4, first.row(), "it starts the next column, under its head");
        assertEquals(3, set.lines().get(1).row());
        assertEquals(0, set.fit().over());
        assertEquals(3, set.rules().size());
    }

    @Test
    void aTablesHeadStandsAgainOverItsRowsInTheNextColumn() {
        var region = new Region(List.of(new Column(0, 0, 3, 120), new Column(140, 0, 5, 120)));
        String text = "| 项目 | 亿元 |\n| 甲 | 1 |\n| 乙 | 2 |\n| 丙 | 3 |";
        SetCopy set = TYPESETTER.set(
                Copy.of(Manuscript.ofPlain(text)), region, TextStyle.body(10, Punctuation.LINE_END_HALF));
        assertEquals(
                List.of("0 项目", "0 亿元", "1 甲", "1 1", "2 乙", "2 2", "3 项目!", "3 亿元!", "4 丙", "4 3"),
                set.lines().stream()
                        .map(line ->
                                line.row() + " " + line.text() + (line.part() == SetLine.Part.HEAD_AGAIN ? "!" : ""))
                        .toList());
        assertEquals(5, set.fit().lines());
        var rest = TYPESETTER.set(
                new Copy(
                        Manuscript.ofPlain(text),
                        "",
                        List.of(),
                        Manuscript.ofPlain(text).plainText().indexOf("丙")),
                new Region(List.of(new Column(0, 0, 5, 120))),
                TextStyle.body(10, Punctuation.LINE_END_HALF));
        assertEquals(
                SetLine.Part.HEAD_AGAIN, rest.lines().get(0).part(), "and over what is carried on to another page");
    }

    @Test
    void aTablesHeadStaysWithTheFirstRowBehindIt() {
        var region = new Region(List.of(new Column(0, 0, 3, 120), new Column(140, 0, 5, 120)));
        SetCopy set = TYPESETTER.set(
                Copy.of(Manuscript.ofPlain("一行\n另一行\n| 项目 | 亿元 |\n| 甲 | 1 |")),
                region,
                TextStyle.body(10, Punctuation.LINE_END_HALF));
        assertEquals(3, set.lines().get(2).row());
        assertEquals(0, set.fit().over());
    }

    @Test
    void figuresWithTheirUnitsStandFlushRight() {
        SetCopy set = TYPESETTER.set(
                Copy.of(Manuscript.ofPlain("| 项目 | 投资 |\n| 甲 | 1,430亿元 |\n| 乙 | 7亿元 |")),
                new Region(List.of(new Column(0, 0, 9, 200))),
                TextStyle.body(10, Punctuation.LINE_END_HALF));
        List<SetLine> lines = set.lines();
        assertEquals(lines.get(3).width(), lines.get(5).width(), 0.02);
    }

    @Test
    void anAddressEndsALineBehindOneOfItsMarks() {
        List<String> lines = lines(14, 0, "报名请登录https://www.xuhui.gov.cn/huodong/2022/baoming.html填写表格").stream()
                .map(SetLine::text)
                .toList();
        for (String line : lines.subList(0, lines.size() - 1))
            if (line.codePointBefore(line.length()) < 0x80)
                assertTrue("/.".contains(line.substring(line.length() - 1)), lines.toString());
        assertTrue(lines.get(0).startsWith("报名请登录https://"), lines.toString());
    }

    @Test
    void wordsThatALineEndPartsStayApartForReadersAloud() {
        SetLine line = lines(9, 0, "urban regeneration programme在徐汇").get(0);
        GlyphRun last = line.runs().get(line.runs().size() - 1);
        assertEquals(' ', last.codePoints()[last.codePoints().length - 1], line.toString());
        assertTrue(line.width() <= 90.02);
    }

    @Test
    void aDatelineDoesNotReachOverANarrowLeg() {
        for (double measure = 4; measure < 9; measure += 0.5) {
            var region = new Region(List.of(new Column(0, 0, 99, measure * 10)));
            SetCopy set = TYPESETTER.set(
                    new Copy(Manuscript.ofPlain("街道召开会议部署全年工作。"), "本报讯", List.of(), 0),
                    region,
                    TextStyle.body(10, Punctuation.LINE_END_HALF));
            for (SetLine line : set.lines())
                assertTrue(line.width() <= measure * 10 + 0.02, line.text() + " at " + measure);
        }
    }

    @Test
    void aLineThatWouldBeTornOpenStaysShort() {
        SetLine line = lines(16, 0, "详情请致电conventionalisationandmore一问便知").get(0);
        assertTrue(line.text().startsWith("详情请"), line.text());
        assertEquals(0, line.stretch());
        assertTrue(line.width() < 60);
    }

    @Test
    void namesOfTwoPartsAreNotBroken() {
        for (String name : List.of("阿卜杜拉·买买提", "欧阳震华", "诸葛亮"))
            for (int measure = 14; measure < 19; measure++)
                for (SetLine line :
                        TYPESETTER.display("新年前夕" + name + "当选全国劳动模范", Face.SONG_BLACK, 20, measure * 20, List.of()))
                    assertEquals(
                            name.length(),
                            line.text().contains(name) ? name.length() : shared(line.text(), name),
                            name + " in " + line.text());
    }

    /** The whole length for a line that holds nothing of the name. */
    private static int shared(String line, String name) {
        boolean touches = name.chars().anyMatch(c -> line.indexOf(c) >= 0);
        return touches ? 0 : name.length();
    }

    private static SetLine line(Punctuation punctuation, double measure, String text) {
        var style = new TextStyle(
                10, 0, Face.SONG, Face.SONG_BOLD, Face.KAI, Face.HEI_BOLD, Face.HEI_BOLD, false, punctuation);
        var region = new Region(List.of(new Column(0, 0, 99, measure * 10)));
        return TYPESETTER
                .set(Copy.of(Manuscript.ofPlain(text)), region, style)
                .lines()
                .get(0);
    }

    @Test
    void thePlaceOfAPictureSetsNoLine() {
        String plain = "一二三四五六七八九十\n#. 甲\n[图17]\n#. 乙\n[图3]";
        Manuscript with = Manuscript.ofPlain(plain, id -> true);
        Manuscript without = Manuscript.ofPlain(plain.replaceAll("\n\\[图\\d+]", ""));
        assertEquals(text(without), text(with));
        assertTrue(text(with).endsWith("2. 乙"), text(with));
        Fit fit = set(with, 3).fit();
        assertEquals(4, fit.lines());
        assertEquals(3, fit.oversetParagraph());
        assertEquals("一二三四五六七八九十\n甲".length(), fit.end(), "places are counted with the picture's");
        assertEquals(1, fit.charactersOver());
    }

    private static String text(Manuscript manuscript) {
        return set(manuscript, 10_000).lines().stream().map(SetLine::text).collect(Collectors.joining("\n"));
    }

    private static SetCopy set(Manuscript manuscript, int lines) {
        return TYPESETTER.set(Copy.of(manuscript), new Region(List.of(new Column(0, 0, lines, 90))), style(0));
    }

    static List<SetLine> lines(double measure, int indent, String text) {
        var region = new Region(List.of(new Column(0, 0, 10_000, measure * 10)));
        return TYPESETTER
                .set(Copy.of(Manuscript.ofPlain(text)), region, style(indent))
                .lines();
    }

    private static TextStyle style(int indent) {
        return new TextStyle(
                10,
                indent,
                Face.SONG,
                Face.SONG_BOLD,
                Face.KAI,
                Face.HEI_BOLD,
                Face.HEI_BOLD,
                false,
                Punctuation.LINE_END_HALF);
    }

    static String set(double measure, int indent, String text) {
        return lines(measure, indent, text).stream().map(SetLine::text).collect(Collectors.joining("\n"));
    }
}
