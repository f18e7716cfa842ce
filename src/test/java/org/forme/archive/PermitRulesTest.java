package org.forme.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.forme.imprint.Due;
import org.forme.imprint.Publications;
import org.forme.issues.Finding;
import org.forme.people.Person;
import org.forme.people.Role;
import org.forme.press.Preflight;
import org.forme.press.PressRoom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the rules of a permit ask for once something has gone to press. */
@QuarkusTest
@Tag("data")
class PermitRulesTest {
    private static final LocalDate PRINTED = LocalDate.of(2022, 1, 23);

    @Inject
    PressRoom room;

    @Inject
    Sealings sealings;

    @Inject
    SealedIssues sealed;

    @Inject
    Printings printings;

    @Inject
    SamplesDue samples;

    @Inject
    Publications publications;

    @Inject
    Preflight preflight;

    @Test
    void aSecondEditionOfANumberStandsAgainstIt() {
        PressRoom.Job job = room.filled();
        assertEquals(List.of(), editions(job));
        sealings.seal(job.paper(), 4);
        List<Finding> found = editions(job);
        assertEquals(1, found.size());
        assertEquals(Finding.Level.BLOCK, found.get(0).level());
        assertEquals("archive.other_edition", found.get(0).key());
    }

    @Test
    void anotherNumberIsNoEdition() {
        PressRoom.Job job = room.filled();
        sealings.seal(job.paper(), 3);
        assertEquals(List.of(), editions(job));
    }

    @Test
    void sampleCopiesWaitFromTheFifthDayAfterPrintingUntilTheyAreDelivered() {
        String paper = room.filled().paper();
        long issue = sealings.seal(paper, 4);
        assertEquals(List.of(), waiting(paper, PRINTED.plusDays(30)), "nobody noted that it was printed");
        Person production = sealings.person(paper, Role.PRODUCTION);
        Instant end = Instant.parse("2022-01-23T14:00:00Z");
        in(() -> printings.record(
                sealed.findById(issue),
                new PressRun.Times(end.minusSeconds(7200), end.minusSeconds(3600), end),
                5000,
                "",
                production,
                end.plusSeconds(60)));
        assertEquals(List.of(), waiting(paper, PRINTED.plusDays(4)));
        assertEquals(List.of(Due.REMINDER), waiting(paper, PRINTED.plusDays(5)));
        assertEquals(List.of(Due.ALARM), waiting(paper, PRINTED.plusDays(10)));
        assertEquals(List.of(Due.OVER), waiting(paper, PRINTED.plusDays(11)));
        in(() -> printings.deliver(
                sealed.findById(issue),
                "示例主管部门",
                2,
                PRINTED.plusDays(3),
                "",
                production,
                end.plusSeconds(14 * 86_400)));
        assertEquals(List.of(), waiting(paper, PRINTED.plusDays(11)));
    }

    private List<Finding> editions(PressRoom.Job job) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var found = new java.util.ArrayList<Finding>();
            room.in(job, (issue, chief) -> preflight.of(issue, PressRoom.NOW).stream()
                    .filter(finding ->
                            finding.rule() != null && finding.rule().id().equals("K08"))
                    .forEach(found::add));
            return found;
        });
    }

    private List<Due> waiting(String paper, LocalDate today) {
        return QuarkusTransaction.requiringNew()
                .call(() -> samples.of(publications.withPaper(paper).orElseThrow(), today).stream()
                        .map(SamplesDue.Waiting::due)
                        .toList());
    }

    private static void in(Runnable act) {
        QuarkusTransaction.requiringNew().run(act);
    }
}
