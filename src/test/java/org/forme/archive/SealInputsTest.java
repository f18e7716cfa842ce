package org.forme.archive;

import static org.forme.press.PressRoom.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.forme.imprint.IssueKind;
import org.forme.imprint.IssueNumber;
import org.forme.issues.IssuePlan;
import org.forme.issues.Issues;
import org.forme.issues.PlannedPage;
import org.forme.press.PressRoom;
import org.forme.shell.Refusal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("data")
class SealInputsTest {
    @Inject
    SealInputs inputs;

    @Inject
    Issues issues;

    @Inject
    PressRoom room;

    @Test
    void everythingIsCopiedByValueInPageOrder() {
        PressRoom.Job job = room.signed();
        room.in(job, (issue, chief) -> {
            SealInput copy = inputs.of(issue, NOW);
            assertEquals("第4期(总第1658期)", copy.numbers().printed());
            assertEquals("2022年1月24日 星期一", copy.dateLine());
            assertEquals("准印证号(B)0150", copy.permit().printed());
            assertEquals(
                    Map.of("title", "测试报", "printer", "示例印刷厂", "rules", "cn-internal-2015"),
                    copy.permit().says());
            assertEquals(
                    List.of("1", "2"),
                    copy.pages().stream().map(SealInput.PageCopy::label).toList());
            assertEquals(issue.slots().size(), copy.articles().size());
            SealInput.ArticleCopy lead = copy.articles().get(0);
            assertEquals(List.of("稿件lead"), lead.headline());
            assertEquals(1, lead.revision());
            assertEquals("记者", lead.bylines().get(0).part());
            assertFalse(lead.zones().isEmpty());
            assertEquals(
                    List.of("HAND_IN", "PASS"),
                    lead.reviews().stream().map(SealInput.ReviewCopy::decision).toList());
            SealInput.PageCopy page = copy.pages().get(0);
            assertEquals(issue.page("1").newestProof().orElseThrow().pdfSha(), page.pdf());
            assertEquals("总编庚", page.signatures().get(0).name());
            assertTrue(copy.checks().stream().noneMatch(line -> line.startsWith("BLOCK")));
        });
    }

    @Test
    void twoCopiesOfAnUnchangedIssueAreEqualAndAChangeShows() {
        PressRoom.Job job = room.signed();
        var copies = new SealInput[3];
        room.in(job, (issue, chief) -> copies[0] = inputs.of(issue, NOW));
        room.in(job, (issue, chief) -> copies[1] = inputs.of(issue, NOW));
        assertEquals(copies[0], copies[1]);
        room.in(job, (issue, chief) -> {
            issue.page("2").credit("责编乙", "", "", chief, NOW);
            room.sign(issue.page("2"), chief);
        });
        room.in(job, (issue, chief) -> copies[2] = inputs.of(issue, NOW));
        assertFalse(copies[0].equals(copies[2]));
        assertEquals("责任编辑 责编乙", copies[2].pages().get(1).credits());
    }

    @Test
    void aCombinedIssueIsCopiedWithBothItsNumbers() {
        PressRoom.Job job = room.signed();
        room.in(job, (issue, chief) -> {
            List<PlannedPage> pages = issue.pages().stream()
                    .map(page -> new PlannedPage(page.sectionKey(), page.sectionName(), null))
                    .toList();
            var combined = new IssueNumber(IssueKind.COMBINED, 4, 1658, 2, 0, "");
            issues.replan(issue, new IssuePlan(combined, issue.date(), issue.copyDeadline(), pages), chief, NOW);
        });
        room.in(job, (issue, chief) -> {
            Refusal refusal = assertThrows(Refusal.class, () -> inputs.of(issue, NOW));
            assertEquals("archive.page_unsigned", refusal.reasons().get(0).key());
            issue.pages().forEach(page -> room.sign(page, chief));
        });
        room.in(job, (issue, chief) -> {
            SealInput.Numbers numbers = inputs.of(issue, NOW).numbers();
            assertEquals(new SealInput.Numbers("COMBINED", 4, 5, 1658, 1659, "第4-5期合刊(总第1658-1659期)"), numbers);
        });
    }

    @Test
    void anUnsignedPageIsNotCopied() {
        PressRoom.Job job = room.filled();
        room.in(job, (issue, chief) -> {
            Refusal refusal = assertThrows(Refusal.class, () -> inputs.of(issue, NOW));
            assertEquals("archive.page_unsigned", refusal.reasons().get(0).key());
        });
    }
}
