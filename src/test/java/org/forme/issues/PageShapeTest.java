package org.forme.issues;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import org.forme.shell.Refusal;
import org.junit.jupiter.api.Test;

class PageShapeTest {
    private static final Grid GRID = Grid.insideOfQuarto();

    @Test
    void theTypeAreaOfAQuartoPageIs240MillimetresWide() {
        assertEquals(240, GRID.width(5) * 25.4 / 72, 0.2);
    }

    @Test
    void slotsThatOverlapAreRefusedByName() {
        Refusal refusal = assertThrows(Refusal.class, () -> shape(slot("a", 0, 3, 4, 20), slot("b", 2, 2, 10, 20)));
        assertEquals("issues.slot_overlap", refusal.at("slots[1]").get(0).key());
    }

    @Test
    void aSlotMayStandWithinAnotherButLeavesAColumnAndHoldsNone() {
        StyleSlot outer = slot("a", 0, 5, 4, 40);
        shape(outer, slot("b", 3, 2, 20, 10));
        shape(slot("b", 3, 2, 20, 10), outer);
        Refusal wide = assertThrows(Refusal.class, () -> shape(outer, slot("b", 0, 5, 20, 10)));
        assertEquals("issues.slot_overlap", wide.at("slots[1]").get(0).key());
        Refusal nested =
                assertThrows(Refusal.class, () -> shape(outer, slot("b", 1, 3, 20, 10), slot("c", 1, 2, 22, 4)));
        assertEquals("issues.slot_nested", nested.at("slots[2]").get(0).key());
        Refusal crossed =
                assertThrows(Refusal.class, () -> shape(outer, slot("b", 1, 2, 20, 10), slot("c", 2, 2, 22, 4)));
        assertEquals("issues.slot_overlap", crossed.at("slots[2]").get(0).key());
    }

    @Test
    void whatStandsWithinASlotLeavesAColumnAtEveryHeight() {
        StyleSlot outer = slot("a", 0, 4, 4, 40);
        Refusal full = assertThrows(Refusal.class, () -> shape(outer, slot("b", 0, 2, 8, 11), slot("c", 2, 2, 7, 13)));
        assertEquals("issues.slot_inset_full", full.at("slots[1]").get(0).key());
        shape(outer, slot("b", 0, 2, 8, 11), slot("c", 2, 2, 24, 13));
    }

    @Test
    void atTheEdgeOfAFrameOnlyWhatIsFramedMayStand() {
        var framed = new StyleSlot("a", "框", new SlotShape(0, 4, 4, 40, 0, 20, 12, 12, 0, true, 0, SlotManner.PLAIN));
        assertEquals(
                "issues.slot_inset_frame",
                assertThrows(Refusal.class, () -> shape(framed, slot("b", 0, 1, 20, 10)))
                        .at("slots[1]")
                        .get(0)
                        .key());
        shape(framed, slot("b", 1, 2, 20, 10));
        shape(framed, new StyleSlot("b", "内", new SlotShape(0, 1, 20, 10, 0, 20, 12, 12, 0, true, 0, null)));
        var legs = new StyleSlot("a", "三栏", new SlotShape(0, 4, 4, 40, 3, 20, 12, 12, 0, false, 0, SlotManner.PLAIN));
        assertEquals(
                "issues.slot_inset_legs",
                assertThrows(Refusal.class, () -> shape(legs, slot("b", 1, 2, 20, 10)))
                        .at("slots[1]")
                        .get(0)
                        .key());
    }

    @Test
    void aSlotOutsideTheTypeAreaOrInTheHeadIsRefused() {
        for (StyleSlot slot : List.of(
                slot("a", 3, 3, 4, 10), slot("a", 0, 2, 70, 20), slot("a", 0, 2, 1, 20), slot("a", -1, 2, 4, 20))) {
            Refusal refusal = assertThrows(Refusal.class, () -> shape(slot));
            assertEquals("issues.slot_outside", refusal.at("slots[0]").get(0).key());
        }
    }

    @Test
    void aHeadlineOf200PointsIsRefused() {
        StyleSlot huge =
                new StyleSlot("a", "甲", new SlotShape(0, 2, 4, 20, 0, 200, 12, 12, 0, false, 0, SlotManner.PLAIN));
        assertEquals(
                "issues.slot_headline",
                assertThrows(Refusal.class, () -> shape(huge)).reasons().get(0).key());
    }

    @Test
    void theHouseStylesAreSound() {
        List<HouseStyle> all = HouseStyle.all();
        assertEquals(5, all.size());
        all.forEach(HouseStyle::shape);
        assertEquals(1, all.stream().filter(HouseStyle::front).count());
    }

    @Test
    void noHouseStyleOfSeveralSlotsFallsApartInTwo() {
        for (HouseStyle style : HouseStyle.all()) {
            if (style.slots().size() == 1) continue;
            for (int line = style.headLines() + 3; line < 68; line++)
                assertTrue(crossedAtLine(style, line), style.name() + " is cut at line " + line);
            for (int gutter = 1; gutter < 5; gutter++)
                assertTrue(openShare(style, gutter) < 0.7, style.name() + " has a running gutter " + gutter);
        }
    }

    @Test
    void gridAndSlotsSurviveTheirColumns() {
        var grid = new JsonColumns.OfGrid();
        assertEquals(GRID, grid.convertToEntityAttribute(grid.convertToDatabaseColumn(GRID)));
        var slots = new JsonColumns.OfSlots();
        List<StyleSlot> some = HouseStyle.all().get(0).slots();
        assertEquals(some, slots.convertToEntityAttribute(slots.convertToDatabaseColumn(some)));
        assertFalse(JsonColumns.read("[]", new TypeReference<List<StyleSlot>>() {})
                .iterator()
                .hasNext());
    }

    /** Whether a slot lies over the boundary between this line and the next. */
    private static boolean crossedAtLine(HouseStyle style, int line) {
        return style.slots().stream()
                .map(StyleSlot::shape)
                .anyMatch(shape -> shape.line() <= line && line + 1 < shape.line() + shape.lines());
    }

    private static double openShare(HouseStyle style, int gutter) {
        int crossed = style.slots().stream()
                .map(StyleSlot::shape)
                .filter(shape -> shape.col() < gutter && gutter < shape.col() + shape.cols())
                .mapToInt(SlotShape::lines)
                .sum();
        return 1 - (double) crossed / (70 - style.headLines());
    }

    private static PageShape shape(StyleSlot... slots) {
        return new PageShape(GRID, List.of(slots));
    }

    private static StyleSlot slot(String key, int col, int cols, int line, int lines) {
        return new StyleSlot(
                key, key, new SlotShape(col, cols, line, lines, 0, 21, 12, 12, 0, false, 0, SlotManner.PLAIN));
    }
}
