package org.forme.imprint;

import static org.forme.imprint.PermitChange.Kind.MAJOR;
import static org.forme.imprint.PermitChange.Kind.RECORD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.forme.shell.Refusal;
import org.junit.jupiter.api.Test;

class PermitTest {
    private static final LocalDate MARCH = LocalDate.of(2022, 3, 1);

    private final Permit permit = permit();

    @Test
    void itIsKnownByTheDayHowAPermitStands() {
        assertEquals(PermitStatus.NOT_YET, permit.statusOn(LocalDate.of(2021, 12, 31)));
        assertEquals(PermitStatus.ACTIVE, permit.statusOn(LocalDate.of(2022, 1, 1)));
        assertEquals(PermitStatus.ACTIVE, permit.statusOn(LocalDate.of(2022, 12, 31)));
        assertEquals(PermitStatus.EXPIRED, permit.statusOn(LocalDate.of(2023, 1, 1)));
        permit.end(MARCH, "收回");
        assertEquals(PermitStatus.ACTIVE, permit.statusOn(MARCH.minusDays(1)));
        assertEquals(PermitStatus.CANCELLED, permit.statusOn(MARCH));
    }

    @Test
    void nothingIsPrintedWhileAPermitIsSuspended() {
        permit.suspend(MARCH, "整改");
        assertFalse(permit.validOn(MARCH));
        assertRefused("imprint.permit_suspended_already", () -> permit.suspend(MARCH, "再"));
        assertRefused("imprint.permit_resumed_before", () -> permit.resume(MARCH.minusDays(1)));
        permit.resume(MARCH.plusDays(10));
        assertFalse(permit.validOn(MARCH.plusDays(9)));
        assertTrue(permit.validOn(MARCH.plusDays(10)));
        assertRefused("imprint.permit_not_suspended", () -> permit.resume(MARCH.plusDays(11)));
        assertRefused("imprint.permit_suspended_then", () -> permit.suspend(MARCH.plusDays(9), "又"));
        permit.suspend(MARCH.plusDays(10), "又");
        assertEquals(2, permit.suspensions().size());
    }

    @Test
    void anEndOrSuspensionNamesItsReason() {
        assertRefused("shell.line_missing", () -> permit.end(MARCH, " "));
        assertRefused("shell.line_missing", () -> permit.suspend(MARCH, null));
        assertTrue(permit.isActive());
        assertEquals(List.of(), permit.suspensions());
    }

    @Test
    void aMajorChangeCountsFromItsApprovalAndNeverWithoutOne() {
        PermitChange change = permit.change(MAJOR, PermitMatter.FREQUENCY, "双周报", MARCH);
        assertEquals("周报", permit.says(PermitMatter.FREQUENCY, MARCH.plusDays(30)));
        assertRefused("imprint.change_decided_before", () -> change.decide(MARCH.minusDays(1), true));
        change.decide(MARCH.plusDays(5), true);
        assertEquals("周报", permit.says(PermitMatter.FREQUENCY, MARCH.plusDays(4)));
        assertEquals("双周报", permit.says(PermitMatter.FREQUENCY, MARCH.plusDays(5)));
        assertRefused("imprint.change_decided_already", () -> change.decide(MARCH.plusDays(6), false));
        permit.change(MAJOR, PermitMatter.FREQUENCY, "月报", MARCH.plusDays(10)).decide(MARCH.plusDays(11), false);
        assertEquals("双周报", permit.says(PermitMatter.FREQUENCY, MARCH.plusDays(20)));
        assertEquals("周报", permit.registration().frequency(), "the permit itself never changes");
    }

    @Test
    void aRecordCountsFromTheDayItWasFiled() {
        PermitChange change = permit.change(RECORD, PermitMatter.RUN, "6000", MARCH);
        assertEquals(5000, permit.runOn(MARCH.minusDays(1)));
        assertEquals(6000, permit.runOn(MARCH));
        assertRefused("imprint.change_needs_no_decision", () -> change.decide(MARCH, true));
        assertRefused("imprint.run_range", () -> permit.change(RECORD, PermitMatter.RUN, "很多", MARCH));
        permit.change(RECORD, PermitMatter.RUN, "0", MARCH.plusDays(1));
        assertEquals(0, permit.runOn(MARCH.plusDays(1)), "no limit any more");
        assertRefused("shell.line_missing", () -> permit.change(RECORD, PermitMatter.OTHER, "", MARCH));
        assertEquals(2, permit.changes().size());
    }

    private static void assertRefused(String key, Runnable act) {
        Refusal refusal = assertThrows(Refusal.class, act::run);
        assertEquals(key, refusal.reasons().get(0).key());
    }

    private static Permit permit() {
        var paper = new Publication(
                "xuhuibao", "徐汇报", new IssueNumber(1, 1655), LocalDate.of(2022, 1, 3), ZoneId.of("Asia/Shanghai"));
        return new Permit(
                paper,
                Regime.CN_INTERNAL_CONTINUOUS,
                "准印证号(B)0150",
                LocalDate.of(2022, 1, 1),
                LocalDate.of(2022, 12, 31),
                "示例单位",
                "示例印刷厂",
                5000,
                new Registration("徐汇报", "周报", "对开", "示例对象", "", ""));
    }
}
