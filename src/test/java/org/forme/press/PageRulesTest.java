package org.forme.press;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.forme.issues.Grid;
import org.forme.layout.Punctuation;
import org.forme.text.Manuscript;
import org.forme.text.Paragraph;
import org.forme.text.Run;
import org.junit.jupiter.api.Test;

/** Each rule on a page that keeps it and on one that breaks it. */
class PageRulesTest {
    /** Five columns of 12 em at 10.5 points, 66 lines below a folio of 4. */
    private static final PageGeometry PAGE = PagePlans.geometry(Grid.insideOfQuarto(), Punctuation.LINE_END_HALF);

    private static final TypeScale MIDDLE = new TypeScale(12, 21, 12);

    @Test
    void theSamplePageOfAFrontWithAStraightCutIsToldOfItAlone() {
        assertEquals(List.of("press.page_cut [45, 共谋发展向前看 区区合作再出发]"), Faults.of(FrontPage.plan()));
    }

    @Test
    void twoHeadlinesOfLikeSizeOnTheSameLinesCollide() {
        assertEquals(
                List.of("press.heads_abreast [东街修好了十二盏老路灯, 西街新栽一百棵行道树啦, 21, 21]"),
                only(
                        "press.heads_abreast",
                        page(
                                slot(1, 0, 2, 4, 30, MIDDLE, "东街修好了十二盏老路灯"),
                                slot(2, 2, 3, 4, 32, MIDDLE, "西街新栽一百棵行道树啦"))));
    }

    @Test
    void typeOfTwiceTheSizeABoxOrAnotherHeightKeepsHeadlinesApart() {
        SlotPlan left = slot(1, 0, 2, 4, 30, MIDDLE, "东街修好了十二盏老路灯");
        SlotPlan large = slot(2, 2, 3, 4, 32, new TypeScale(14, 34, 14), "西街新栽行道树");
        SlotPlan boxed = boxed(slot(2, 2, 3, 4, 32, MIDDLE, "西街新栽一百棵行道树啦"));
        SlotPlan shorter = slot(2, 2, 3, 4, 32, MIDDLE, "西街");
        assertEquals(
                1, only("press.heads_abreast", page(left, shorter)).size(), "white beside a short one parts nothing");
        SlotPlan lower = slot(2, 2, 3, 10, 26, MIDDLE, "西街新栽一百棵行道树啦");
        for (SlotPlan right : List.of(large, boxed, lower))
            assertEquals(List.of(), only("press.heads_abreast", page(left, right)));
    }

    @Test
    void aPictureBetweenTwoHeadlinesKeepsThemApart() {
        SlotPlan left = slot(1, 0, 2, 4, 30, MIDDLE, "东街修好了十二盏老路灯");
        SlotPlan right = slot(2, 2, 3, 4, 32, MIDDLE, "西街新栽一百棵行道树啦");
        PagePlan plan = page(left, right);
        PageFrames frames = new Composer(Faces.shared()).compose(plan);
        List<Frame> more = new ArrayList<>(frames.frames());
        double gutter = PAGE.x(2) - PAGE.gap();
        more.add(new Frame.Picture(1L, "p", "图", gutter, PAGE.y(4), PAGE.gap(), 10 * PAGE.leading()));
        assertEquals(List.of(), new HeadlinesAbreast().faults(made(plan, frames, more)));
        assertEquals(
                1,
                new HeadlinesAbreast()
                        .faults(made(plan, frames, frames.frames()))
                        .size());
    }

    @Test
    void aPageWhoseStoriesAllEndOnOneLineIsCutInTwo() {
        assertEquals(
                List.of("press.page_cut [32, 左下]"),
                Faults.of(page(
                        slot(1, 0, 3, 4, 32, new TypeScale(14, 30, 14), "左上"),
                        slot(2, 3, 2, 4, 32, new TypeScale(12, 18, 12), "右"),
                        slot(3, 0, 2, 36, 34, MIDDLE, "左下"),
                        slot(4, 2, 3, 36, 34, new TypeScale(14, 34, 14), "右下边这一条"))));
    }

