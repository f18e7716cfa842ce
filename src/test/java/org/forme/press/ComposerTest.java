package org.forme.press;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.forme.issues.SlotManner;
import org.forme.layout.GlyphRun;
import org.forme.text.Count;
import org.forme.text.Manuscript;
import org.junit.jupiter.api.Test;

class ComposerTest {
    private static final String NEVER_FIRST = "、，。．；：？！”’」』）］｝】〕〉》〗·,.;:?!)]}%‰℃";
    private static final String NEVER_LAST = "“‘「『（［｛【〔〈《〖([{";

    private static final Composer COMPOSER = new Composer(Faces.shared());

    @Test
    void theArticlesOfTheSampleCountAsInTheirTranscription() {
        for (String id : FrontPage.ids())
            assertEquals(
                    FrontPage.source(id).path("characters").asInt(),
                    Count.of(FrontPage.body(id)).raw(),
                    id);
    }

    @Test
    void everyArticleStandsOnThePageInOrderWithoutAForbiddenStartOrEnd() {
        PageFrames page = COMPOSER.compose(FrontPage.plan());
        for (String id : FrontPage.ids()) {
            long key = Long.parseLong(id.substring(1));
            var set = new StringBuilder();
            for (Frame.Text line : lines(page, key)) {
                set.append(line.text());
                assertTrue(NEVER_FIRST.indexOf(line.text().charAt(0)) < 0, line.text());
                assertTrue(NEVER_LAST.indexOf(line.text().charAt(line.text().length() - 1)) < 0, line.text());
            }
            SlotFit fit = fit(page, key);
            String source = FrontPage.source(id).path("dateline").asText()
                    + FrontPage.body(id)
                            .toPlain()
                            .substring(
                                    0,
                                    id.equals("a2")
                                            ? FrontPage.body(id).toPlain().length()
                                            : fit.fit().end());
            assertEquals(bare(source), bare(set.toString()), id);
            assertEquals(List.of(), fit.fit().missing());
            assertFalse(fit.headlineOver());
        }
    }

    @Test
    void theSamplePageFitsButForTheArticleThatJumps() {
        PageFrames page = COMPOSER.compose(FrontPage.plan());
        for (SlotFit fit : page.fits())
            assertEquals(fit.article() == 5 ? 6 : 0, fit.fit().over());
        assertEquals("（下转第4版）", lines(page, 5, Frame.Role.JUMP).get(0).text());
    }

    @Test
    void aContinuationTakesUpWhereItsFirstLegEnds() {
        ArticlePlan first = FrontPage.article("a5", "4", List.of());
        int end = COMPOSER.fit(FrontPage.GEOMETRY, FrontPage.inspection()).fit().end();
        var rest = new ArticlePlan(
                5,
                "",
                "",
                first.headline(),
                "",
                List.of(),
                "本报讯",
                first.body(),
                List.of(),
                List.of(),
                end,
                null,
                "1",
                "大走访");
        var slot = new SlotPlan(9, "转版", 0, 2, 20, 12, 0, null, 0, false, rest);
        PageFrames page = COMPOSER.compose(new PagePlan(FrontPage.GEOMETRY, null, null, null, List.of(slot), null));
        var read = new StringBuilder();
        for (Frame.Text line : lines(COMPOSER.compose(FrontPage.plan()), 5)) read.append(line.text());
        for (Frame.Text line : lines(page, 5)) read.append(line.text());
        assertEquals(bare("本报讯" + first.body().plainText()), bare(read.toString()));
        assertEquals("（上接第1版）", lines(page, 5, Frame.Role.JUMP).get(0).text());
        assertEquals("大走访", lines(page, 5, Frame.Role.HEADLINE).get(0).text());
        assertEquals(first.body().plainText().length(), page.fits().get(0).fit().end());
    }

