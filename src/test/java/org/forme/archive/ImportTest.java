package org.forme.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.forme.Newsroom;
import org.forme.imprint.IssueNumber;
import org.forme.imprint.Publication;
import org.forme.imprint.Publications;
import org.forme.imprint.Section;
import org.forme.imprint.Sections;
import org.forme.issues.Issue;
import org.forme.issues.Issues;
import org.forme.issues.PageStyles;
import org.forme.people.AuditTrail;
import org.forme.people.Person;
import org.forme.people.Role;
import org.forme.shell.Refusal;
import org.forme.store.Blobs;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Issues that were sealed elsewhere come in as they were sealed, in the order of their chain, or not at all. */
@QuarkusTest
@Tag("data")
class ImportTest {
    @Inject
    Importing importing;

    @Inject
    BagWriter bags;

    @Inject
    SealedIssues sealed;

    @Inject
    Sealer sealer;

    @Inject
    Sealings sealings;

    @Inject
    SigningKeys keys;

    @Inject
    Verifier verifier;

    @Inject
    Publications publications;

    @Inject
    Sections sections;

    @Inject
    PageStyles styles;

    @Inject
    Issues issues;

    @Inject
    AuditTrail trail;

    @Inject
    Blobs blobs;

    @Inject
    Burglar burglar;

    @Test
    void whatCameInIsVerifiedAndGoesOutAsTheSameBytes() {
        String paper = sealings.paper("lai");
        List<byte[]> before = gone(paper, 3, 4, 5);
        List<Long> ids = bring(paper, before.get(2), before.get(0), before.get(1));
        assertEquals(3, ids.size());
        for (int i = 0; i < 3; i++) {
            assertArrayEquals(before.get(i), packed(ids.get(i)));
            assertEquals(List.of(), faults(ids.get(i)));
        }
        assertFalse(QuarkusTransaction.requiringNew()
                .call(() -> sealed.findById(ids.get(0)).isReleased()));
    }

    /** The bag was made by Forme on H2; this test runs on PostgreSQL, too. */
    @Test
    void whatWasSealedOnTheEmbeddedDatabaseComesInOnBoth() throws IOException {
        byte[] bag;
        try (InputStream file = ImportTest.class.getResourceAsStream("sealed-on-h2.zip")) {
            bag = file.readAllBytes();
        }
        String key = look("dongbao", bag).get(0).key();
        long id = bring("dongbao", Set.of(key), bag).get(0);
        assertArrayEquals(bag, packed(id));
        assertEquals(List.of(), faults(id));
    }

    @Test
    void severalBagsInOneFileComeInToo() throws IOException {
        String paper = sealings.paper("lai");
        List<byte[]> before = gone(paper, 3, 4);
        var all = new LinkedHashMap<String, byte[]>();
        all.put("b.zip", before.get(1));
        all.put("a.zip", before.get(0));
        assertEquals(2, bring(paper, zip(all)).size());
    }

    @Test
    void sealingGoesOnFromWhatCameIn() {
        String paper = sealings.paper("lai");
        List<Long> ids = bring(paper, gone(paper, 3, 4).toArray(byte[][]::new));
        long next = sealings.seal(paper, 5);
        assertEquals(List.of(), faults(ids.get(1)));
        assertEquals(List.of(), faults(next));
    }

    @Test
    void aLiveIssueIsNotTakenForOneThatHadItsIdElsewhere() {
        String paper = sealings.paper("lai");
        SealInput input = sealings.input(paper, 3);
        long id = commit(input);
        assertTrue(sealed.ofIssue(input.issue()).isPresent());
        byte[] bag = packed(id);
        burglar.erases(id);
        bring(paper, bag);
        assertTrue(sealed.ofIssue(input.issue()).isEmpty());
        long live = commit(copy(sealings.input(paper, 4), input.issue(), 1));
        assertEquals(live, sealed.ofIssue(input.issue()).orElseThrow().id());
    }