    @Test
    void aStoryAcrossTheLineOrAStripAtTheHeadCutsNothing() {
        SlotPlan strip = slot(1, 0, 5, 4, 14, new TypeScale(18, 40, 16), "通栏头条");
        SlotPlan left = slot(2, 0, 2, 18, 18, MIDDLE, "左边");
        SlotPlan across = slot(3, 2, 3, 18, 30, new TypeScale(14, 32, 14), "右边这一条跨过去");
        SlotPlan below = slot(4, 0, 2, 36, 34, MIDDLE, "左下");
        SlotPlan last = slot(5, 2, 3, 48, 22, MIDDLE, "右下");
        assertEquals(List.of(), Faults.of(page(strip, left, across, below, last)));
    }

    @Test
    void aGutterThatNoStoryCrossesRunsThroughThePage() {
        List<String> faults = Faults.of(page(
                slot(1, 0, 3, 4, 28, new TypeScale(14, 34, 14), "左上"),
                slot(2, 0, 3, 32, 38, new TypeScale(14, 32, 14), "左下"),
                slot(3, 3, 2, 4, 40, MIDDLE, "右上"),
                slot(4, 3, 2, 44, 26, MIDDLE, "右下")));
        assertEquals(List.of("press.gutter_runs [3, 4, 66, 66]"), faults);
    }

    @Test
    void oneStoryAcrossItStopsAGutter() {
        assertEquals(
                List.of(),
                only(
                        "press.gutter_runs",
                        page(
                                slot(1, 0, 3, 4, 22, new TypeScale(14, 34, 14), "左上"),
                                slot(2, 0, 4, 26, 44, new TypeScale(14, 32, 14), "左下跨栏"),
                                slot(3, 3, 2, 4, 22, MIDDLE, "右上"),
                                slot(4, 4, 1, 26, 44, null, "右下"))));
    }

    @Test
    void aPlaceWithoutASlotIsWhite() {
        List<String> faults = Faults.of(
                page(slot(1, 0, 5, 4, 30, new TypeScale(18, 40, 16), "头条"), slot(2, 0, 3, 34, 36, MIDDLE, "左下")));
        assertEquals(List.of("press.bare_area [4, 5, 31, 66]"), only("press.bare_area", faults));
    }

    @Test
    void whiteOfALineOrTwoBetweenSlotsIsNoHole() {
        assertEquals(
                List.of(),
                only("press.bare_area", page(slot(1, 0, 5, 4, 30, MIDDLE, "头条"), slot(2, 0, 5, 36, 34, MIDDLE, "左下"))));
    }

    @Test
    void aPictureOfTooFewDotsForItsSizeIsTold() {
        double inches = (2 * PAGE.columnWidth() + PAGE.gap()) / 72;
        int soft = (int) (inches * 120);
        int coarse = (int) (inches * 60);
        int fine = (int) (inches * 200);
        assertEquals(List.of("press.picture_soft [头条, 说明, 118, 150]"), pictured(soft, soft * 2 / 3));
        assertEquals(List.of("press.picture_coarse [头条, 说明, 58, 72]"), pictured(coarse, coarse * 2 / 3));
        assertEquals(List.of(), pictured(fine, fine * 2 / 3));
    }

    @Test
    void theCutOfAPictureCountsItsDotsToo() {
        double inches = (2 * PAGE.columnWidth() + PAGE.gap()) / 72;
        int wide = (int) (inches * 200);
        List<String> faults = pictured(wide * 4, wide / 24);
        assertEquals(1, only("press.picture_soft", faults).size(), faults::toString);
    }

    @Test
    void textUnderAPictureAndSlotsOverOneAnotherStandAgainstThePage() {
        PagePlan plan = page(slot(1, 0, 5, 4, 66, MIDDLE, "头条"));
        PageFrames frames = new Composer(Faces.shared()).compose(plan);
        List<Frame> more = new ArrayList<>(frames.frames());
        more.add(new Frame.Picture(1L, "p", "街景", PAGE.x(1), PAGE.y(20), 200, 100));
        List<Fault> faults = new TextUnderPicture().faults(made(plan, frames, more));
        assertEquals(1, faults.size(), "one for all the lines of the story");
        assertEquals(org.forme.issues.Finding.Level.BLOCK, faults.get(0).level());
        assertEquals("街景", faults.get(0).args().get(0));
        assertEquals(List.of(), new TextUnderPicture().faults(made(plan, frames, frames.frames())));
        List<String> over = Faults.of(
                page(slot(1, 0, 3, 4, 66, MIDDLE, "甲"), slot(2, 2, 3, 4, 66, new TypeScale(14, 34, 14), "乙")));
        assertTrue(over.contains("press.slots_overlap [甲, 乙]"), over::toString);
    }