    @Test
    void bodiesStandOnOneGridAndFramesInsideTheirSlots() {
        var columns = new TreeMap<Long, List<Frame.Text>>();
        for (Frame frame : COMPOSER.compose(FrontPage.plan()).frames()) {
            if (!(frame instanceof Frame.Text text) || text.role() != Frame.Role.BODY || text.size() != 9) continue;
            assertTrue(text.x() >= FrontPage.GEOMETRY.x(0) - 0.01);
            long column = text.article() * 100 + Math.round(text.x() / FrontPage.GEOMETRY.columnWidth());
            columns.computeIfAbsent(column, key -> new ArrayList<>()).add(text);
        }
        double phase = phase(columns.firstEntry().getValue().get(0));
        int driven = 0;
        for (List<Frame.Text> column : columns.values()) {
            Frame.Text last = column.get(column.size() - 1);
            boolean onGrid = column.stream().allMatch(line -> Math.abs(phase(line) - phase) < 0.001);
            if (!onGrid) driven++;
            assertEquals(phase, phase(column.get(0)), 0.001, column.get(0).text());
            assertEquals(phase, phase(last), 0.001, "a column that is driven apart ends on the grid: " + last.text());
        }
        assertTrue(driven > 0 && driven < columns.size(), driven + " columns of " + columns.size());
    }

    @Test
    void aTextThatIsAFewLinesShortFillsItsColumns() {
        ArticlePlan plan = plan("一条新闻说的是街上的事，也说别处的事。".repeat(62), "");
        int driven = 0;
        for (int lines = 30; lines < 42; lines++) {
            var slot = new SlotPlan(9, "版位", 0, 3, 14, lines, 0, null, 0, false, plan);
            SlotFit fit = COMPOSER.fit(FrontPage.GEOMETRY, slot);
            int white = fit.fit().room() - fit.fit().lines();
            if (white <= 0) continue;
            int level = white <= 3 ? 0 : white / 3 * 3;
            assertEquals(white - level, fit.fit().driven(), "a line a leg at most");
            assertEquals(level, fit.fit().shortBy());
            var page = COMPOSER.compose(new PagePlan(FrontPage.GEOMETRY, null, null, null, List.of(slot), null));
            var feet = new TreeMap<Long, Double>();
            for (Frame.Text line : lines(page, 7, Frame.Role.BODY))
                feet.put(Math.round(line.x() / FrontPage.GEOMETRY.columnWidth()), line.y());
            assertEquals(1, feet.values().stream().map(Math::round).distinct().count(), feet.toString());
            if (fit.fit().driven() > 0) driven++;
        }
        assertTrue(driven > 0);
    }

    @Test
    void legsThatCannotReachTheirFootStandOnTheGrid() {
        int onGrid = 0;
        for (int sentences = 40; sentences < 70; sentences++) {
            ArticlePlan plan = plan("一条新闻说的是街上的事，也说别处的事。".repeat(sentences), "");
            var slot = new SlotPlan(9, "版位", 0, 2, 14, 50, 0, null, 0, false, plan);
            SlotFit fit = COMPOSER.fit(FrontPage.GEOMETRY, slot);
            int white = fit.fit().room() - fit.fit().lines();
            if (white <= 2 || white % 2 > 0) continue;
            assertEquals(0, fit.fit().driven(), sentences + " sentences");
            onGrid++;
        }
        assertTrue(onGrid > 2);
    }

    @Test
    void aHeadlineIsSetALittleSmallerRatherThanPartAWord() {
        int smaller = 0;
        for (int wish = 24; wish < 46; wish++) {
            var slot = new SlotPlan(
                    9, "", 0, 2, 20, 40, 0, new TypeScale(12, wish, 12), 0, false, plan("正文。", "龙华烈士陵园举行向人民英雄敬献花篮仪式"));
            var page = COMPOSER.compose(new PagePlan(FrontPage.GEOMETRY, null, null, null, List.of(slot), null));
            List<Frame.Text> head = lines(page, 7, Frame.Role.HEADLINE);
            boolean parted = head.stream().anyMatch(line -> line.text().startsWith("民"));
            assertEquals(parted, !page.fits().get(0).headlineParted().isEmpty(), head.toString());
            if (head.size() > 1 && head.get(0).size() < wish) smaller++;
        }
        assertTrue(smaller > 0);
    }

