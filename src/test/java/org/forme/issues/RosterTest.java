package org.forme.issues;

import static org.forme.issues.FourthIssue.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.forme.people.Role;
import org.forme.shell.Refusal;
import org.junit.jupiter.api.Test;

class RosterTest {
    private final FourthIssue desk = new FourthIssue();

    @Test
    void whoStandsInSignsAndSealsInTheOthersPlace() {
        desk.filled();
        Page page = desk.issue.page("2");
        Proof proof = desk.proofOf(page);
        page.file(proof);
        assertThrows(Refusal.class, () -> page.sign(proof, desk.otherDuty, NOW));
        desk.issue.changeShift(desk.duty, desk.otherDuty, true, "发烧", desk.head, NOW);
        assertThrows(Refusal.class, () -> page.sign(proof, desk.duty, NOW));
        Signature signature = page.sign(proof, desk.otherDuty, NOW);
        assertEquals(Role.DUTY, signature.role());
        assertEquals("值班戊", signature.inPlaceOf());
        desk.issue.seal(desk.clearance(), desk.otherDuty, NOW);
        assertEquals("值班戊", desk.issue.sealedInPlaceOf());
    }

    @Test
    void whoTakesAShiftOverActsInTheirOwnPlace() {
        desk.issue.changeShift(desk.duty, desk.otherDuty, false, "对调", desk.head, NOW);
        assertEquals(List.of(desk.otherDuty), desk.issue.dutyEditors());
        assertEquals("", desk.issue.inPlaceOf(desk.otherDuty));
        ShiftChange change = desk.issue.shiftChanges().get(1);
        assertEquals(
                "值班己 值班戊 对调 主任丁",
                change.cameName() + " " + change.wentName() + " " + change.reason() + " " + change.byName());
        desk.issue.changeShift(desk.otherDuty, desk.duty, true, "家事", desk.chief, NOW);
        desk.issue.changeShift(desk.duty, desk.otherDuty, false, "回来了", desk.chief, NOW);
        assertEquals("", desk.issue.inPlaceOf(desk.otherDuty));
        assertEquals("", desk.issue.inPlaceOf(desk.duty));
    }

    @Test
    void nobodyGoesOffDutyWithoutAReason() {
        Refusal refusal = assertThrows(Refusal.class, () -> desk.issue.name(List.of(), desk.chief, NOW));
        assertEquals("reason", refusal.reasons().get(0).field());
        assertEquals(List.of(desk.duty), desk.issue.dutyEditors());
        Refusal all = assertThrows(
                Refusal.class,
                () -> desk.issue.changeShift(desk.otherDuty, desk.reporter, false, " ", desk.chief, NOW));
        assertEquals(
                List.of("went", "came", "reason"),
                all.reasons().stream().map(Refusal.Reason::field).toList());
        assertThrows(
                Refusal.class,
                () -> desk.issue.changeShift(desk.duty, desk.otherDuty, false, "长".repeat(201), desk.chief, NOW));
        assertThrows(
                Refusal.class, () -> desk.issue.changeShift(desk.duty, desk.otherDuty, false, "想换", desk.editor, NOW));
        assertEquals(1, desk.issue.shiftChanges().size());
    }

    @Test
    void whoLostTheRoleAttendsNothing() {
        assertTrue(desk.issue.isAttended());
        desk.duty.layDown(desk.duty.roles().iterator().next());
        assertFalse(desk.issue.isAttended());
        assertTrue(desk.issue.dutyOf(desk.duty).isEmpty());
    }
}
