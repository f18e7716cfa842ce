package org.forme.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CountTest {
    @Test
    void everyHanCharacterAndEveryMarkCounts() {
        assertEquals(10, Count.of("徐汇区，“卓越徐汇”").characters());
        assertEquals(6, Count.of("他说——好……").characters() - 1);
    }

    @Test
    void aWordOrANumberCountsOnceHoweverLong() {
        assertEquals(4, Count.of("1月12日").characters());
        assertEquals(3, Count.of("407亿元").characters());
        assertEquals(1, Count.of("10,000.5").characters());
        assertEquals(1, Count.of("85%").characters());
        assertEquals(1, Count.of("http://www.example.org").characters());
        assertEquals(2, Count.of("Hello, ").characters());
        assertEquals(2, Count.of("don't stop").characters());
    }

    @Test
    void spacesCountForNothing() {
        assertEquals(4, Count.of("从　党 史\u00A0中").characters());
        assertEquals(new Count(0, 0, 0), Count.of("　 "));
        assertEquals(new Count(0, 0, 0), Count.of((String) null));
    }

    @Test
    void aRareCharacterIsOne() {
        assertEquals(new Count(1, 1, 1), Count.of("𠮷"));
    }

    @Test
    void aManuscriptCountsWithoutTheMarkersThatTheEngineSets() {
        assertEquals(new Count(6, 6, 3), Count.of(Manuscript.ofPlain("□ 短讯\n## 标题\n正文")));
    }
}