    @Test
    void ofTwoEditionsThatCameInTheLaterIsInForce() {
        String paper = sealings.paper("lai");
        SealInput first = sealings.input(paper, 3);
        long one = commit(first);
        long two = commit(copy(first, first.issue() + 500_000, 2));
        byte[][] both = {packed(one), packed(two)};
        burglar.erases(two);
        burglar.erases(one);
        publication(paper);
        List<Long> ids = bring(paper, both);
        assertEquals(Set.of(ids.get(0)), QuarkusTransaction.requiringNew().call(() -> sealed.voided(paper)));
        assertEquals(
                List.of(ids.get(1)),
                QuarkusTransaction.requiringNew().call(() -> sealed.unreleased(paper)).stream()
                        .map(SealedIssues.Unreleased::id)
                        .toList());
    }

    @Test
    void whatIsInTheArchiveAlreadyStaysAsItIs() {
        String paper = sealings.paper("lai");
        List<byte[]> before = gone(paper, 3, 4);
        bring(paper, before.get(0));
        assertEquals(List.of("archive.import_nothing"), refused(paper, before.get(0)));
        assertEquals(1, bring(paper, before.get(0), before.get(1)).size(), "the next one comes in beside it");
    }

    @Test
    void onlyTheNextLinkOfTheChainComesIn() {
        String paper = sealings.paper("lai");
        List<byte[]> before = gone(paper, 3, 4);
        assertEquals(List.of("archive.import_nothing", "archive.chain_missing"), refused(paper, before.get(1)));
        sealings.seal(paper, 7);
        assertEquals(List.of("archive.import_nothing", "archive.chain_fork"), refused(paper, before.get(0)));
        assertEquals(1, count(paper));
    }

    @Test
    void twoThatWantTheSamePlaceAreBothRefused() {
        String paper = sealings.paper("lai");
        byte[] one = gone(paper, 3).get(0);
        byte[] other = gone(paper, 4).get(0);
        assertEquals(
                List.of("archive.import_nothing", "archive.chain_rivals", "archive.chain_rivals"),
                refused(paper, one, other));
        assertEquals(0, count(paper));
    }

    @Test
    void aBagOfAnotherPaperIsRefused() {
        String paper = sealings.paper("lai");
        byte[] bag = gone(sealings.paper("bie"), 3).get(0);
        assertEquals(List.of("archive.import_nothing", "archive.bag_paper"), refused(paper, bag));
    }

    @Test
    void aStrangeKeyComesInOnlyWhereSomebodySaysThatItIsThePapers() {
        String paper = sealings.paper("lai");
        byte[] bag = gone(paper, 3).get(0);
        burglar.does("delete from signing_key where paper = '" + paper + "'");
        Refusal refusal = assertThrows(Refusal.class, () -> bring(paper, bag));
        assertEquals("archive.bag_key_strange", refusal.reasons().get(0).key());
        assertEquals("key", refusal.reasons().get(0).field());
        assertEquals(0, count(paper));
        assertEquals(0, keys.of(paper).size());
        String key = look(paper, bag).get(0).key();
        assertEquals(
                Fingerprint.of(key).asPrinted(), refusal.reasons().get(0).args().get(0));
        long id = bring(paper, Set.of(key), bag).get(0);
        assertEquals(List.of(), faults(id));
        assertEquals(key, keys.of(paper).get(0).publicKey());
        assertTrue(QuarkusTransaction.requiringNew()
                .call(() -> sealed.importOf(sealed.findById(id)).orElseThrow().isKeyAccepted()));
    }

    @Test
    void whoTookItInStandsInTheTrail() {
        String paper = sealings.paper("lai");
        long id = bring(paper, gone(paper, 3).get(0)).get(0);
        assertEquals(1, trail.count("act = 'archive.import' and subject = ?1", "/desk/archive/" + id));
        assertThrows(Exception.class, () -> QuarkusTransaction.requiringNew().run(() -> sealed.getEntityManager()
                .createNativeQuery("update issue_import set imported_by_name = 'x'")
                .executeUpdate()));
    }