    @Test
    void aTableThatFindsNoRoomInItsColumnIsTold() {
        SlotPlan narrow = slot(1, 0, 1, 4, 66, MIDDLE, "收支表");
        SlotPlan wide = slot(1, 0, 5, 4, 66, MIDDLE, "收支表");
        String rows = "| 1,234,567 | 1,234,567 | 1,234,567 |\n".repeat(3).strip();
        assertEquals(
                List.of("press.table_as_text [收支表, 3]"),
                only("press.table_as_text", page(narrow.holding(ComposerTest.plan(rows, "收支表")))));
        assertEquals(List.of(), only("press.table_as_text", page(whole(wide).holding(ComposerTest.plan(rows, "收支表")))));
    }

    @Test
    void aNumberOrAnAddressLongerThanItsLineIsTold() {
        SlotPlan narrow = slot(1, 0, 1, 4, 66, MIDDLE, "长数");
        assertEquals(
                List.of("press.word_parted [长数, 3]"),
                only("press.word_parted", page(narrow.holding(ComposerTest.plan("号码" + "4".repeat(60), "长数")))));
        assertEquals(
                List.of("press.word_parted [长数, 1]"),
                only(
                        "press.word_parted",
                        page(narrow.holding(ComposerTest.plan("https://example.org/a/long/address.html", "长数")))));
        assertEquals(
                List.of(),
                only("press.word_parted", page(narrow.holding(ComposerTest.plan("共407亿元。".repeat(60), "长数")))));
    }

    @Test
    void marksWithoutTheirOtherHalfAreTold() {
        SlotPlan slot = slot(1, 0, 3, 4, 60, MIDDLE, "引号");
        for (String fine : List.of("他说：“去看《红楼梦》（新版）。”", "“第一段还没有说完。\n“第二段说完了。”", "他爱听Rock ’n’ Roll，也爱Levi’s。"))
            assertEquals(
                    List.of(), only("press.marks_unpaired", page(slot.holding(ComposerTest.plan(fine, "引号")))), fine);
        assertEquals(
                List.of("press.marks_unpaired [引号, 2, “]"),
                only("press.marks_unpaired", page(slot.holding(ComposerTest.plan("好。\n他说：“去看看。", "引号")))));
        assertEquals(
                List.of("press.marks_unpaired [引号, 1, ”（]"),
                only("press.marks_unpaired", page(slot.holding(ComposerTest.plan("看看。”他说（笑", "引号")))));
        assertEquals(
                List.of("press.marks_unpaired_head [他说“走, “]"),
                only("press.marks_unpaired_head", page(slot.holding(ComposerTest.plan("好。", "他说“走")))));
    }

    @Test
    void aHeadlineWhoseLinesPartAWordIsTold() {
        SlotPlan narrow = slot(1, 0, 1, 4, 60, new TypeScale(12, 40, 12), "一网通办让企业办事便捷");
        List<String> told = only("press.headline_parted", page(narrow));
        assertEquals(1, told.size(), told.toString());
        SlotPlan wide = slot(1, 0, 5, 4, 60, new TypeScale(12, 30, 12), "一网通办让企业办事便捷");
        assertEquals(List.of(), only("press.headline_parted", page(wide)));
    }

    @Test
    void aTextOfManyThinLinesIsTold() {
        SlotPlan narrow = slot(1, 0, 1, 4, 66, MIDDLE, "网址");
        String words = "请看internationalisation和conventionalisation这些长词。".repeat(8);
        assertEquals(
                1,
                only("press.thin_lines", page(narrow.holding(ComposerTest.plan(words, "网址"))))
                        .size());
        assertEquals(List.of(), only("press.thin_lines", page(slot(1, 0, 3, 4, 60, MIDDLE, "平常"))));
    }