    @Test
    void aHeadlineStaysLargerThanItsKicker() {
        ArticlePlan bare = plan("正文。", "徐汇区召开新春工作会议部署全年任务");
        var article = new ArticlePlan(
                7,
                "",
                "谋划新一年",
                bare.headline(),
                "",
                List.of(),
                "",
                bare.body(),
                List.of(),
                List.of(),
                0,
                null,
                null,
                "");
        for (int kicker = 12; kicker <= 22; kicker += 2) {
            var slot = new SlotPlan(9, "", 0, 2, 20, 40, 0, new TypeScale(kicker, 28, 12), 0, false, article);
            var page = COMPOSER.compose(new PagePlan(FrontPage.GEOMETRY, null, null, null, List.of(slot), null));
            double head = lines(page, 7, Frame.Role.HEADLINE).get(0).size();
            double above = lines(page, 7, Frame.Role.KICKER).get(0).size();
            assertTrue(head >= above * 1.25, head + " under " + above);
        }
    }

    @Test
    void linesThatWereBrokenByHandHaveOneSize() {
        ArticlePlan bare = plan("正文。", "");
        var article = new ArticlePlan(
                7,
                "",
                "",
                List.of("区委书记走访慰问", "向坚守岗位的一线同志致敬"),
                "",
                List.of(),
                "",
                bare.body(),
                List.of(),
                List.of(),
                0,
                null,
                null,
                "");
        var slot = new SlotPlan(9, "", 0, 2, 20, 40, 0, new TypeScale(12, 30, 12), 0, false, article);
        var page = COMPOSER.compose(new PagePlan(FrontPage.GEOMETRY, null, null, null, List.of(slot), null));
        List<Frame.Text> head = lines(page, 7, Frame.Role.HEADLINE);
        assertEquals(
                List.of("区委书记走访慰问", "向坚守岗位的一线同志致敬"),
                head.stream().map(Frame.Text::text).toList());
        assertEquals(head.get(0).size(), head.get(1).size());
    }

    @Test
    void evenLongLinesThatWereBrokenByHandHaveOneSize() {
        ArticlePlan bare = plan("正文。", "");
        for (List<String> broken :
                List.of(List.of("徐汇区召开全区领导干部大会传达学习贯彻", "全会精神"), List.of("习近平主持召开中央全面深化改革委员会第二十四次会议强调", "加快建设世界一流企业"))) {
            var article = new ArticlePlan(
                    7, "", "", broken, "", List.of(), "", bare.body(), List.of(), List.of(), 0, null, null, "");
            for (int columns = 1; columns < 4; columns++) {
                var slot = new SlotPlan(9, "", 0, columns, 20, 40, 0, new TypeScale(12, 21, 12), 0, false, article);
                var page = COMPOSER.compose(new PagePlan(FrontPage.GEOMETRY, null, null, null, List.of(slot), null));
                assertEquals(
                        1,
                        lines(page, 7, Frame.Role.HEADLINE).stream()
                                .mapToDouble(Frame.Text::size)
                                .distinct()
                                .count(),
                        broken + " in " + columns);
            }
        }
    }

    @Test
    void aJumpLineStandsInOneLineHoweverNarrowItsLeg() {
        ArticlePlan bare = plan("一条新闻说的是街上的事。".repeat(40), "");
        var article = new ArticlePlan(
                7, "", "", List.of(), "", List.of(), "", bare.body(), List.of(), List.of(), 12, "A12", "A10", "");
        var slot = new SlotPlan(9, "", 0, 1, 20, 20, 2, null, 0, false, article);
        var page = COMPOSER.compose(new PagePlan(FrontPage.GEOMETRY, null, null, null, List.of(slot), null));
        List<Frame.Text> jumps = lines(page, 7, Frame.Role.JUMP);
        assertEquals(
                List.of("（上接第A10版）", "（下转第A12版）"),
                jumps.stream().map(Frame.Text::text).toList());
    }

