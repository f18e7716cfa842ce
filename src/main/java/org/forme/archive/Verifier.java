package org.forme.archive;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.forme.archive.Verification.Fault;
import org.forme.archive.Verification.Kind;
import org.forme.shell.Sha256;
import org.forme.store.BlobMissing;
import org.forme.store.Blobs;
import org.hibernate.HibernateException;
import org.hibernate.JDBCException;
import org.jboss.logging.Logger;

/**
 * Checks a sealed issue again, from its files up: every part, both manifests, root, signature, the index in the database
 * row by row, and the chain of seals. Whatever is damaged is a fault and never an exception. What happens to an issue
 * after its seal, such as its release, is a record of the office and not checked.
 */
@ApplicationScoped
public class Verifier {
    private static final Logger LOG = Logger.getLogger(Verifier.class);

    static final String OPEN = "manifest.json";
    static final String OFFICE = "office.json";
    static final String SEAL = "seal.json";

    @Inject
    Blobs blobs;

    @Inject
    SealedIssues sealed;

    @Inject
    SigningKeys keys;

    @Inject
    Rows rows;

    public Verification verify(SealedIssue issue) {
        var faults = new LinkedHashSet<Fault>();
        Optional<Seal> seal = read(issue.sealSha(), SEAL, Seal::read, faults);
        Optional<JsonNode> open = read(issue.openSha(), OPEN, SealedFiles::open, faults);
        Optional<JsonNode> office = read(issue.officeSha(), OFFICE, SealedFiles::office, faults);
        seal.ifPresent(file -> checkSeal(issue, file, faults));
        var listed = new ArrayList<Part>();
        open.ifPresent(manifest -> list(manifest, true, OPEN, listed, faults));
        office.ifPresent(manifest -> list(manifest, false, OFFICE, listed, faults));
        listed.forEach(part -> check(part, faults));
        if (seal.isPresent() && open.isPresent() && office.isPresent())
            checkIndex(issue, new SealedFiles(seal.get(), issue.sealSha(), open.get(), office.get()), faults);
        checkChain(issue, faults);
        return new Verification(List.copyOf(faults), listed.size() + 3);
    }

    /** A file whose bytes are right but are something else is one that the row should not lead to. */
    private <T> Optional<T> read(String sha, String path, Function<byte[], T> reading, Set<Fault> faults) {
        try {
            byte[] bytes = blobs.read(sha);
            if (Sha256.of(bytes).equals(sha)) return Optional.of(reading.apply(bytes));
            faults.add(new Fault(path, Kind.CHANGED));
        } catch (BlobMissing e) {
            faults.add(new Fault(path, Kind.MISSING));
        } catch (UncheckedIOException e) {
            unreadable(path, e, faults);
        } catch (IllegalArgumentException e) {
            faults.add(new Fault(path, Kind.INDEX));
        }
        return Optional.empty();
    }

    private void check(Part part, Set<Fault> faults) {
        try {
            if (!blobs.has(part.sha256())) faults.add(new Fault(part.path(), Kind.MISSING));
            else if (!blobs.verify(part.sha256())) faults.add(new Fault(part.path(), Kind.CHANGED));
        } catch (UncheckedIOException e) {
            unreadable(part.path(), e, faults);
        }
    }

    private static void unreadable(String path, UncheckedIOException why, Set<Fault> faults) {
        LOG.errorf(why, "%s cannot be read", path);
        faults.add(new Fault(path, Kind.MISSING));
    }

    private static void list(JsonNode manifest, boolean open, String path, List<Part> listed, Set<Fault> faults) {
        try {
            listed.addAll(SealedFiles.parts(manifest, open));
        } catch (IllegalArgumentException e) {
            faults.add(new Fault(path, Kind.INDEX));
        }
    }

    private void checkSeal(SealedIssue issue, Seal seal, Set<Fault> faults) {
        if (!seal.holds() || !keys.belongs(issue.paper(), seal.key())) faults.add(new Fault(SEAL, Kind.SIGNATURE));
    }

    /** The index is made once more by the code that made it, and has to be the one that is there. */
    private void checkIndex(SealedIssue issue, SealedFiles files, Set<Fault> faults) {
        if (!Objects.equals(
                files.open().path("predecessor").textValue(), files.seal().predecessor()))
            faults.add(new Fault(OPEN, Kind.CHAIN));
        try {
            List<Rows.Row> right = rows.of(new SealedIssue(files, issue.chainOrder()));
            List<Rows.Row> there = rows.of(issue);
            differ(right, there, faults);
            differ(there, right, faults);
        } catch (JDBCException e) {
            throw e;
        } catch (IllegalArgumentException | HibernateException e) {
            LOG.errorf(e, "the index of %s cannot be read", issue.numbers());
            faults.add(new Fault(OPEN, Kind.INDEX));
        }
    }

    private static void differ(List<Rows.Row> some, List<Rows.Row> others, Set<Fault> faults) {
        var left = new ArrayList<>(some);
        others.forEach(left::remove);
        left.forEach(row -> faults.add(new Fault(row.file(), Kind.INDEX)));
    }

    /** From the first seal to this one, and one further; after the newest nothing may tell of a later one. */
    private void checkChain(SealedIssue issue, Set<Fault> faults) {
        List<SealedIssues.Link> beside = sealed.linksBeside(issue);
        String root = null;
        int order = 0;
        boolean holds = true;
        SealedIssues.Link next = null;
        for (SealedIssues.Link link : beside) {
            if (link.order() > issue.chainOrder()) {
                next = link;
                break;
            }
            holds &= link.order() == ++order && Objects.equals(link.predecessor(), root);
            root = link.root();
        }
        holds &= issue.chainOrder() == order + 1 && Objects.equals(issue.predecessor(), root);
        if (!holds) faults.add(new Fault(SEAL, Kind.CHAIN));
        boolean ends = next == null
                ? !sealed.missesOne(issue.paper())
                : next.order() == issue.chainOrder() + 1 && issue.root().equals(next.predecessor());
        if (!ends) faults.add(new Fault(SEAL, Kind.NEXT));
    }
}
