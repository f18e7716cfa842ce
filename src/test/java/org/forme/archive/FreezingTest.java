package org.forme.archive;

import static org.forme.press.PressRoom.NOW;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.forme.Newsroom;
import org.forme.issues.Issues;
import org.forme.issues.Page;
import org.forme.people.People;
import org.forme.press.PressRoom;
import org.forme.press.Proofing;
import org.forme.shell.Refusal;
import org.forme.shell.Sha256;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("data")
class FreezingTest {
    @Inject
    Freezing freezing;

    @Inject
    SealedIssues sealed;

    @Inject
    PressRoom room;

    @Inject
    Proofing proofing;

    @Inject
    People people;

    @Inject
    Issues issues;

    @ConfigProperty(name = "forme.data-dir")
    Path data;

    @Test
    void whatIsSignedIsSealed() {
        PressRoom.Job job = room.signed();
        long id = freezing.seal(job.issue(), job.chief(), NOW);
        room.in(job, (issue, chief) -> {
            assertTrue(issue.isSealed());
            SealedIssue archived = sealed.findById(id);
            for (Page page : issue.pages())
                assertEquals(
                        page.newestProof().orElseThrow().pdfSha(),
                        archived.part(Paths.pdf(page.label())).orElseThrow().sha256());
        });
    }

    @Test
    void aRehearsalShowsWhatTheFreezeThenSealsAndChangesNothing() {
        PressRoom.Job job = room.signed();
        Set<String> before = files();
        Rehearsal rehearsal = freezing.rehearse(job.issue(), job.chief(), NOW);
        assertEquals(before, files(), "no file is kept");
        room.in(job, (issue, chief) -> {
            assertFalse(issue.isSealed());
            assertEquals(List.of(), sealed.of(job.paper()));
        });
        long id = freezing.seal(job.issue(), job.chief(), NOW);
        room.in(job, (issue, chief) -> {
            SealedIssue archived = sealed.findById(id);
            assertEquals(rehearsal.parts().size(), archived.parts().size());
            for (Part part : rehearsal.parts())
                assertEquals(
                        part.sha256(), archived.part(part.path()).orElseThrow().sha256(), part.path());
            assertEquals(Sha256.of(rehearsal.manifest()), archived.seal().open());
        });
    }

    @Test
    void aRehearsalNamesWhatStandsAgainstTheFreeze() {
        PressRoom.Job job = room.signed();
        room.in(job, (issue, chief) -> issue.page("2").credit("责编乙", "", "", chief, NOW));
        Refusal refusal = assertThrows(Refusal.class, () -> freezing.rehearse(job.issue(), job.chief(), NOW));
        assertEquals(Refusal.Kind.STATE, refusal.kind());
        assertFalse(refusal.reasons().isEmpty());
    }

    @Test
    void aClockSetBackBehindTheLastSealFreezesNothing() {
        PressRoom.Job job = room.signed();
        freezing.seal(job.issue(), job.chief(), NOW);
        Refusal refusal =
                assertThrows(Refusal.class, () -> freezing.rehearse(job.issue(), job.chief(), NOW.minusSeconds(1)));
        assertEquals("archive.clock_back_seal", refusal.reasons().get(0).key());
    }

    @Test
    void theArchiveSaysInWhosePlaceItWasSealed() {
        PressRoom.Job job = room.signed();
        room.in(job, (issue, chief) -> issue.changeShift(people.findById(job.duty()), chief, true, "发烧", chief, NOW));
        long id = freezing.seal(job.issue(), job.chief(), NOW);
        Newsroom.as("editor").get("/desk/archive/" + id).then().body(containsString("由 总编庚 付印 （代值班戊）"));
    }

    private Set<String> files() {
        try (Stream<Path> all = Files.walk(data)) {
            return all.filter(path ->
                            path.toString().contains("blobs") || path.toString().contains("keys"))
                    .map(Path::toString)
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aRevisionMadeMeanwhileStopsTheSeal() {
        PressRoom.Job job = room.signed();
        changedMeanwhile(
                job,
                () -> room.in(job, (issue, chief) -> {
                    var article = issue.page("1").slot("lead").article();
                    article.revise(
                            chief, article.text().rewrite().headline("改了").done(), article.currentRevision(), NOW);
                }));
    }

    @Test
    void aPlacementMadeMeanwhileStopsTheSeal() {
        PressRoom.Job job = room.signed();
        changedMeanwhile(
                job,
                () -> room.in(job, (issue, chief) -> issue.page("2")
                        .clear(issue.page("2").slots().get(0), chief, NOW)));
    }

    @Test
    void aNewProofSignedMeanwhileStopsTheSeal() {
        PressRoom.Job job = room.signed();
        changedMeanwhile(
                job,
                () -> room.in(job, (issue, chief) -> {
                    issue.page("2").credit("责编乙", "", "", chief, NOW);
                    room.sign(issue.page("2"), chief);
                }));
    }

    @Test
    void anotherSignatureAddedMeanwhileStopsTheSeal() {
        PressRoom.Job job = room.signed();
        changedMeanwhile(
                job,
                () -> room.in(
                        job,
                        (issue, chief) -> proofing.sign(
                                issue.page("2").newestProof().orElseThrow(), people.findById(job.duty()), NOW)));
    }

    @Test
    void whoChangesThePageInTheVeryCommitOfTheSealIsRefusedOrTheSealIs() {
        PressRoom.Job job = room.signed();
        assertThrows(
                RuntimeException.class, () -> QuarkusTransaction.requiringNew().run(() -> {
                    issues.need(job.issue()).page("2").credit("迟到", "", "", people.findById(job.chief()), NOW);
                    QuarkusTransaction.suspendingExisting().run(() -> freezing.seal(job.issue(), job.chief(), NOW));
                }));
        room.in(job, (issue, chief) -> {
            assertTrue(issue.isSealed());
            assertEquals("", issue.page("2").responsibleEditor());
        });
    }

    private void changedMeanwhile(PressRoom.Job job, Runnable change) {
        Refusal refusal = assertThrows(
                Refusal.class,
                () -> freezing.seal(job.issue(), job.chief(), NOW, (step, done, all) -> {
                    if (step == SealProgress.Step.MANIFEST) change.run();
                }));
        assertEquals(409, refusal.status());
        assertEquals("archive.changed_meanwhile", refusal.reasons().get(0).key());
        room.in(job, (issue, chief) -> {
            assertFalse(issue.isSealed());
            assertEquals(List.of(), sealed.of(job.paper()));
        });
    }
}
