package org.forme.archive;

import io.micrometer.core.annotation.Counted;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.forme.imprint.IssueNumber;
import org.forme.people.AuditTrail;
import org.forme.people.Person;
import org.forme.people.Role;
import org.forme.shell.Refusal;
import org.forme.store.BlobMissing;
import org.forme.store.Blobs;
import org.forme.store.KeepsBlobs;

/** 往期: everything that went to press, released or not. For the desk only; readers see {@link Published}. */
@ApplicationScoped
public class SealedIssues implements PanacheRepository<SealedIssue>, KeepsBlobs {
    /** Issues named in a list where nobody wants more. */
    private static final int NAMED_MAX = 100;

    /** That {@code i} was sealed elsewhere: the id of its live issue is none of here. */
    private static final String CAME_IN = "exists (select 1 from IssueImport m where m.issue = i)";

    /** That another edition comes in the place of {@code i}, begun here or sealed somewhere. */
    static final String VOID = "((not " + CAME_IN + " and exists (select 1 from Issue n where n.earlier.id ="
            + " i.issueId)) or exists (select 1 from SealedIssue l where l.paper"
            + " = i.paper and l.issueDate = i.issueDate and l.label = i.label"
            + " and l.edition > i.edition))";

    @Inject
    AuditTrail trail;

    @Inject
    Blobs blobs;

    @Inject
    SealProgresses progresses;

    @Inject
    Withdrawals withdrawals;

    @Inject
    Event<PublicChange> changes;

    /** All of a paper's seals, the newest issue first. */
    public List<SealedIssue> of(String paper) {
        return list(
                "from SealedIssue i left join fetch i.release where i.paper = ?1"
                        + " order by i.issueDate desc, i.edition desc, i.id desc",
                paper);
    }

    /** Ids of a paper's seals in the order of their chain; of one year of issues, or of all for null. */
    public List<Long> inChain(String paper, Integer year) {
        return getEntityManager()
                .createQuery(
                        "select i.id from SealedIssue i where i.paper = :paper and i.issueDate between :from and :to"
                                + " order by i.chainOrder",
                        Long.class)
                .setParameter("paper", paper)
                .setParameter("from", LocalDate.of(year == null ? 1 : year, 1, 1))
                .setParameter("to", LocalDate.of(year == null ? 9999 : year, 12, 31))
                .getResultList();
    }

    /** Those that hold a file with these bytes, the newest first. */
    List<SealedIssue> withFiles(Set<String> shas) {
        return find("select distinct i from SealedIssue i join i.parts p where p.sha256 in ?1 order by i.id desc", shas)
                .page(0, NAMED_MAX)
                .list();
    }

    /** The last link of a paper's chain. */
    public Optional<SealedIssue> newestSeal(String paper) {
        return find("paper = ?1 order by chainOrder desc", paper).firstResultOptional();
    }

    /** What a row says of its place in the chain. */
    record Link(int order, String root, String predecessor) {}

    /** All of a paper's chain but this link, the first one first. */
    List<Link> linksBeside(SealedIssue issue) {
        return getEntityManager()
                .createQuery(
                        "select new org.forme.archive.SealedIssues$Link(i.chainOrder, i.root, i.predecessor)"
                                + " from SealedIssue i where i.paper = :paper and i.id <> :id order by i.chainOrder",
                        Link.class)
                .setParameter("paper", issue.paper())
                .setParameter("id", issue.id())
                .getResultList();
    }

    /**
     * Whether something else tells of a seal of the paper that is not in the archive: a live issue that is sealed, or the
     * fingerprint that a proof prints.
     */
    boolean missesOne(String paper) {
        boolean issueWithout = getEntityManager()
                        .createQuery(
                                "select count(i) from Issue i where i.publication.paper = :paper and i.state = SEALED"
                                        + " and not exists (select 1 from SealedIssue s where s.issueId = i.id"
                                        + " and not exists (select 1 from IssueImport m where m.issue = s))",
                                Long.class)
                        .setParameter("paper", paper)
                        .getSingleResult()
                > 0;
        return issueWithout || printsAnother(paper);
    }

    private boolean printsAnother(String paper) {
        return getEntityManager()
                        .createQuery(
                                "select count(p) from Proof p where p.page.issue.publication.paper = :paper and"
                                        + " p.fingerprint is not null and not exists (select 1 from SealedIssue s where"
                                        + " s.paper = :paper and s.root like concat(replace(p.fingerprint, ' ', ''),"
                                        + " '%'))",
                                Long.class)
                        .setParameter("paper", paper)
                        .getSingleResult()
                > 0;
    }

    /** Writes down that the seal is whole: from now on the database lets no row be added to it. */
    void close(SealedIssue issue) {
        flush();
        getEntityManager()
                .createNativeQuery("insert into sealed_whole (sealed_issue_id) values (?1)")
                .setParameter(1, issue.id())
                .executeUpdate();
    }

    /** Writes down that the issue was sealed elsewhere, in the transaction that takes it in. */
    void noteImport(IssueImport brought) {
        getEntityManager().persist(brought);
    }

