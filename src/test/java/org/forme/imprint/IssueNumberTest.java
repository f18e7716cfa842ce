package org.forme.imprint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import org.forme.shell.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IssueNumberTest {
    private static final LocalDate JANUARY_17 = LocalDate.of(2022, 1, 17);

    @Test
    void printsAsInTheNameplate() {
        assertEquals("第3期(总第1657期)", new IssueNumber(3, 1657).asPrinted());
    }

    @Test
    void aWeekLaterBothNumbersGoOn() {
        assertEquals(
                "第4期(总第1658期)",
                new IssueNumber(3, 1657)
                        .next(JANUARY_17, JANUARY_17.plusWeeks(1))
                        .asPrinted());
    }

    @Test
    void theFirstNumberStartsAgainWithTheYearAndTheSecondNever() {
        var last = new IssueNumber(52, 1654);
        assertEquals(new IssueNumber(1, 1655), last.next(LocalDate.of(2021, 12, 27), LocalDate.of(2022, 1, 3)));
    }

    @ParameterizedTest
    @CsvSource({"0,5", "-1,5", "5,0", "6,5", "1000000,1000000", "1,1000000"})
    void nonsenseIsRefused(int number, int total) {
        assertThrows(Refusal.class, () -> new IssueNumber(number, total));
    }
}
