package org.forme.imprint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedNumberTest {
    private static final String NUMBER = "准印证号(B)0150";

    @Test
    void theNumberAsThePermitHasItIsFoundInALine() {
        var printed = PrintedNumber.in(List.of("今日四版", "上海 准印证号(B)0150 徐汇"), NUMBER);
        assertTrue(printed.exact());
        assertEquals(List.of(), printed.others());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "准印证号（B)0150",
                "准印证号(B）0150",
                "准印证号（B）0150",
                "准印证号(Ｂ)0150",
                "准印证号(b)0150",
                "准印证号(B) 0150",
                "准印证号(B)０150",
                "准印证号〔B〕0150"
            })
    void whatOnlyLooksLikeItIsReportedAsItIsPrinted(String other) {
        var printed = PrintedNumber.in(List.of(other), NUMBER);
        assertFalse(printed.exact());
        assertEquals(List.of(other), printed.others());
    }

    @Test
    void aRightOneDoesNotHideAWrongOne() {
        var printed = PrintedNumber.in(List.of(NUMBER, "准印证号（B)0150"), NUMBER);
        assertTrue(printed.exact());
        assertEquals(List.of("准印证号（B)0150"), printed.others());
        assertEquals(5, PrintedNumber.parts("准印证号（B)0150", NUMBER));
        assertEquals(8, PrintedNumber.parts("准印证号(B) 0150", NUMBER));
    }

    @Test
    void aLongerNumberIsAnother() {
        assertFalse(PrintedNumber.in(List.of("准印证号(B)01501"), NUMBER).exact());
        assertEquals(
                List.of(), PrintedNumber.in(List.of("准印证号(B)01501"), NUMBER).others());
        assertTrue(PrintedNumber.in(List.of("CN 31-0003"), "CN 31-0003").exact());
        assertFalse(PrintedNumber.in(List.of("CN 31-00031"), "CN 31-0003").exact());
    }
}