    /** Keys of the paper that came in with issues that were sealed elsewhere, each with the import that brought it. */
    public Map<String, IssueImport> acceptedKeys(String paper) {
        return getEntityManager()
                .createQuery(
                        "from IssueImport m join fetch m.issue i where i.paper = :paper and m.keyAccepted",
                        IssueImport.class)
                .setParameter("paper", paper)
                .getResultStream()
                .collect(Collectors.toMap(brought -> brought.issue().seal().key(), brought -> brought, (a, b) -> a));
    }

    /** How the issue came in; empty for one that was sealed here. */
    public Optional<IssueImport> importOf(SealedIssue issue) {
        return getEntityManager()
                .createQuery("from IssueImport m where m.issue = :issue", IssueImport.class)
                .setParameter("issue", issue)
                .getResultStream()
                .findFirst();
    }

    /** The newest seal of a live issue. What came in sealed has the id of an issue that lives elsewhere. */
    public Optional<SealedIssue> ofIssue(long issueId) {
        return find("from SealedIssue i where i.issueId = ?1 and not " + CAME_IN + " order by i.edition desc", issueId)
                .firstResultOptional();
    }

    /** The link with this root. */
    Optional<SealedIssue> withRoot(String paper, String root) {
        return find("paper = ?1 and root = ?2", paper, root).firstResultOptional();
    }

    /** The link that follows the one with this root; the first one for null. */
    Optional<SealedIssue> after(String paper, String root) {
        return root == null
                ? find("paper = ?1 and predecessor is null", paper).firstResultOptional()
                : find("paper = ?1 and predecessor = ?2", paper, root).firstResultOptional();
    }

    /** The issue at the same address, or with one of the same cumulative numbers. */
    Optional<SealedIssue> inTheWayOf(SealedIssue issue) {
        return find(
                        "paper = ?1 and edition = ?2 and ((issueDate = ?3 and label = ?4)"
                                + " or (totalNumber <= ?5 and totalNumberTo >= ?6)) order by id",
                        issue.paper(),
                        issue.edition(),
                        issue.date(),
                        issue.label(),
                        issue.inSequence().map(IssueNumber::totalTo).orElse(0),
                        issue.inSequence().map(IssueNumber::total).orElse(Integer.MAX_VALUE))
                .firstResultOptional();
    }

    /** The newest seal under one of these cumulative numbers that is of another issue of the paper. */
    Optional<SealedIssue> numbered(String paper, int total, int totalTo, long issueId) {
        return find(
                        "from SealedIssue i where i.paper = ?1 and i.totalNumber <= ?3 and i.totalNumberTo >= ?2"
                                + " and (i.issueId <> ?4 or " + CAME_IN + ") and not " + VOID
                                + " order by i.chainOrder desc",
                        paper,
                        total,
                        totalTo,
                        issueId)
                .firstResultOptional();
    }

    /** What of a paper has been printed and no sample copy was delivered of, the oldest first. */
    List<SealedIssue> withoutSamples(String paper, LocalDate since) {
        return list(
                "from SealedIssue i where i.paper = ?1 and i.issueDate >= ?2 and exists"
                        + " (select 1 from PressRun r where r.issue = i) and not exists"
                        + " (select 1 from SampleDelivery d where d.issue = i) order by i.chainOrder",
                paper,
                since);
    }

    /** The fingerprint that a proof made now prints; empty before a paper's first seal, and where its row is damaged. */
    public Optional<Fingerprint> fingerprintToPrint(String paper) {
        return newestSeal(paper).filter(SealedIssue::hasRoot).map(issue -> Fingerprint.of(issue.root()));
    }

    /** An issue that went to press and that readers do not see yet. */
    public record Unreleased(Long id, String numbers, Instant sealedAt, LocalDate date) {}

    /** What of a paper went to press, is not released and is not ordered to be, the oldest first. */
    public List<Unreleased> unreleased(String paper) {
        return getEntityManager()
                .createQuery(
                        "select new org.forme.archive.SealedIssues$Unreleased(i.id, i.numbersPrinted, i.sealedAt,"
                                + " i.issueDate) from SealedIssue i where i.paper = :paper and not exists"
                                + " (select 1 from Release r where r.issue = i) and not exists"
                                + " (select 1 from ReleaseOrder o where o.issue = i) and not " + VOID
                                + " order by i.chainOrder",
                        Unreleased.class)
                .setParameter("paper", paper)
                .getResultList();
    }

    /** Whether the person may take a sealed issue out of the house, the office's part included. */
    public static boolean mayTakeOut(Person person, String paper) {
        return person.holds(Role.CHIEF, paper)
                || person.holds(Role.PRODUCTION, paper)
                || person.holds(Role.ADMIN, paper);
    }

    /** Ids of the seals of a paper in whose place another edition comes: no longer in force. */
    public Set<Long> voided(String paper) {
        return new HashSet<>(getEntityManager()
                .createQuery("select i.id from SealedIssue i where i.paper = :paper and " + VOID, Long.class)
                .setParameter("paper", paper)
                .getResultList());
    }

