package org.forme.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class HalfWidthTest {
    @Test
    void marksBesideHanOrChineseQuotesBecomeFullWidth() {
        assertEquals("区长钟晓咏，区人大", HalfWidth.widen("区长钟晓咏,区人大"));
        assertEquals("“产业共同体”；要完善", HalfWidth.widen("“产业共同体”;要完善"));
        assertEquals("集中开工（启动）仪式", HalfWidth.widen("集中开工(启动)仪式"));
        assertEquals("他说：“好”", HalfWidth.widen("他说:“好”"));
        assertEquals("徐汇通（APP），上线", HalfWidth.widen("徐汇通(APP),上线"));
    }

    @Test
    void marksInsideNumbersWordsAndTimesStay() {
        assertEquals("共10,000人，9:30开始", HalfWidth.widen("共10,000人,9:30开始"));
        assertEquals("f(x), g(y)", HalfWidth.widen("f(x), g(y)"));
    }
}
