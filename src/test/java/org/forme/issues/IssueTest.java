package org.forme.issues;

import static org.forme.issues.FourthIssue.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.forme.shell.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class IssueTest {
    private final FourthIssue desk = new FourthIssue();

    @Test
    void pagesAreLabelledFromOneAndCopyTheirStyle() {
        assertEquals(
                List.of("1", "2", "3", "4"),
                desk.issue.pages().stream().map(Page::label).toList());
        assertTrue(desk.issue.page("1").isFront());
        desk.styles.get(1).redraw("别的", desk.styles.get(4).shape());
        assertEquals("民生版", desk.issue.page("2").styleName());
        assertEquals(5, desk.issue.page("2").slots().size());
    }

    @Test
    void onlyThoseWhoHoldTheRoleAreNamedForDuty() {
        Refusal refusal = assertThrows(Refusal.class, () -> desk.issue.name(List.of(desk.reporter), desk.chief, NOW));
        assertEquals("issues.duty_cannot", refusal.at("duty").get(0).key());
        desk.issue.name(List.of(desk.otherDuty, desk.chief), "换人", desk.head, NOW);
        assertEquals(
                List.of(desk.otherDuty, desk.chief).size(),
                desk.issue.dutyEditors().size());
    }

    @Test
    void copyIsClosedAndOpenedAgain() {
        desk.issue.closeCopy(desk.duty, NOW);
        assertEquals(IssueState.CLOSED, desk.issue.state());
        assertThrows(Refusal.class, () -> desk.issue.closeCopy(desk.duty, NOW));
        desk.issue.open(desk.duty, NOW);
        assertEquals(IssueState.OPEN, desk.issue.state());
    }

    @Test
    void aSealedIssueRefusesEveryVerb() {
        desk.filled();
        Page page = desk.issue.page("2");
        Proof proof = desk.proofOf(page);
        desk.issue.seal(desk.clearance(), desk.duty, NOW);
        assertEquals(IssueState.SEALED, desk.issue.state());
        assertTrue(page.isSealed());
        assertTrue(page.slot("lead").article().isSealed());
        Slot lead = page.slot("lead");
        for (Executable verb : List.<Executable>of(
                () -> desk.issue.name(List.of(desk.duty), desk.chief, NOW),
                () -> desk.issue.expectCopyBy(NOW, desk.chief, NOW),
                () -> desk.issue.closeCopy(desk.chief, NOW),
                () -> desk.issue.open(desk.chief, NOW),
                () -> desk.issue.seal(desk.clearance(), desk.chief, NOW),
                () -> page.place(lead, desk.approved("迟到"), desk.editor, NOW),
                () -> page.clear(lead, desk.editor, NOW),
                () -> page.move(lead, page.slot("third"), desk.editor, NOW, () -> {}),
                () -> page.jump(lead, desk.issue.page("4").slot("turn"), desk.editor, NOW),
                () -> page.unjump(lead, desk.editor, NOW),
                () -> page.takeDown(desk.editor, NOW),
                () -> page.restyle(desk.styles.get(2), desk.layout, NOW),
                () -> page.credit("甲", "乙", "丙", desk.editor, NOW),
                () -> page.sign(proof, desk.duty, NOW),
                () -> desk.proofOf(page))) {
            Refusal refusal = assertThrows(Refusal.class, verb);
            assertEquals("issues.sealed", refusal.reasons().get(0).key());
        }
    }

    @Test
    void sealingNeedsTheClearanceOfExactlyThisIssue() {
        desk.filled();
        PressClearance other = new PressClearance(desk.issue.id() + 1, "cd".repeat(32), NOW);
        refused("issues.clearance_of_other", () -> desk.issue.seal(other, desk.duty, NOW));
        refused("issues.clearance_of_other", () -> desk.issue.seal(null, desk.duty, NOW));
    }

    @Test
    void onlyWhoIsOnDutyForTheIssueAndTheChiefSeal() {
        desk.filled();
        refused("issues.seal_not_on_duty", () -> desk.issue.seal(desk.clearance(), desk.otherDuty, NOW));
        refused("issues.seal_not_on_duty", () -> desk.issue.seal(desk.clearance(), desk.editor, NOW));
        desk.issue.seal(desk.clearance(), desk.chief, NOW);
    }

    @Test
    void anIssueWithoutADutyEditorOrWithEmptySlotsIsNotSealed() {
        desk.issue.name(List.of(), "出差", desk.chief, NOW);
        Refusal refusal = assertThrows(Refusal.class, () -> desk.issue.seal(desk.clearance(), desk.chief, NOW));
        assertEquals(
                List.of("issues.no_duty", "issues.not_complete"),
                refusal.reasons().stream().map(Refusal.Reason::key).toList());
    }

    @Test
    void theChecksOfTheIssueListEveryReasonAtOnce() {
        desk.issue.page("2").place(desk.issue.page("2").slot("lead"), desk.handedIn("菜场"), desk.editor, NOW);
        desk.issue.name(List.of(), "出差", desk.chief, NOW);
        List<String> blocking = new PagesCheck()
                .check(desk.issue, NOW).stream()
                        .filter(finding -> finding.level() == Finding.Level.BLOCK)
                        .map(Finding::key)
                        .distinct()
                        .toList();
        assertEquals(List.of("issues.no_duty", "issues.check_empty", "issues.check_unapproved"), blocking);
        desk.filled();
    }

    @Test
    void theChecksOfAWholeIssueAreAllRight() {
        desk.filled();
        assertTrue(new PagesCheck()
                .check(desk.issue, NOW).stream().allMatch(finding -> finding.level() == Finding.Level.OK));
    }

    private static void refused(String key, Executable act) {
        assertEquals(key, assertThrows(Refusal.class, act).reasons().get(0).key());
    }
}