    @Test
    void headlineGroupsInEveryCombinationTakeWholeLines() {
        String[] kickers = {"", "数说“十四五”开局"};
        List<List<String>> headlines = List.of(
                List.of(),
                List.of("短题"),
                List.of("持续深化党史学习教育凝聚起奋进力量"),
                List.of("春运首日", "一碗热汤送上路"),
                List.of("这是一条非常长的标题它无论如何也排不进这样窄的一栏里所以要折成好几行才行"));
        String[] decks = {"", "全年投资预计407亿元，同比增长12%"};
        for (int columns = 1; columns <= 5; columns++)
            for (String kicker : kickers)
                for (List<String> headline : headlines)
                    for (String deck : decks)
                        for (String byline : new String[] {"", "● 记者 刘坤"}) {
                            var article = new ArticlePlan(
                                    7,
                                    "",
                                    kicker,
                                    headline,
                                    deck,
                                    List.of(byline),
                                    "",
                                    Manuscript.ofPlain("正文。".repeat(300)),
                                    List.of(),
                                    List.of(),
                                    0,
                                    null,
                                    null,
                                    "");
                            var slot = new SlotPlan(9, "", 0, columns, 20, 40, 0, null, 0, false, article);
                            group(slot, kicker + String.join("", headline) + deck + byline);
                        }
    }

    private static void group(SlotPlan slot, String words) {
        var page = COMPOSER.compose(new PagePlan(FrontPage.GEOMETRY, null, null, null, List.of(slot), null));
        List<Frame.Text> body = lines(page, 7);
        List<Frame.Text> head = page.frames().stream()
                .filter(frame -> frame instanceof Frame.Text text && text.role() != Frame.Role.BODY)
                .map(Frame.Text.class::cast)
                .toList();
        assertEquals(bare(words), bare(head.stream().map(Frame.Text::text).collect(Collectors.joining())));
        double right = FrontPage.GEOMETRY.x(0) + FrontPage.GEOMETRY.span(slot.columns());
        double before = FrontPage.GEOMETRY.y(slot.line());
        for (Frame.Text line : head) {
            assertTrue(line.y() - 0.8 * line.size() > before - 0.5 * line.size(), line.text() + " below what is above");
            before = line.y();
            double end = line.x();
            for (var run : line.runs()) end = Math.max(end, line.x() + run.xs()[run.xs().length - 1]);
            assertTrue(line.x() >= FrontPage.GEOMETRY.x(0) - 1 && end < right + 1, line.text() + " inside the slot");
        }
        assertTrue(body.get(0).y() - 0.88 * 9 >= before - 0.5, "the text begins below");
        double grid = (body.get(0).y() - FrontPage.GEOMETRY.y(0) - Sheet.ASCENT * 9 - 1.75) / 12.5;
        assertEquals(Math.rint(grid), grid, 0.001, "on a line of the grid");
    }

    @Test
    void anUprightHeadlineStandsInTheFirstColumnFromTopToBottom() {
        var manner = new SlotManner(false, true, true, false);
        var slot = new SlotPlan(
                9,
                "竖题",
                0,
                4,
                20,
                45,
                0,
                new TypeScale(14, 30, 12),
                0,
                false,
                manner,
                plan("正文。".repeat(200), "投资407亿元《规划》12项"));
        var page = COMPOSER.compose(new PagePlan(FrontPage.GEOMETRY, null, null, null, List.of(slot), null));
        List<Frame.Text> head = lines(page, 7, Frame.Role.HEADLINE);
        assertEquals(
                List.of("投", "资", "4", "0", "7", "亿", "元", "《", "规", "划", "》", "12", "项"),
                head.stream().map(Frame.Text::text).toList());
        for (int i = 1; i < head.size(); i++)
            assertTrue(head.get(i).y() > head.get(i - 1).y());
        assertTrue(head.stream().allMatch(glyph -> glyph.x() < FrontPage.GEOMETRY.x(1)));
        assertEquals('︽', head.get(7).runs().get(0).codePoints()[0], "brackets take their vertical form");
        List<Frame.Text> body = lines(page, 7, Frame.Role.BODY);
        assertTrue(body.stream().allMatch(line -> line.x() >= FrontPage.GEOMETRY.x(1) - 0.01));
        assertEquals(3, columns(body), "text in the columns that are left");
        long rules = page.frames().stream()
                .filter(frame -> frame instanceof Frame.Fill fill && fill.width() < 1 && fill.height() > 100)
                .count();
        assertEquals(2, rules, "a rule between each two legs");
    }

