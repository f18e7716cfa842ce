package org.forme.imprint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
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
    void aCombinedIssueTakesAsManyNumbersOfTheOneAsOfTheOther() {
        IssueNumber combined = typed("3-4", "1657-1658");
        assertEquals("第3-4期合刊(总第1657-1658期)", combined.asPrinted());
        assertEquals(List.of(1657, 1658), combined.totals());
        assertEquals(new IssueNumber(5, 1659), combined.next(JANUARY_17, JANUARY_17.plusWeeks(2)));
        Refusal longer = assertThrows(Refusal.class, () -> typed("3-4", "1657-1659"));
        assertEquals("imprint.ranges_differ", longer.at("total").get(0).key());
    }

    @Test
    void aCombinedIssueRunsOverNewYear() {
        IssueNumber combined = typed("52-翌年1", "1654-1655");
        assertEquals("第52期—翌年第1期合刊(总第1654-1655期)", combined.asPrinted());
        assertEquals(combined, typed("52-1", "1654-1655"));
        assertEquals(
                "第51-52期—翌年第1期合刊(总第1653-1655期)", typed("51-翌年1", "1653-1655").asPrinted());
        assertEquals(combined, typed(combined.numberTyped(), combined.totalTyped()));
        assertEquals(new IssueNumber(2, 1656), combined.next(LocalDate.of(2021, 12, 27), LocalDate.of(2022, 1, 10)));
        for (String wrong : List.of("52-翌年2", "52-翌年0", "52-翌年3"))
            assertThrows(Refusal.class, () -> typed(wrong, "1654-1655"), wrong);
    }

    @ParameterizedTest
    @CsvSource({"3-4,REGULAR", "3-4,ADDED", "3,COMBINED"})
    void onlyACombinedIssueTakesSeveral(String number, IssueKind kind) {
        NumberRange range = NumberRange.parse(number).orElseThrow();
        var total = new NumberRange(1657, 1657 + range.to() - range.from(), false);
        Refusal refusal = assertThrows(Refusal.class, () -> IssueNumber.of(kind, range, total));
        assertEquals(1, refusal.at("number").size());
    }

    @Test
    void whatStandsOutsideTheSequenceHasALabelAndNoNumber() {
        IssueNumber extra = IssueNumber.labelled(IssueKind.EXTRA, "号外");
        assertEquals("号外", extra.asPrinted());
        assertEquals(List.of(), extra.totals());
        assertEquals("hao", extra.kind().address());
        assertThrows(Refusal.class, () -> IssueNumber.labelled(IssueKind.SUPPLEMENT, " "));
        for (String address : new String[] {"../../x", "号外/二", "号外.", "a?b", "a#b", "a%2f"})
            assertThrows(Refusal.class, () -> IssueNumber.labelled(IssueKind.EXTRA, address), address);
        assertEquals("号外 (二)", IssueNumber.labelled(IssueKind.EXTRA, "号外 (二)").asPrinted());
        assertThrows(Refusal.class, () -> IssueNumber.labelled(IssueKind.PILOT, "试".repeat(31)));
        assertEquals("1", IssueNumber.digits("试刊第1号"));
        assertEquals("", IssueNumber.digits("号外"));
    }

    @ParameterizedTest
    @CsvSource({"3,3,3", "第3期,3,3", "3-4,3,4", "3—4,3,4", "3～4,3,4", "3、4,3,4", "3/4,3,4", "第3期—第4期,3,4"})
    void rangesAreReadHoweverTheyAreWritten(String typed, int from, int to) {
        assertEquals(new NumberRange(from, to, false), NumberRange.parse(typed).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({"x", "''", "-3", "3-", "3.5", "1234567890"})
    void whatIsNoNumberIsNone(String typed) {
        assertTrue(NumberRange.parse(typed).isEmpty());
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

    private static IssueNumber typed(String number, String total) {
        return IssueNumber.of(
                IssueKind.COMBINED,
                NumberRange.parse(number).orElseThrow(),
                NumberRange.parse(total).orElseThrow());
    }
}
