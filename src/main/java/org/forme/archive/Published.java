package org.forme.archive;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.forme.shell.Sha256;
import org.forme.store.BlobMissing;
import org.forme.store.Blobs;
import org.jboss.logging.Logger;

/**
 * What the public may see: released issues that are not withdrawn, of each number the last released edition, byte for byte
 * as sealed; of pages whose articles were withdrawn only what covers these. The one door of the public edition; nothing
 * behind it knows a draft.
 */
@ApplicationScoped
public class Published {
    private static final Logger LOG = Logger.getLogger(Published.class);

    /** Released, and no later edition of the same address is. */
    private static final String LAST = "select i from SealedIssue i join fetch i.release where not exists"
            + " (select 1 from Release r where r.issue.paper = i.paper and r.issue.issueDate = i.issueDate"
            + " and r.issue.label = i.label and r.issue.edition > i.edition)";

    private static final String WITHDRAWN =
            "(select 1 from Withdrawal w where w.issue = i and w.article is null and " + Withdrawals.STANDING + ")";

    private static final String RELEASED = LAST + " and not exists " + WITHDRAWN;

    @Inject
    Issues issues;

    @Inject
    Blobs blobs;

    @Inject
    Withdrawals withdrawals;

    @Inject
    SealedCopies copies;

    @Inject
    Masks masks;

    @Inject
    Corrections corrections;

    /** The queries. */
    @ApplicationScoped
    static class Issues implements PanacheRepository<SealedIssue> {}

    /** The newest released issue of any paper. */
    public Optional<SealedIssue> newest() {
        return issues.find(RELEASED + " order by i.issueDate desc, i.label, i.id desc")
                .firstResultOptional();
    }

    public Optional<SealedIssue> newest(String paper) {
        return issues.find(RELEASED + " and i.paper = ?1 order by i.issueDate desc, i.label, i.id desc", paper)
                .firstResultOptional();
    }

    /** @param label of a 号外 or supplement; empty for the day's regular issue */
    public Optional<SealedIssue> on(String paper, LocalDate date, String label) {
        return issues.find(RELEASED + " and i.paper = ?1 and i.issueDate = ?2 and i.label = ?3", paper, date, label)
                .firstResultOptional();
    }

    /** What readers are told in place of an issue that was withdrawn with a note. */
    public Optional<Withdrawal> withdrawn(String paper, LocalDate date, String label) {
        return issues.find(
                        LAST + " and i.paper = ?1 and i.issueDate = ?2 and i.label = ?3 and exists " + WITHDRAWN,
                        paper,
                        date,
                        label)
                .firstResultOptional()
                .flatMap(issue -> noted(issue, null));
    }

    /** The same for an article of an issue that readers see. */
    public Optional<Withdrawal> withdrawn(SealedArticle article) {
        return noted(article.issue(), article.number());
    }

    private Optional<Withdrawal> noted(SealedIssue issue, Integer article) {
        return withdrawals
                .of(issue, article)
                .filter(withdrawal -> !withdrawal.note().isEmpty());
    }

    /** The issue without the articles that were withdrawn, and with what was said of it. */
    public Edition edition(SealedIssue issue) {
        return new Edition(
                issue, withdrawals.articles(issue), withdrawals.silent(issue), corrections.concerning(issue));
    }

    /** Where readers find an item of another issue; empty where they do not see it. */
    public Optional<SealedArticle> seen(SealedIssue issue, int article) {
        return on(issue.paper(), issue.date(), issue.label())
                .filter(released -> released.id().equals(issue.id()))
                .flatMap(released -> edition(released).article(article));
    }

    /**
     * What an article puts right.
     *
     * @param article what it is about, as readers see it now; null where that is the issue, or they do not see it
     */
    public record PutRight(Correction correction, SealedArticle article) {}

    /** What an article puts right in others. */
    public List<PutRight> putRightBy(SealedArticle article) {
        return corrections.printedIn(article.issue(), article.number()).stream()
                .map(correction -> new PutRight(correction, about(correction)))
                .toList();
    }

    private SealedArticle about(Correction correction) {
        SealedIssue said = correction.issue();
        return on(said.paper(), said.date(), said.label())
                .flatMap(seen -> correction.article().stream()
                        .flatMap(number -> copies.again(said, number, seen).stream())
                        .flatMap(number -> edition(seen).article(number).stream())
                        .findFirst())
                .orElse(null);
    }

    public Optional<SealedIssue> before(SealedIssue issue) {
        return issues.find(
                        RELEASED + " and i.paper = ?1 and i.issueDate < ?2 order by i.issueDate desc, i.label",
                        issue.paper(),
                        issue.date())
                .firstResultOptional();
    }

    public Optional<SealedIssue> after(SealedIssue issue) {
        return issues.find(
                        RELEASED + " and i.paper = ?1 and i.issueDate > ?2 order by i.issueDate, i.label",
                        issue.paper(),
                        issue.date())
                .firstResultOptional();
    }

