package org.forme.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineTest {

    @ParameterizedTest
    @ValueSource(strings = {"徐汇报 第3期(总第1657期)", "党的十九屆六中全会", "<script>alert(1)</script>", "𠮷野家 👩‍🚀", "", "　"})
    void whatPrintsMayStandInALine(String text) {
        assertTrue(checked(text, 100).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\u0000",
                "a\u0007",
                "a\n",
                "a\u202E",
                "a\u2066",
                "a\u200F",
                "a\u061C",
                "a\uE000",
                "a\uD800",
                "a\uDC00",
                "a\u2028",
                "a\uFFFF",
                "a\u0085",
                "a\uDBC0\uDC00"
            })
    void whatDoesNotPrintIsRefusedWithItsPlace(String text) {
        var reasons = checked(text, 100);
        assertEquals("shell.line_character", reasons.get(0).key());
        assertEquals(2, reasons.get(0).args().get(0));
    }

    @Test
    void lengthIsCountedInCharactersAsPeopleCount() {
        assertTrue(checked("𠮷𠮷𠮷", 3).isEmpty());
        assertEquals(List.of(3, 4), checked("𠮷𠮷𠮷𠮷", 3).get(0).args());
    }

    @Test
    void aTextMayHaveLinesAndALineMayNot() {
        var reasons = new Refusal.Reasons();
        Line.checkText(reasons, "note", "一\r\n二\t三", 10);
        assertTrue(reasons.isEmpty());
    }

    @Test
    void blanksAreNothing() {
        var reasons = new Refusal.Reasons();
        Line.checkGiven(reasons, "name", "　 ", 10);
        Line.checkGiven(reasons, "name", null, 10);
        assertEquals(2, reasons.list().size());
    }

    private static List<Refusal.Reason> checked(String text, int max) {
        var reasons = new Refusal.Reasons();
        Line.check(reasons, "name", text, max);
        return reasons.list();
    }
}
