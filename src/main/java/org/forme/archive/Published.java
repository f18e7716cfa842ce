package org.forme.archive;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.forme.shell.Sha256;
import org.forme.store.BlobMissing;
import org.forme.store.Blobs;
import org.jboss.logging.Logger;

/**
 * What the public may see: released issues, of each number the last released edition, byte for byte as sealed. The one
 * door of the public edition; nothing behind it knows a draft.
 */
@ApplicationScoped
public class Published {
    private static final Logger LOG = Logger.getLogger(Published.class);

    /** Released, and no later edition of the same address is. */
    private static final String RELEASED = "select i from SealedIssue i join fetch i.release where not exists"
            + " (select 1 from Release r where r.issue.paper = i.paper and r.issue.issueDate = i.issueDate"
            + " and r.issue.label = i.label and r.issue.edition > i.edition)";

    @Inject
    Issues issues;

    @Inject
    Blobs blobs;

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
                        "select distinct year(r.issue.issueDate) from Release r where r.issue.paper = :paper order by"
                                + " 1 desc",
                        Integer.class)
                .setParameter("paper", paper)
                .getResultList();
    }

    /** The bytes of a part; empty where readers may not have it, or where they are no longer what was sealed. */
    public Optional<byte[]> bytes(SealedPart part) {
        if (!part.isOpen()) return Optional.empty();
        return sealed(part.sha256(), part.path());
    }

    /** An article's whole copy. */
    public Optional<SealedCopy> copy(SealedIssue issue, SealedArticle article) {
        String path = Paths.article(article.number());
        return issue.part(path).flatMap(this::bytes).flatMap(bytes -> read(path, () -> SealedCopy.read(bytes)));
    }

    /** The public manifest with its seal, as one file: {@code {"manifest":{…},"seal":{…}}} in canonical form. */
    public Optional<byte[]> manifest(SealedIssue issue) {
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

    private Optional<byte[]> sealed(String sha, String path) {
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
