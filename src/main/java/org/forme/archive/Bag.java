package org.forme.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.forme.imprint.IssueNumber;
import org.forme.shell.Refusal.Reason;
import org.forme.store.Blobs;

/**
 * A bag that somebody brought, opened: whatever is wrong with it as such, and the issue it holds where nothing is. Whether
 * that issue can stand in the archive here is {@link Importing}'s to say.
 */
public final class Bag implements Closeable {
    /** Most bytes that the files of a bag may have together: what one blob may have. */
    static final long MOST_BYTES = Blobs.LIMIT;

    /** As many as a page of them can say. */
    private static final int MOST_FAULTS = 100;

    private final String name;
    private final int place;
    private final BagFiles files;
    private final List<Reason> against = new ArrayList<>();
    private Manifests manifests;
    private SealedFiles sealed;
    private SealedIssue issue;

    private Bag(String name, int place, BagFiles files) {
        this.place = place;
        this.name = files == null || files.name.isEmpty() ? name : files.name;
        this.files = files;
    }

    /**
     * @param name what it is called as long as it does not say so itself; may be empty
     * @param place of the file that it came in among those that were brought, from 1
     */
    static Bag open(Path file, String name, int place) {
        BagFiles files = null;
        try {
            files = BagFiles.of(file);
            var bag = new Bag(name, place, files);
            bag.check();
            return bag;
        } catch (IOException | RuntimeException unreadable) {
            var bag = new Bag(name, place, files);
            bag.against("archive.bag_unreadable");
            return bag;
        }
    }

    private void against(String key, Object... args) {
        against.add(new Reason(key, List.of(args), null));
    }

    private void check() throws IOException {
        if (files.sizes.values().stream().mapToLong(Long::longValue).sum() > MOST_BYTES) {
            against("archive.bag_too_large", MOST_BYTES >> 20);
            return;
        }
        BagVerifier.faults(files).stream()
                .limit(MOST_FAULTS)
                .forEach(fault ->
                        against("archive.bag_fault_" + fault.kind().name().toLowerCase(Locale.ROOT), fault.path()));
        if (!against.isEmpty()) return;
        try {
            index();
        } catch (RuntimeException nonsense) {
            issue = null;
            against("archive.bag_index");
        }
    }

    /** Everything that will be looked for in the issue later is there, and is what it should be. */
    private void index() throws IOException {
        manifests = new Manifests(bytes(Verifier.OPEN), bytes(Verifier.OFFICE));
        sealed = SealedFiles.of(Seal.read(bytes(Verifier.SEAL)), manifests);
        issue = new SealedIssue(sealed, 1);
        issue.inSequence();
        if (!issue.label().isEmpty() && !IssueNumber.isLabel(issue.label()))
            throw new IllegalArgumentException("no label");
        java.time.ZoneId.of(SealedFiles.text(sealed.open().path("publication"), "zone"));
        if (issue.pages().isEmpty()) throw new IllegalArgumentException("no pages");
        need(Paths.ISSUE, Set.of("application/pdf"));
        for (SealedPage page : issue.pages()) {
            if (page.label().indexOf('/') >= 0) throw new IllegalArgumentException("no label");
            need(Paths.pdf(page.label()), Set.of("application/pdf"));
            need(Paths.image(page.label()), Set.of("image/jpeg", "image/png"));
        }
        for (SealedArticle article : issue.articles()) article(article);
    }

    private void article(SealedArticle article) throws IOException {
        String path = Paths.article(article.number());
        need(path, Set.of("application/json"));
        SealedCopy copy = SealedCopy.read(bytes(path));
        if (copy.number() != article.number()) throw new IllegalArgumentException("another article");
        for (int n = 1; n <= copy.pictures().size(); n++)
            need(Paths.picture(article.number(), n), Set.of("image/jpeg", "image/png"));
    }

    private void need(String path, Set<String> types) {
        SealedPart part = issue.part(path).orElseThrow(() -> new IllegalArgumentException("no " + path));
        if (!types.contains(part.mediaType())) throw new IllegalArgumentException("no type for " + path);
    }

    private byte[] bytes(String path) throws IOException {
        return files.read("data/" + path, BagVerifier.MANIFEST_LIMIT);
    }

    /** The bytes of one of its files, for the store. */
    InputStream open(String path) throws IOException {
        return files.open("data/" + path);
    }

    /** Its folder, or the file that it came in; may be empty. */
    public String name() {
        return name;
    }

    /** Place of its file among those that were brought, from 1. */
    public int place() {
        return place;
    }

    /** What is wrong with it, whoever looks at it; empty for a bag that is as it was sealed. */
    List<Reason> against() {
        return List.copyOf(against);
    }

    /** The issue, as it would be indexed; empty where the bag is not as it was sealed. */
    public Optional<SealedIssue> issue() {
        return Optional.ofNullable(issue);
    }

    SealedFiles sealed() {
        return sealed;
    }

    Manifests manifests() {
        return manifests;
    }

    Seal seal() {
        return sealed.seal();
    }

    @Override
    public void close() throws IOException {
        if (files != null) files.close();
    }
}
