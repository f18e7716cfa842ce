package org.forme.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.forme.people.Person;
import org.forme.people.Role;
import org.forme.shell.Refusal;
import org.forme.shell.Sha256;
import org.forme.store.Blobs;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("data")
class SealingTest {
    @Inject
    Sealer sealer;

    @Inject
    SealedIssues sealed;

    @Inject
    Published published;

    @Inject
    Verifier verifier;

    @Inject
    Blobs blobs;

    @Inject
    Sealings sealings;

    @ConfigProperty(name = "forme.data-dir")
    Path data;

    @Test
    void sealsOfAPaperFormAChain() {
        String paper = sealings.paper("lian");
        long first = sealings.seal(paper, 3);
        long second = sealings.seal(paper, 4);
        inOne(() -> {
            SealedIssue one = sealed.findById(first);
            SealedIssue two = sealed.findById(second);
            assertNull(one.seal().predecessor());
            assertEquals(one.seal().root(), two.seal().predecessor());
            assertEquals(2, two.chainOrder());
            assertTrue(verifier.verify(one).isIntact());
            assertTrue(verifier.verify(two).isIntact());
            assertEquals(
                    two.seal().fingerprint(), sealed.fingerprintToPrint(paper).orElseThrow());
        });
    }

    @Test
    void theSignedBytesAreTheSealedBytes() {
        long id = sealings.seal(sealings.paper("zijie"), 3);
        inOne(() -> {
            SealedIssue issue = sealed.findById(id);
            SealedPart page = issue.part(Paths.pdf("1")).orElseThrow();
            assertArrayEquals(Pdfs.page("lead"), blobs.read(page.sha256()));
            assertTrue(page.isOpen());
            assertFalse(issue.part(Paths.frames("1")).orElseThrow().isOpen());
        });
    }

    @Test
    void aByteFlippedInAnyFileIsFoundAndTheFileNamed() throws Exception {
        long id = sealings.seal(sealings.paper("zijian"), 3);
        Map<String, String> files = new TreeMap<>();
        inOne(() -> {
            SealedIssue issue = sealed.findById(id);
            issue.parts().forEach(part -> files.put(part.path(), part.sha256()));
            files.put("manifest.json", issue.seal().open());
            files.put("office.json", issue.seal().office());
            files.put("seal.json", issue.sealSha());
        });
        assertEquals(13, files.size());
        for (var file : files.entrySet()) {
            Path path = blob(file.getValue());
            byte[] right = Files.readAllBytes(path);
            byte[] wrong = right.clone();
            wrong[wrong.length / 2] ^= 1;
            Files.write(path, wrong);
            try {
                inOne(() -> assertEquals(
                        List.of(new Verification.Fault(file.getKey(), Verification.Kind.CHANGED)),
                        verifier.verify(sealed.findById(id)).faults()));
            } finally {
                Files.write(path, right);
            }
        }
        inOne(() -> assertTrue(verifier.verify(sealed.findById(id)).isIntact()));
    }

    @Test
    void withoutTheCommitThereIsNoSealedIssue() {
        String paper = sealings.paper("duan");
        SealInput input = sealings.input(paper, 3);
        sealer.write(input, Copies.BY, (step, done, all) -> {});
        inOne(() -> assertEquals(List.of(), sealed.of(paper)));

        Sealer.Written written = sealer.write(input, Copies.BY, (step, done, all) -> {});
        assertThrows(
                IllegalStateException.class,
                () -> sealer.commit(input, written, issue -> {
                    throw new IllegalStateException("power cut");
                }));
        inOne(() -> assertEquals(List.of(), sealed.of(paper)));
        sealer.commit(input, written, issue -> {});
        inOne(() -> assertEquals(1, sealed.of(paper).size()));
    }

    @Test
    void twoSealsOnOnePredecessorCannotBoth() {
        String paper = sealings.paper("cha");
        SealInput one = sealings.input(paper, 3);
        SealInput two = sealings.input(paper, 4);
        Sealer.Written first = sealer.write(one, Copies.BY, (step, done, all) -> {});
        Sealer.Written second = sealer.write(two, Copies.BY, (step, done, all) -> {});
        sealer.commit(one, first, issue -> {});
        assertThrows(Refusal.class, () -> sealer.commit(two, second, issue -> {}));
    }

    @Test
    void everyStepIsTold() {
        var steps = new ArrayList<String>();
        sealer.write(
                sealings.input(sealings.paper("bu"), 3),
                Copies.BY,
                (step, done, all) -> steps.add(step + " " + done + "/" + all));
        assertEquals(
                List.of("PAGES 0/2", "PAGES 1/2", "ARTICLES 0/2", "ARTICLES 1/2", "WHOLE 0/1", "MANIFEST 0/1"), steps);
    }

    @Test
    void aDamagedProofIsNotSealed() {
        String paper = sealings.paper("huai");
        SealInput input = Copies.issue(1, paper, 3, LocalDate.of(2022, 1, 17), bytes -> Sha256.of(paper));
        assertThrows(Refusal.class, () -> sealer.write(input, Copies.BY, (step, done, all) -> {}));
    }

    @Test
    void onlyTheOwnerReadsTheSecretKey() throws Exception {
        String paper = sealings.paper("yao");
        sealings.seal(paper, 3);
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(data.resolve("keys").resolve(paper + ".key"))));
    }

    @Test
    void readersSeeNothingBeforeTheReleaseAndOnlyOpenPartsAfterIt() {
        String paper = sealings.paper("fabu");
        long id = sealings.seal(paper, 3);
        LocalDate date = LocalDate.of(2022, 1, 17);
        inOne(() -> {
            assertTrue(published.on(paper, date, "").isEmpty());
            assertTrue(published.newest(paper).isEmpty());
            assertEquals(List.of(), published.in(paper, 2022));
        });
        Person production = sealings.person(paper, Role.PRODUCTION);
        inOne(() -> sealed.release(sealed.findById(id), production, Copies.NOW));
        inOne(() -> {
            SealedIssue issue = published.on(paper, date, "").orElseThrow();
            assertArrayEquals(
                    Pdfs.page("lead"),
                    published.bytes(issue.part(Paths.pdf("1")).orElseThrow()).orElseThrow());
            assertTrue(
                    published.bytes(issue.part(Paths.frames("1")).orElseThrow()).isEmpty());
            assertEquals(List.of(2022), published.years(paper));
            assertEquals(
                    "示例总结会议召开",
                    published
                            .copy(issue, issue.article(1).orElseThrow())
                            .orElseThrow()
                            .headline()
                            .get(0));
        });
        Refusal again = assertThrows(
                Refusal.class, () -> inOne(() -> sealed.release(sealed.findById(id), production, Copies.NOW)));
        assertEquals(409, again.status());
    }

    @Test
    void areporterReleasesNothing() {
        String paper = sealings.paper("jizhe");
        long id = sealings.seal(paper, 3);
        Person reporter = sealings.person(paper, Role.REPORTER);
        Refusal refused = assertThrows(
                Refusal.class, () -> inOne(() -> sealed.release(sealed.findById(id), reporter, Copies.NOW)));
        assertEquals(403, refused.status());
    }

    private Path blob(String sha) {
        return data.resolve("blobs").resolve(sha.substring(0, 2)).resolve(sha.substring(2));
    }

    private static void inOne(Runnable work) {
        QuarkusTransaction.requiringNew().run(work);
    }
}