    @Test
    void aDashOfTwoEmsIsOneUnbrokenLineInAnUprightHeadline() {
        var manner = new SlotManner(false, false, true, false);
        var slot = new SlotPlan(
                9, "竖题", 0, 4, 20, 45, 0, new TypeScale(14, 30, 12), 0, false, manner, plan("正文。", "目标——再出发"));
        var page = COMPOSER.compose(new PagePlan(FrontPage.GEOMETRY, null, null, null, List.of(slot), null));
        List<Frame.Text> head = lines(page, 7, Frame.Role.HEADLINE);
        Frame.Text upper = head.get(2);
        Frame.Text lower = head.get(3);
        assertEquals("——", upper.text() + lower.text());
        double size = upper.size();
        var ink = Faces.shared().outline(upper.runs().get(0).face(), '︱').getBounds2D();
        assertEquals('︱', upper.runs().get(0).codePoints()[0]);
        assertEquals('︱', lower.runs().get(0).codePoints()[0]);
        double foot = upper.y() - ink.getMinY() / 1000 * size;
        double top = lower.y() - ink.getMaxY() / 1000 * size;
        assertTrue(foot > top, "ink meets: " + foot + " " + top);
        assertEquals(2 * size, head.get(4).y() - head.get(1).y() - size, 0.01, "it takes two ems");
        assertEquals(
                upper.y() - head.get(1).y() - size,
                head.get(4).y() - lower.y() - size,
                0.01,
                "it stands in the middle of them");
    }

    @Test
    void anUprightHeadlineStaysInItsSlotOrIsToldToBeTooLong() {
        var manner = new SlotManner(false, false, true, false);
        for (String headline : List.of("2026年徐汇区GDP增长5.5%达3000亿元——再出发", "字".repeat(400)))
            for (int lines = 1; lines < 50; lines += 3) {
                ArticlePlan plan = new ArticlePlan(
                        7,
                        "",
                        "数说“十四五”开局",
                        List.of(headline),
                        "全年投资预计407亿元",
                        List.of(),
                        "",
                        Manuscript.ofPlain("正文。".repeat(200)),
                        List.of(),
                        List.of(),
                        0,
                        null,
                        null,
                        "");
                var slot = new SlotPlan(9, "", 0, 4, 20, lines, 0, null, 0, false, manner, plan);
                var page = COMPOSER.compose(new PagePlan(FrontPage.GEOMETRY, null, null, null, List.of(slot), null));
                String set = lines(page, 7, Frame.Role.HEADLINE).stream()
                        .map(Frame.Text::text)
                        .collect(Collectors.joining());
                assertEquals(headline, set, "not a word is lost");
                if (page.fits().get(0).headlineOver()) continue;
                double foot = FrontPage.GEOMETRY.y(20 + lines);
                for (Frame frame : page.frames())
                    if (frame instanceof Frame.Text text) assertTrue(text.y() < foot, text.text() + " at " + lines);
            }
    }

    @Test
    void aFitTellsEachLeg() {
        ArticlePlan plan = plan("一条新闻说的是街上的事。".repeat(40), "");
        var level = new SlotPlan(9, "", 0, 3, 20, 40, 0, null, 0, false, SlotManner.PLAIN, plan);
        org.forme.layout.Fit fit = COMPOSER.fit(FrontPage.GEOMETRY, level).fit();
        assertEquals(3, fit.legs().size());
        int used = fit.legs().stream().mapToInt(leg -> leg.lines()).sum();
        assertEquals(fit.lines(), used);
        for (var leg : fit.legs()) assertTrue(leg.lines() <= leg.room(), leg.toString());
    }

