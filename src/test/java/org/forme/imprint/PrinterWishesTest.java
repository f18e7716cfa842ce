package org.forme.imprint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.forme.shell.Refusal;
import org.junit.jupiter.api.Test;

class PrinterWishesTest {
    @Test
    void filesAreNamedByThePattern() {
        var wishes = new PrinterWishes(PrinterWishes.Form.X4, false, false, "{paper}_{date}_{number}期_{page}版");
        assertEquals(List.of(), refused(wishes));
        assertEquals("xuhuibao_20220117_3期_A2版.pdf", wishes.nameOf("xuhuibao", LocalDate.of(2022, 1, 17), "3", "A2"));
    }

    @Test
    void anEndingThatIsTypedIsNotDoubled() {
        for (String typed : List.of("{page}.pdf", " {page}.PDF ", "{page} .pdf", "{page}")) {
            assertEquals(List.of(), refused(named(typed)));
            assertEquals("1.pdf", named(typed).nameOf("xuhuibao", LocalDate.of(2022, 1, 17), "3", "1"));
            assertEquals("{page}", named(typed).stripped().fileName());
        }
        assertEquals(List.of("shell.line_missing"), refused(named(".pdf")));
        assertEquals("1.pdf.pdf", named("{page}.pdf.pdf").nameOf("xuhuibao", LocalDate.of(2022, 1, 17), "3", "1"));
    }

    @Test
    void aPatternThatIsNoFileNameIsRefusedWithItsReason() {
        assertEquals(List.of("shell.line_missing"), refused(named("  ")));
        assertEquals(List.of("imprint.file_name_page"), refused(named("{paper}")));
        assertEquals(List.of("imprint.file_name_part"), refused(named("{page}{editor}")));
        assertEquals(List.of("imprint.file_name_form"), refused(named("../{page}")));
        assertEquals(List.of("imprint.file_name_form"), refused(named("{page}{")));
        assertEquals(List.of("imprint.file_name_form"), refused(named(".{page}")));
        assertEquals(List.of("imprint.file_name_long"), refused(named("{page}" + "a".repeat(80))));
    }

    private static PrinterWishes named(String pattern) {
        return new PrinterWishes(PrinterWishes.Form.X4, false, false, pattern);
    }

    private static List<String> refused(PrinterWishes wishes) {
        var reasons = new Refusal.Reasons();
        wishes.check(reasons);
        try {
            reasons.refuseInput();
            return List.of();
        } catch (Refusal refusal) {
            return refusal.reasons().stream().map(Refusal.Reason::key).toList();
        }
    }
}