    @Test
    void kaiWithoutAFaceIsTold() {
        SlotPlan slot = slot(1, 0, 3, 4, 60, MIDDLE, "楷体");
        ArticlePlan bare = (ArticlePlan) slot.content();
        var paragraph = new Paragraph(Paragraph.Kind.BODY, List.of(new Run("编者按", false, true), new Run("：好。", false)));
        var asking = new ArticlePlan(
                1,
                "",
                "",
                bare.headline(),
                "",
                List.of(),
                "",
                new Manuscript(List.of(paragraph)),
                List.of(),
                List.of(),
                0,
                null,
                null,
                "");
        assertEquals(List.of("press.kai_as_song [楷体]"), only("press.kai_as_song", page(slot.holding(asking))));
        assertEquals(List.of(), only("press.kai_as_song", page(slot)));
    }

    @Test
    void aPictureWithoutRoomOrCutToAStripIsTold() {
        var tall = new PicturePlan("p", 400, 4_000, "长图", "", "长图", 2);
        assertEquals(List.of("press.picture_cut"), told("press.picture_cut", pictured(30, List.of(tall))));
        var wide = new PicturePlan("p", 3_000, 2_000, "街景", "", "街景", 2);
        assertEquals(List.of(), told("press.picture_", pictured(40, List.of(wide))));
        assertEquals(List.of("press.picture_left_out"), told("press.picture_left_out", pictured(9, List.of(wide))));
    }

    private static List<String> told(String key, PagePlan plan) {
        return only(key, plan).stream()
                .map(fault -> fault.substring(0, fault.indexOf(' ')))
                .toList();
    }

    private static PagePlan pictured(int lines, List<PicturePlan> pictures) {
        SlotPlan slot = slot(1, 0, 3, 4, lines, MIDDLE, "图片");
        ArticlePlan bare = (ArticlePlan) slot.content();
        return page(slot.holding(new ArticlePlan(
                1, "", "", bare.headline(), "", List.of(), "", bare.body(), List.of(), pictures, 0, null, null, "")));
    }

    /** In one column across all of the slot. */
    private static SlotPlan whole(SlotPlan slot) {
        return new SlotPlan(
                slot.key(),
                slot.name(),
                slot.column(),
                slot.columns(),
                slot.line(),
                slot.lines(),
                1,
                slot.scale(),
                slot.body(),
                false,
                slot.content());
    }

    private static List<String> pictured(int width, int height) {
        var picture = new PicturePlan("p", width, height, "说明", "", "街景", 2);
        SlotPlan slot = slot(1, 0, 5, 4, 66, new TypeScale(18, 40, 16), "头条");
        ArticlePlan bare = (ArticlePlan) slot.content();
        return Faults.of(page(slot.holding(new ArticlePlan(
                1,
                "",
                "",
                bare.headline(),
                "",
                List.of(),
                "",
                bare.body(),
                List.of(),
                List.of(picture),
                0,
                null,
                null,
                ""))));
    }

    private static MadeUpPage made(PagePlan plan, PageFrames frames, List<Frame> all) {
        var other = new PageFrames(frames.width(), frames.height(), frames.bleed(), all, frames.fits(), frames.zones());
        return new MadeUpPage(plan, other, ArtworkFacts.Known.NOTHING);
    }

    private static List<String> only(String key, PagePlan plan) {
        return only(key, Faults.of(plan));
    }

    private static List<String> only(String key, List<String> faults) {
        return faults.stream().filter(fault -> fault.startsWith(key)).toList();
    }

    private static PagePlan page(SlotPlan... slots) {
        return new PagePlan(PAGE, null, null, null, List.of(slots), null);
    }

    private static SlotPlan slot(long key, int column, int columns, int line, int lines, TypeScale scale, String head) {
        String body = "街坊们在新修的路灯下散步，说话，看孩子们追着跑。".repeat(columns * lines / 2 + 1);
        var article = new ArticlePlan(
                key,
                "",
                "",
                List.of(head),
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
        return new SlotPlan(key, head, column, columns, line, lines, 0, scale, 0, false, article);
    }

    private static SlotPlan boxed(SlotPlan slot) {
        return new SlotPlan(
                slot.key(),
                slot.name(),
                slot.column(),
                slot.columns(),
                slot.line(),
                slot.lines(),
                slot.textColumns(),
                slot.scale(),
                slot.body(),
                true,
                slot.content());
    }
}
