package org.forme.imprint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineTest {
    private static final LocalDate PRINTED = LocalDate.of(2022, 1, 17);
    private static final LocalDate LAST = LocalDate.of(2022, 12, 31);
    private static final ImprintProfile RULES =
            Regime.CN_INTERNAL_CONTINUOUS.on(PRINTED).orElseThrow();
    private static final Deadline SAMPLES =
            RULES.deadline(Deadline.Kind.SAMPLES).orElseThrow();
    private static final Deadline RENEWAL =
            RULES.deadline(Deadline.Kind.RENEWAL).orElseThrow();

    @ParameterizedTest
    @CsvSource({"4,NOTHING", "5,REMINDER", "9,REMINDER", "10,ALARM", "11,OVER", "100,OVER"})
    void sampleCopiesAreRemindedOfFromTheFifthDayAndAlarmedOnTheTenth(int days, Due due) {
        assertEquals(due, new SampleCopies(PRINTED, null).on(PRINTED.plusDays(days), SAMPLES));
        assertEquals(PRINTED.plusDays(10), new SampleCopies(PRINTED, null).lastDay(SAMPLES));
    }

    @Test
    void whatIsDeliveredOrNotPrintedYetAsksForNothing() {
        assertEquals(Due.NOTHING, new SampleCopies(PRINTED, PRINTED.plusDays(3)).on(PRINTED.plusDays(30), SAMPLES));
        assertEquals(Due.NOTHING, new SampleCopies(null, null).on(PRINTED.plusDays(30), SAMPLES));
    }

    @ParameterizedTest
    @CsvSource({"61,NOTHING", "60,REMINDER", "31,REMINDER", "30,ALARM", "0,ALARM", "-1,OVER"})
    void theRenewalIsRemindedOfSixtyDaysBeforeAndAlarmedThirty(int before, Due due) {
        assertEquals(due, new Renewal(LAST, false).on(LAST.minusDays(before), RENEWAL));
    }

    @Test
    void aPermitThatFollowsWithoutAGapSettlesTheRenewal() {
        Permit old = permit(LocalDate.of(2022, 1, 1), LAST);
        Permit next = permit(LAST.plusDays(1), LAST.plusYears(1));
        Permit late = permit(LAST.plusDays(2), LAST.plusYears(1));
        assertEquals(Due.NOTHING, Renewal.of(old, List.of(old, next)).on(LAST, RENEWAL));
        assertEquals(Due.ALARM, Renewal.of(old, List.of(old, late)).on(LAST, RENEWAL));
        next.end(LAST.plusDays(1), "示例：收回");
        assertEquals(Due.ALARM, Renewal.of(old, List.of(old, next)).on(LAST, RENEWAL));
    }

    private static Permit permit(LocalDate from, LocalDate to) {
        var paper = new Publication(
                "xuhuibao", "徐汇报", new IssueNumber(1, 1655), LocalDate.of(2022, 1, 3), ZoneId.of("Asia/Shanghai"));
        return new Permit(paper, Regime.CN_INTERNAL_CONTINUOUS, "准印证号(B)0150", from, to, "", "", 0);
    }
}
