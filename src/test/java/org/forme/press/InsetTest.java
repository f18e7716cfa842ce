package org.forme.press;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.forme.issues.Grid;
import org.forme.issues.SlotManner;
import org.forme.layout.Punctuation;
import org.junit.jupiter.api.Test;

/** A slot that stands within another one: the text of the outer one runs around it. */
class InsetTest {
    private static final PageGeometry PAGE = PagePlans.geometry(Grid.insideOfQuarto(), Punctuation.LINE_END_HALF);
    private static final Composer COMPOSER = new Composer(Faces.shared());
    private static final String WORDS = "街坊们在新修的路灯下散步，说话，看孩子们追着跑。";

    @Test
    void whereverItStandsNothingOfTheOuterTextMeetsItAndNothingIsLost() {
        var random = new Random(4);
        for (int round = 0; round < 200; round++) {
            int columns = 1 + random.nextInt(3);
            int lines = 6 + random.nextInt(16);
            int column = random.nextInt(6 - columns);
            int line = 4 + random.nextInt(43 - lines);
            SlotPlan inner = slot(2, column, columns, line, lines, random.nextBoolean());
            SlotPlan outer = slot(1, 0, 5, 4, 42, false).around(List.of(Inset.of(inner)));
            PageFrames page = compose(outer, inner);
            Extent taken = Extent.of(PAGE, inner);
            var read = new StringBuilder();
            for (Frame frame : page.frames()) {
                if (!(frame instanceof Frame.Text text) || text.article() != 1) continue;
                assertFalse(taken.covers(Extent.of(text), 1.2), text.text() + " in " + inner);
                if (text.start() >= 0) read.append(text.text());
            }
            assertTrue(body(outer).startsWith(read.toString().strip()), read.toString());
            assertEquals(
                    List.of(),
                    Faults.of(plan(outer, inner)).stream()
                            .filter(InsetTest::isFaultOfPlace)
                            .toList());
        }
    }

    @Test
    void aHeadlineStandsBesideWhatTakesTheSlotsHead() {
        SlotPlan inner = slot(2, 3, 2, 4, 14, true);
        SlotPlan outer = slot(1, 0, 5, 4, 42, false).around(List.of(Inset.of(inner)));
        for (Frame.Text line : ComposerTest.lines(compose(outer, inner), 1, Frame.Role.HEADLINE)) {
            double right = line.x() + line.runs().get(0).xs()[line.runs().get(0).xs().length - 1] + line.size();
            assertTrue(right < PAGE.x(3), line.toString());
        }
    }

    @Test
    void textGoesOnBelowABoxInTheSameLeg() {
        SlotPlan inner = slot(2, 3, 2, 20, 10, true);
        SlotPlan outer = slot(1, 0, 5, 4, 42, false).around(List.of(Inset.of(inner)));
        SlotFit fit = COMPOSER.fit(PAGE, outer);
        assertEquals(7, fit.fit().legs().size(), "two legs are parted");
    }

    @Test
    void placesOfOuterAndInnerOnTheScreenDoNotOverlap() {
        SlotPlan inner = slot(2, 1, 2, 20, 10, true);
        SlotPlan outer = slot(1, 0, 5, 4, 42, false).around(List.of(Inset.of(inner)));
        List<HotZone> zones = compose(outer, inner).zones();
        assertEquals(5, zones.size());
        for (HotZone one : zones)
            for (HotZone other : zones) assertTrue(one == other || apart(one, other), one + " " + other);
        long area = zones.stream()
                .mapToLong(zone -> (long) zone.width() * zone.height())
                .sum();
        HotZone whole = compose(slot(1, 0, 5, 4, 42, false)).zones().get(0);
        assertTrue(area <= (long) whole.width() * whole.height());
    }