    @Test
    void filledLegsFillOneAfterAnotherAndLevelOnesEndTogether() {
        ArticlePlan plan = plan("一条新闻说的是街上的事。".repeat(40), "");
        var level = new SlotPlan(9, "", 0, 3, 20, 40, 0, null, 0, false, SlotManner.PLAIN, plan);
        var filled =
                new SlotPlan(9, "", 0, 3, 20, 40, 0, null, 0, false, new SlotManner(false, false, false, true), plan);
        assertEquals(3, columns(body(level)));
        assertEquals(1, columns(body(filled)));
    }

    @Test
    void aTintedSlotHasAGroundUnderItsText() {
        var tinted = new SlotManner(true, false, false, false);
        var slot = new SlotPlan(9, "", 0, 2, 20, 20, 0, null, 0, false, tinted, plan("正文。".repeat(60), "标题"));
        var page = COMPOSER.compose(new PagePlan(FrontPage.GEOMETRY, null, null, null, List.of(slot), null));
        var ground = page.frames().stream()
                .filter(frame -> frame instanceof Frame.Fill fill && fill.ink() == Ink.TINT)
                .map(Frame.Fill.class::cast)
                .findFirst()
                .orElseThrow();
        for (Frame.Text line : lines(page, 7)) {
            assertTrue(line.x() > ground.x() && line.x() < ground.x() + ground.width());
            assertTrue(line.y() > ground.y() && line.y() < ground.y() + ground.height());
        }
        assertTrue(
                page.frames().indexOf(ground)
                        < page.frames().indexOf(lines(page, 7).get(0)),
                "drawn before it");
    }

    private static List<Frame.Text> body(SlotPlan slot) {
        return lines(
                COMPOSER.compose(new PagePlan(FrontPage.GEOMETRY, null, null, null, List.of(slot), null)),
                7,
                Frame.Role.BODY);
    }

    private static long columns(List<Frame.Text> lines) {
        return lines.stream()
                .map(line -> Math.round((line.x() - FrontPage.GEOMETRY.x(0) - 12) / FrontPage.GEOMETRY.columnWidth()))
                .distinct()
                .count();
    }

    private static double phase(Frame.Text line) {
        return (line.y() - FrontPage.GEOMETRY.y(0)) % FrontPage.GEOMETRY.leading();
    }

    @Test
    void aBoxedTextThatIsALittleShortFillsItsBox() {
        ArticlePlan brief = plan("一条短讯说的是街上的事。".repeat(13), "短讯");
        var slot = new SlotPlan(9, "简讯", 0, 1, 20, 20, 0, null, 0, true, brief);
        SlotFit fit = COMPOSER.fit(FrontPage.GEOMETRY, slot);
        assertTrue(fit.fit().shortBy() > 0, fit.toString());
        PageFrames page = COMPOSER.compose(new PagePlan(FrontPage.GEOMETRY, null, null, null, List.of(slot), null));
        List<Frame.Text> lines = lines(page, brief.key(), Frame.Role.BODY);
        double apart = lines.get(1).y() - lines.get(0).y();
        assertTrue(apart > FrontPage.GEOMETRY.leading(), "driven apart");
        double room = (fit.fit().room() - 1) * FrontPage.GEOMETRY.leading();
        assertEquals(room, lines.get(lines.size() - 1).y() - lines.get(0).y(), 0.01, "to the last line of the box");
    }

    @Test
    void aCharacterWithoutAGlyphIsReportedAndStillDrawn() {
        var slot = FrontPage.signing().holding(plan("出现\uE123一个𠀀字", "新\uE124闻"));
        SlotFit fit = COMPOSER.fit(FrontPage.GEOMETRY, slot);
        assertEquals(List.of(0xE124, 0xE123, 0x20000), fit.fit().missing());
        PageFrames page = COMPOSER.compose(new PagePlan(FrontPage.GEOMETRY, null, null, null, List.of(slot), null));
        assertTrue(page.frames().stream()
                .filter(Frame.Text.class::isInstance)
                .flatMap(frame -> ((Frame.Text) frame).runs().stream())
                .anyMatch(GlyphRun::missing));
    }