    /** Whether another edition comes in the place of this one, so that it must not be printed any more. */
    public boolean isVoid(SealedIssue issue) {
        return voided(issue.paper()).contains(issue.id());
    }

    /** @throws Refusal when another edition comes in its place */
    public void mustBeInForce(SealedIssue issue) {
        if (isVoid(issue)) throw Refusal.now("archive.void", issue.numbers(), issue.edition());
    }

    /** The last edition of the same number after this one that was released: what readers see in its place. */
    public Optional<SealedIssue> releasedAfter(SealedIssue issue) {
        return find(
                        "from SealedIssue i where i.paper = ?1 and i.issueDate = ?2 and i.label = ?3 and i.edition > ?4"
                                + " and exists (select 1 from Release r where r.issue = i) order by i.edition desc",
                        issue.paper(),
                        issue.date(),
                        issue.label(),
                        issue.edition())
                .firstResultOptional();
    }

    /** 刊后处理 is of what readers see. @throws Refusal when that is a later edition of the number */
    void mustBeSeen(SealedIssue issue) {
        releasedAfter(issue).ifPresent(later -> {
            throw Refusal.now("archive.void_afterwards", later.edition());
        });
    }

    /** Whether the person may take in issues that were sealed elsewhere, and say that a key is the paper's. */
    public static boolean mayTakeIn(Person person, String paper) {
        return person.holds(Role.CHIEF, paper) || person.holds(Role.ADMIN, paper);
    }

    /** Whether a person may release issues of the paper. */
    public static boolean mayRelease(Person person, String paper) {
        return person.holds(Role.PRODUCTION, paper)
                || person.holds(Role.DUTY, paper)
                || person.holds(Role.CHIEF, paper);
    }

    /** 发布数字报: from now on readers may see exactly what was sealed. An order to do so later is done with. */
    @Transactional
    @Counted("forme.release")
    public Release release(SealedIssue issue, Person person, Instant now) {
        mustBeReleasable(issue, person);
        getEntityManager()
                .createQuery("delete from ReleaseOrder o where o.issue = :issue")
                .setParameter("issue", issue)
                .executeUpdate();
        return made(new Release(issue, person.id(), person.name(), now), person);
    }

    /** The same as somebody ordered it; a release that comes late says so in the trail. */
    @Counted("forme.release")
    Release releaseAsOrdered(ReleaseOrder order, Instant now) {
        return made(new Release(order, now), null);
    }

    private Release made(Release release, Person person) {
        SealedIssue issue = release.issue();
        if (release.at().isBefore(issue.sealedAt())) throw Refusal.now("archive.clock_back", issue.numbers());
        withdrawals.carryOn(issue, release.at());
        getEntityManager().persist(release);
        String record = "/desk/archive/" + issue.id();
        if (release.isLate())
            trail.note(
                    release.at(),
                    person,
                    "archive.release_late",
                    record,
                    issue.local(release.due().orElseThrow()));
        else trail.note(release.at(), person, "archive.release", record, issue.numbers());
        changes.fire(new PublicChange(issue.id(), null, PublicChange.Kind.RELEASED));
        return release;
    }

    /** @throws Refusal when the person may not release the issue, or it is released already */
    void mustBeReleasable(SealedIssue issue, Person person) {
        if (!mayRelease(person, issue.paper())) throw Refusal.forbidden("shell.forbidden");
        mustBeInForce(issue);
        boolean released = getEntityManager()
                        .createQuery("select count(r) from Release r where r.issue = :issue", Long.class)
                        .setParameter("issue", issue)
                        .getSingleResult()
                > 0;
        if (released) throw Refusal.now("archive.released_already", issue.numbers());
    }

    /** The bytes of a part for the desk, as they lie in the store; whether they are still right is the verifier's. */
    public byte[] bytes(SealedPart part) {
        return blobs.read(part.sha256());
    }

    /** 代班: in whose place it was sealed, by the name; empty where in their own, or where the record cannot be read. */
    public String sealedInPlaceOf(SealedIssue issue) {
        try {
            return SealedFiles.office(blobs.read(issue.officeSha()))
                    .path("sealedBy")
                    .path("inPlaceOf")
                    .asText();
        } catch (BlobMissing | UncheckedIOException | IllegalArgumentException damaged) {
            return "";
        }
    }

    @Override
    public boolean isWriting() {
        return progresses.isAnyRunning();
    }

    /** Every blob that a seal stands on. */
    @Override
    public Set<String> blobs() {
        var kept = new HashSet<String>();
        kept.addAll(getEntityManager()
                .createQuery("select p.sha256 from SealedPart p", String.class)
                .getResultList());
        withdrawals.blobs().forEach(kept::add);
        for (String sha : List.of("openSha", "officeSha", "sealSha"))
            kept.addAll(getEntityManager()
                    .createQuery("select i." + sha + " from SealedIssue i", String.class)
                    .getResultList());
        return kept;
    }
}