    @Test
    void wordsThatStandInAnInsetStandAgainstThePage() {
        SlotPlan left = slot(2, 0, 2, 6, 12, true);
        SlotPlan right = slot(3, 2, 3, 6, 12, true);
        SlotPlan outer = slot(1, 0, 5, 4, 42, false).around(List.of(Inset.of(left), Inset.of(right)));
        List<String> faults = Faults.of(plan(outer, left, right));
        assertTrue(faults.stream().anyMatch(fault -> fault.startsWith("press.text_in_inset")), faults.toString());
        assertTrue(COMPOSER.fit(PAGE, outer).headlineOver());
    }

    @Test
    void theGroundOfTheOuterSlotLiesUnderTheInner() {
        SlotPlan inner = slot(2, 1, 2, 20, 10, true);
        SlotPlan plain = slot(1, 0, 5, 4, 42, false);
        var tinted = new SlotPlan(
                1,
                "",
                0,
                5,
                4,
                42,
                0,
                plain.scale(),
                0,
                false,
                new SlotManner(true, false, false, false),
                plain.content());
        List<Frame> frames =
                compose(inner, tinted.around(List.of(Inset.of(inner)))).frames();
        int ground = -1;
        int box = -1;
        for (int i = 0; i < frames.size(); i++) {
            if (frames.get(i) instanceof Frame.Fill fill && fill.ink() == Ink.TINT) ground = i;
            if (frames.get(i) instanceof Frame.Box) box = i;
        }
        assertTrue(ground >= 0 && ground < box, ground + " " + box);
    }

    @Test
    void aContinuationInLargerTypeBeginsBelowWhatStandsAtItsHead() {
        SlotPlan inner = slot(2, 0, 1, 4, 8, true);
        ArticlePlan whole = (ArticlePlan) slot(1, 0, 5, 4, 42, false).content();
        var rest = new ArticlePlan(
                1, "", "", List.of(), "", List.of(), "", whole.body(), List.of(), List.of(), 40, null, "1", "");
        var outer = new SlotPlan(1, "", 0, 5, 4, 42, 0, new TypeScale(12, 24, 12), 14, false, SlotManner.PLAIN, rest)
                .around(List.of(Inset.of(inner)));
        PageFrames page = compose(outer, inner);
        Frame.Text jump = ComposerTest.lines(page, 1, Frame.Role.JUMP).get(0);
        assertFalse(Extent.of(PAGE, inner).covers(Extent.of(jump), 0.1), jump.toString());
        Frame.Text first = ComposerTest.lines(page, 1).get(0);
        assertTrue(jump.y() < first.y(), "above the text");
    }

    private static boolean apart(HotZone one, HotZone other) {
        return one.x() + one.width() <= other.x()
                || other.x() + other.width() <= one.x()
                || one.y() + one.height() <= other.y() + 1
                || other.y() + other.height() <= one.y() + 1;
    }

    private static boolean isFaultOfPlace(String fault) {
        return fault.startsWith("press.slots_overlap") || fault.startsWith("press.text_under_picture");
    }

    private static String body(SlotPlan slot) {
        return ((ArticlePlan) slot.content()).body().plainText();
    }

    private static PageFrames compose(SlotPlan... slots) {
        return COMPOSER.compose(plan(slots));
    }

    private static PagePlan plan(SlotPlan... slots) {
        return new PagePlan(PAGE, null, null, null, List.of(slots), null);
    }

    private static SlotPlan slot(long key, int column, int columns, int line, int lines, boolean boxed) {
        ArticlePlan bare = ComposerTest.plan(WORDS.repeat(columns * lines / 2 + 1), key == 1 ? "东街修好了十二盏老路灯" : "西街");
        var article = new ArticlePlan(
                key, "", "", bare.headline(), "", List.of(), "", bare.body(), List.of(), List.of(), 0, null, null, "");
        var manner = new SlotManner(false, key == 1, false, false);
        return new SlotPlan(
                key, "", column, columns, line, lines, 0, new TypeScale(12, 24, 12), 0, boxed, manner, article);
    }
}