    @Test
    void anOldCharacterOfTheCopyIsSetAsItStands() {
        PageFrames page = COMPOSER.compose(FrontPage.plan());
        assertTrue(lines(page, 1).stream().anyMatch(line -> line.text().contains("屆")));
    }

    @Test
    void emptyAndOddContentIsAnAnswerToo() {
        for (ArticlePlan plan : List.of(
                plan("", ""),
                plan("", "一".repeat(500)),
                plan("一".repeat(100_000), "标题"),
                plan("4".repeat(40), "http://www.example.org/" + "a".repeat(300)),
                plan("“".repeat(500), "》》》"),
                plan("שלום مرحبا \u0301e\u0301", "👨‍👩‍👧"))) {
            for (int columns = 1; columns <= 5; columns++) {
                for (int lines : new int[] {1, 2, 5, 40}) {
                    var slot = new SlotPlan(1, "", 0, columns, 30, lines, 0, null, 0, lines == 5, plan);
                    SlotFit fit = COMPOSER.fit(FrontPage.GEOMETRY, slot);
                    assertTrue(fit.fit().over() >= 0 && fit.fit().shortBy() >= 0);
                }
            }
        }
        var empty = new SlotPlan(1, "", 0, 2, 30, 9, 0, null, 0, false, SlotContent.NOTHING);
        assertNull(COMPOSER.fit(FrontPage.GEOMETRY, empty).article());
    }

    @Test
    void picturesTakeTheirLinesFromTheText() {
        SlotPlan with = FrontPage.pictureStory();
        SlotPlan without = with.holding(FrontPage.article("a4", null, List.of()));
        Fit fit = new Fit(
                COMPOSER.fit(FrontPage.GEOMETRY, with).fit().room(),
                COMPOSER.fit(FrontPage.GEOMETRY, without).fit().room());
        assertTrue(fit.withPictures < fit.without - 40, fit.toString());
    }

    private record Fit(int withPictures, int without) {}

    @Test
    void hotZonesCoverTheSlotsInSharesOfThePage() {
        PageFrames page = COMPOSER.compose(FrontPage.plan());
        assertEquals(5, page.zones().size());
        HotZone lead = page.zones().get(0);
        assertEquals(1, lead.article());
        assertEquals(Math.round(16.9 / 273 * 10_000), lead.x());
        assertTrue(lead.x() + lead.width() < 10_000 && lead.y() + lead.height() < 10_000);
    }

    @Test
    void thePageAsTextIsTheSameForTheSamePlanAndAnotherForOneCharacter() {
        String text = COMPOSER.compose(FrontPage.plan()).toText();
        assertEquals(text, COMPOSER.compose(FrontPage.plan()).toText());
        var slots = new ArrayList<>(FrontPage.plan().slots());
        slots.set(3, FrontPage.signing().holding(plan("改了一个字", "标题")));
        assertFalse(text.equals(
                COMPOSER.compose(new PagePlan(FrontPage.GEOMETRY, FrontPage.nameplate(), null, null, slots, null))
                        .toText()));
    }

    static ArticlePlan plan(String body, String headline) {
        return new ArticlePlan(
                7,
                "",
                "",
                List.of(headline),
                "",
                List.of(),
                "",
                Manuscript.ofPlain(body),
                List.of(),
                List.of(),
                0,
                null,
                null,
                "");
    }

    static List<Frame.Text> lines(PageFrames page, long article) {
        return lines(page, article, Frame.Role.BODY);
    }

    static List<Frame.Text> lines(PageFrames page, long article, Frame.Role role) {
        return page.frames().stream()
                .filter(Frame.Text.class::isInstance)
                .map(Frame.Text.class::cast)
                .filter(text -> text.role() == role && text.article() != null && text.article() == article)
                .toList();
    }

    private static SlotFit fit(PageFrames page, long article) {
        return page.fits().stream()
                .filter(fit -> fit.article() == article)
                .findFirst()
                .orElseThrow();
    }

    static String bare(String text) {
        return text.replaceAll("[\\s\\u3000]", "");
    }
}