    /** The issues of one year, the oldest first. */
    public List<SealedIssue> in(String paper, int year) {
        return issues.list(
                RELEASED + " and i.paper = ?1 and i.issueDate >= ?2 and i.issueDate < ?3 order by i.issueDate, i.label",
                paper,
                LocalDate.of(year, 1, 1),
                LocalDate.of(year + 1, 1, 1));
    }

    /** Years that have issues, the newest first. */
    public List<Integer> years(String paper) {
        return issues.getEntityManager()
                .createQuery(
                        "select distinct year(i.issueDate) from Release r join r.issue i where i.paper = :paper and not"
                                + " exists " + WITHDRAWN + " order by 1 desc",
                        Integer.class)
                .setParameter("paper", paper)
                .getResultList();
    }

    /** A file as readers get it. */
    public record File(byte[] bytes, String mediaType, String tag) {}

    /** A part as it was sealed; empty where readers may not have it, or where its bytes are no longer right. */
    Optional<byte[]> bytes(SealedPart part) {
        return part.isOpen() ? sealed(part.sha256(), part.path()) : Optional.empty();
    }

    /** A picture of an article. */
    public Optional<File> picture(SealedIssue issue, SealedArticle article, int nth) {
        return issue.part(Paths.picture(article.number(), nth)).flatMap(this::file);
    }

    /** A page's print file; with covers over what was withdrawn. */
    public Optional<File> pdf(SealedIssue issue, String label) {
        Set<Integer> withdrawn = withdrawals.articles(issue);
        if (!masks.isNeeded(issue, label, withdrawn))
            return issue.part(Paths.pdf(label)).flatMap(this::file);
        return masks.of(issue, label, withdrawn).flatMap(mask -> masked(mask.pdf(), Paths.pdf(label)));
    }

    /** The whole issue in print; with covers over what was withdrawn. */
    public Optional<File> pdf(SealedIssue issue) {
        Set<Integer> withdrawn = withdrawals.articles(issue);
        if (withdrawn.isEmpty()) return issue.part(Paths.ISSUE).flatMap(this::file);
        return masks.whole(issue, withdrawn).flatMap(mask -> masked(mask.pdf(), Paths.ISSUE));
    }

    /** SHA-256 of a page's image as readers get it; empty where there is no such page. */
    Optional<String> image(SealedIssue issue, String label) {
        Set<Integer> withdrawn = withdrawals.articles(issue);
        Optional<SealedPart> part = issue.part(Paths.image(label)).filter(SealedPart::isOpen);
        return masks.isNeeded(issue, label, withdrawn)
                ? masks.of(issue, label, withdrawn).flatMap(MaskedPage::image)
                : part.map(SealedPart::sha256);
    }

    private Optional<File> file(SealedPart part) {
        return bytes(part).map(bytes -> new File(bytes, part.mediaType(), part.sha256()));
    }

    private Optional<File> masked(String sha, String path) {
        return sealed(sha, path).map(bytes -> new File(bytes, "application/pdf", sha));
    }

    /** An article's whole copy. */
    public Optional<SealedCopy> copy(SealedIssue issue, SealedArticle article) {
        String path = Paths.article(article.number());
        return issue.part(path).flatMap(this::bytes).flatMap(bytes -> read(path, () -> SealedCopy.read(bytes)));
    }

    /**
     * The public manifest with its seal, as one file: {@code {"manifest":{…},"seal":{…}}} in canonical form. Where
     * something was withdrawn, the manifest, which holds its headlines, is left out: the seal's own line says its SHA-256.
     */
    public Optional<byte[]> manifest(SealedIssue issue) {
        if (!withdrawals.articles(issue).isEmpty()) {
            var seal = new LinkedHashMap<String, Object>();
            seal.put("manifest", null);
            seal.put("seal", issue.seal().asMap());
            return Optional.of(CanonicalJson.write(seal));
        }
        return sealed(issue.openSha(), Verifier.OPEN)
                .flatMap(open -> read(Verifier.OPEN, () -> {
                    var file = new LinkedHashMap<String, Object>();
                    file.put("manifest", CanonicalJson.read(open));
                    file.put("seal", issue.seal().asMap());
                    return CanonicalJson.write(file);
                }));
    }

    /** A row that was changed may lead to bytes of another kind, which nobody gets. */
    private static <T> Optional<T> read(String path, Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (IllegalArgumentException e) {
            LOG.errorf(e, "%s is no longer what was sealed; readers do not get it", path);
            return Optional.empty();
        }
    }

    /** Bytes by their name; empty, and in the log, where they are no longer there or no longer right. */
    Optional<byte[]> sealed(String sha, String path) {
        try {
            byte[] bytes = blobs.read(sha);
            if (Sha256.of(bytes).equals(sha)) return Optional.of(bytes);
            LOG.errorf("%s is no longer what was sealed (%s); readers do not get it", path, sha);
        } catch (BlobMissing | IllegalArgumentException e) {
            LOG.errorf("%s is missing from the store (%s)", path, sha);
        } catch (UncheckedIOException e) {
            LOG.errorf(e, "%s cannot be read from the store (%s)", path, sha);
        }
        return Optional.empty();
    }
}
