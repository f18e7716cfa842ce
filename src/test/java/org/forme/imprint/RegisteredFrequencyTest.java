package org.forme.imprint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegisteredFrequencyTest {
    @ParameterizedTest
    @CsvSource({
        "周报,WEEKLY,1,true",
        "周报,WEEKLY,'1,4',true",
        "每周一期,WEEKLY,1,true",
        "每周一期,WEEKLY,'1,4',false",
        "每周一出版,WEEKLY,'1,4',true",
        "周二刊,WEEKLY,'1,4',true",
        "每周两期,WEEKLY,'1,4',true",
        "每周3期,WEEKLY,'1,3,5',true",
        "周报,MONTHLY,1,false",
        "日报,DAILY,'',true",
        "日报,WEEKLY,1,false",
        "双周报,FORTNIGHTLY,1,true",
        "双周报,WEEKLY,1,false",
        "月报,MONTHLY,1,true",
        "半月报,MONTHLY,'1,15',true",
        "半月报,MONTHLY,1,false",
        "不定期,IRREGULAR,'',true"
    })
    void aPaperKeepsToWhatIsRegisteredOrDoesNot(String words, Rhythm rhythm, String days, boolean holds) {
        var registered = RegisteredFrequency.of(words).orElseThrow();
        assertEquals(holds, registered.holds(new Frequency(rhythm, days)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "示例", "季报", "旬报"})
    void whatIsNotKnownHereIsNotJudged(String words) {
        assertTrue(RegisteredFrequency.of(words).isEmpty());
    }
}