    @Test
    void onlyTheChiefAndAdministratorsTakeIn() {
        String paper = sealings.paper("lai");
        byte[] bag = gone(paper, 3).get(0);
        try (Bags opened = opened(bag)) {
            assertThrows(
                    Refusal.class,
                    () -> importing.bring(opened, paper, Set.of(), sealings.person(paper, Role.PRODUCTION)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void anIssueOfTheFutureIsRefused() {
        String paper = sealings.paper("lai");
        SealInput input = sealings.input(paper, 3);
        var by = new Manifests.Sealing(9, "总编甲", Instant.parse("2099-01-01T00:00:00Z"));
        long id = sealer.commit(input, sealer.write(input, by, (step, done, all) -> {}), live -> {})
                .id();
        byte[] bag = packed(id);
        burglar.erases(id);
        assertEquals(List.of("archive.import_nothing", "archive.bag_future"), refused(paper, bag));
    }

    @Test
    void aClockThatWasSetBackIsTold() {
        String paper = sealings.paper("lai");
        long first = sealings.seal(paper, 3);
        SealInput input = sealings.input(paper, 4);
        var early = new Manifests.Sealing(9, "总编甲", Copies.NOW.minusSeconds(3600));
        long second = sealer.commit(input, sealer.write(input, early, (step, done, all) -> {}), live -> {})
                .id();
        byte[][] both = {packed(first), packed(second)};
        burglar.erases(second);
        burglar.erases(first);
        List<Boolean> told = look(paper, both).stream().map(Arrival::clockBack).toList();
        assertEquals(List.of(false, true), told);
    }

    @Test
    void numberingGoesOnFromWhatCameIn() {
        String paper = sealings.paper("lai");
        List<byte[]> before = gone(paper, 3, 4);
        Long publication = publication(paper);
        bring(paper, before.toArray(byte[][]::new));
        IssueNumber next = QuarkusTransaction.requiringNew()
                .call(() -> issues.propose(publications.findById(publication)).number());
        assertEquals(new IssueNumber(5, 1659), next);
        Refusal again = assertThrows(Refusal.class, () -> make(publication, new IssueNumber(4, 1658)));
        assertEquals("issues.total_not_next", again.at("total").get(0).key());
        make(publication, next);
        long taken = QuarkusTransaction.requiringNew().call(() -> ((Number) issues.getEntityManager()
                        .createNativeQuery("select count(*) from taken_number where publication_id = ?1")
                        .setParameter(1, publication)
                        .getSingleResult())
                .longValue());
        assertEquals(3, taken);
    }

    @Test
    void numbersAndDaysThatAreTakenAreRefusedByName() {
        String paper = sealings.paper("lai");
        byte[] bag = gone(paper, 3).get(0);
        Long publication = publication(paper);
        make(publication, new IssueNumber(3, 1657));
        Refusal refusal = assertThrows(Refusal.class, () -> bring(paper, bag));
        assertEquals("archive.bag_taken_live", refusal.reasons().get(1).key());
        assertEquals("第3期(总第1657期)", refusal.reasons().get(1).args().get(1));
        assertEquals(0, count(paper));
    }

    @Test
    void badBagsAreRefusedByTheNameOfTheFileAndChangeNothing() throws IOException {
        String paper = sealings.paper("lai");
        byte[] bag = gone(paper, 3).get(0);
        Map<String, byte[]> files = files(bag);
        String base = files.keySet().iterator().next().split("/")[0];
        String page = base + "/data/pages/1.pdf";

        assertRefused(paper, "archive.bag_fault_missing", "data/pages/1.pdf", without(files, page));
        assertRefused(paper, "archive.bag_fault_extra", "data/pages/9.pdf", with(files, base + "/data/pages/9.pdf", 1));
        assertRefused(paper, "archive.bag_fault_changed", "data/pages/1.pdf", with(files, page, 5));
        assertRefused(
                paper,
                "archive.bag_fault_outside",
                base + "/data/../../evil",
                with(files, base + "/data/../../evil", 1));
        assertRefused(paper, "archive.bag_fault_changed", "data/pages/1.pdf", linked(files, page));
        assertRefused(
                paper,
                "archive.bag_fault_changed",
                "data/seal.json",
                changed(files, base + "/data/seal.json", "\"key\":\""));
        assertEquals(0, count(paper));
        for (byte[] none : List.of("no zip".getBytes(StandardCharsets.UTF_8), java.util.Arrays.copyOf(bag, 5000)))
            assertEquals(List.of("archive.import_nothing", "archive.bag_unreadable"), refused(paper, none));
    }

    @Test
    void aBombIsNotReadAndNotUnpacked() throws IOException {
        String paper = sealings.paper("lai");
        Map<String, byte[]> files = files(gone(paper, 3).get(0));
        String base = files.keySet().iterator().next().split("/")[0];
        byte[] bomb = with(files, base + "/data/bomb", 64 << 20);
        String first = refused(paper, bomb).get(1);
        assertTrue(
                Set.of("archive.bag_fault_outside", "archive.bag_fault_extra").contains(first), first);
        var large = new LinkedHashMap<>(files);
        byte[] noise = new byte[16 << 20];
        new java.util.Random(1).nextBytes(noise);
        large.put(base + "/data/bomb", noise);
        byte[] saysThreeGigabytes = sized(zip(large), base + "/data/bomb", 3_000_000_000L);
        assertEquals("archive.bag_too_large", refused(paper, saysThreeGigabytes).get(1));
    }

    @Test
    void filesOfAnImportThatNeverCommittedAreOrphans() {
        String paper = sealings.paper("lai");
        byte[] bag = gone(paper, 3).get(0);
        String kept = importing.keep(new ByteArrayInputStream(bag));
        assertFalse(QuarkusTransaction.requiringNew().call(() -> sealed.blobs()).contains(kept));
        assertTrue(blobs.has(kept));
        assertEquals(
                List.of("archive.bag_gone"),
                assertThrows(Refusal.class, () -> importing.open(List.of("0".repeat(64)))).reasons().stream()
                        .map(Refusal.Reason::key)
                        .toList());
    }

    private long commit(SealInput input) {
        return sealer.commit(input, sealer.write(input, Copies.BY, (step, done, all) -> {}), live -> {})
                .id();
    }

    /** The same, as the edition of a live issue of this id. */
    private static SealInput copy(SealInput as, long issue, int edition) {
        return new SealInput(
                issue,
                as.paper(),
                as.numbers(),
                as.label(),
                edition,
                as.date(),
                as.dateLine(),
                as.permit(),
                as.imprint(),
                as.pages(),
                as.articles(),
                as.findings(),
                as.checks(),
                as.engine());
    }

    /** A paper that begins with number 3 on 17 January 2022. */
    private Long publication(String paper) {
        Newsroom.section("yaowen", "要闻");
        return QuarkusTransaction.requiringNew().call(() -> {
            var made = new Publication(
                    paper, "示例报", new IssueNumber(3, 1657), LocalDate.of(2022, 1, 17), ZoneId.of("Asia/Shanghai"));
            publications.persist(made);
            sections.persist(new Section(made, "yaowen", "要闻", 1));
            styles.stock(made);
            return made.id();
        });
    }

    private void make(Long id, IssueNumber number) {
        Person chief = sealings.person(publications.findById(id).paper(), Role.CHIEF);
        QuarkusTransaction.requiringNew().run(() -> {
            Publication publication = publications.findById(id);
            LocalDate date = LocalDate.of(2022, 1, 17).plusWeeks(number.number() - 3);
            Instant deadline =
                    date.minusDays(1).atStartOfDay(publication.zone()).toInstant();
            issues.make(new Issue(
                    publication,
                    number,
                    date,
                    deadline,
                    issues.propose(publication).pages(),
                    chief,
                    Copies.NOW.minusSeconds(86_400)));
        });
    }

    /** Bags of issues that are in the archive no more. */
    private List<byte[]> gone(String paper, int... numbers) {
        var ids = new ArrayList<Long>();
        for (int number : numbers) ids.add(sealings.seal(paper, number));
        List<byte[]> packed = ids.stream().map(this::packed).toList();
        Collections.reverse(ids);
        ids.forEach(burglar::erases);
        return packed;
    }

    private byte[] packed(long id) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (InputStream bag = bags.packed(sealed.findById(id))) {
                return bag.readAllBytes();
            }
        });
    }

    private Bags opened(byte[]... brought) {
        var kept = new ArrayList<String>();
        for (byte[] bag : brought) kept.add(importing.keep(new ByteArrayInputStream(bag)));
        return importing.open(kept);
    }

    private List<Arrival> look(String paper, byte[]... brought) {
        try (Bags opened = opened(brought)) {
            return QuarkusTransaction.requiringNew().call(() -> importing.look(opened, paper));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<Long> bring(String paper, byte[]... brought) {
        return bring(paper, Set.of(), brought);
    }

    private List<Long> bring(String paper, Set<String> accepted, byte[]... brought) {
        try (Bags opened = opened(brought)) {
            return importing.bring(opened, paper, accepted, sealings.person(paper, Role.CHIEF));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<String> refused(String paper, byte[]... brought) {
        return assertThrows(Refusal.class, () -> bring(paper, brought)).reasons().stream()
                .map(Refusal.Reason::key)
                .toList();
    }

    private void assertRefused(String paper, String key, String file, byte[] bag) {
        Refusal refusal = assertThrows(Refusal.class, () -> bring(paper, bag), file);
        assertTrue(
                refusal.reasons().contains(new Refusal.Reason(key, List.of(file), null)),
                key + " " + file + ": " + refusal.reasons());
    }

    private List<Verification.Fault> faults(long id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> verifier.verify(sealed.findById(id)).faults());
    }

    private long count(String paper) {
        return QuarkusTransaction.requiringNew().call(() -> sealed.count("paper", paper));
    }

    private static byte[] without(Map<String, byte[]> files, String name) throws IOException {
        var changed = new LinkedHashMap<>(files);
        changed.remove(name);
        return zip(changed);
    }

    private static byte[] with(Map<String, byte[]> files, String name, int size) throws IOException {
        var changed = new LinkedHashMap<>(files);
        changed.put(name, new byte[size]);
        return zip(changed);
    }

    /** Another digit behind some words. */
    private static byte[] changed(Map<String, byte[]> files, String name, String behind) throws IOException {
        var changed = new LinkedHashMap<>(files);
        String text = new String(files.get(name), StandardCharsets.UTF_8);
        int at = text.indexOf(behind) + behind.length();
        String other = text.charAt(at) == '0' ? "1" : "0";
        changed.put(name, (text.substring(0, at) + other + text.substring(at + 1)).getBytes(StandardCharsets.UTF_8));
        return zip(changed);
    }

    /** A page that is a symbolic link to somewhere else, as {@code zip --symlinks} packs it. */
    private static byte[] linked(Map<String, byte[]> files, String name) throws IOException {
        var changed = new LinkedHashMap<>(files);
        changed.put(name, "/etc/passwd".getBytes(StandardCharsets.US_ASCII));
        byte[] zip = zip(changed);
        int entry = directoryEntry(zip, name);
        zip[entry + 5] = 3;
        zip[entry + 40] = 0;
        zip[entry + 41] = (byte) 0xA1;
        return zip;
    }

    /** Says another size in the directory of the file. */
    private static byte[] sized(byte[] zip, String name, long size) {
        int entry = directoryEntry(zip, name);
        for (int i = 0; i < 4; i++) zip[entry + 24 + i] = (byte) (size >> (8 * i));
        return zip;
    }

    private static int directoryEntry(byte[] zip, String name) {
        byte[] wanted = name.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i + 46 + wanted.length <= zip.length; i++)
            if (zip[i] == 'P'
                    && zip[i + 1] == 'K'
                    && zip[i + 2] == 1
                    && zip[i + 3] == 2
                    && java.util.Arrays.equals(zip, i + 46, i + 46 + wanted.length, wanted, 0, wanted.length)) return i;
        throw new AssertionError("no " + name);
    }

    private static Map<String, byte[]> files(byte[] bag) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bag), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                files.put(entry.getName(), zip.readAllBytes());
        }
        return files;
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
