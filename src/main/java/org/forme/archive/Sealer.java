package org.forme.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.forme.archive.SealProgress.Step;
import org.forme.press.PdfMetadata;
import org.forme.press.PdfWriter;
import org.forme.press.PdfWriter.PageFile;
import org.forme.shell.Refusal;
import org.forme.shell.Sha256;
import org.forme.store.BlobMissing;
import org.forme.store.Blobs;

/**
 * 付印: makes a sealed issue of {@link SealInput}. First all files are written, which may take long and may be left in
 * the middle: files that no row names are orphans. Then one short transaction writes the rows, so that there is a whole
 * sealed issue or none.
 */
@ApplicationScoped
public class Sealer {
    @Inject
    Blobs blobs;

    @Inject
    SealedIssues sealed;

    @Inject
    SigningKeys keys;

    /** Hears of every step. */
    @FunctionalInterface
    interface Watcher {
        void reach(Step step, int done, int all);
    }

    /** All files of a seal that is not committed yet. */
    record Written(Seal seal, Manifests manifests) {}

    /** All that a seal would hold, and the print PDF of the whole issue. */
    record Laid(List<Part> parts, byte[] whole, Manifests manifests) {}

    /** Writes every file of the issue; the signed pages' bytes are taken as they are. Changes no row. */
    Written write(SealInput input, Manifests.Sealing by, Watcher watcher) {
        Manifests manifests =
                lay(input, by, watcher, bytes -> blobs.put(bytes).sha()).manifests();
        Seal seal = Seal.over(
                manifests, predecessor(input), keys.pairOf(input.paper().key(), by.at()));
        blobs.put(manifests.open());
        blobs.put(manifests.office());
        blobs.put(seal.toJson());
        return new Written(seal, manifests);
    }

    /** The same, and nothing is kept: no file, no key, no row. */
    Laid rehearse(SealInput input, Manifests.Sealing by) {
        return lay(input, by, (step, done, all) -> {}, Sha256::of);
    }

    /** @param keep takes the bytes of a file that was made, and gives their SHA-256 */
    private Laid lay(SealInput input, Manifests.Sealing by, Watcher watcher, Function<byte[], String> keep) {
        var parts = new ArrayList<Part>();
        List<PageFile> pdfs = pages(input, parts, watcher);
        articles(input, parts, watcher, keep);
        watcher.reach(Step.WHOLE, 0, 1);
        String title = (input.paper().name() + " " + input.numbers().printed() + " " + input.dateLine()).strip();
        byte[] whole = PdfWriter.join(pdfs, new PdfMetadata(title, input.paper().name(), "zh-CN", by.at()));
        parts.add(part(Paths.ISSUE, "application/pdf", whole, keep.apply(whole), true));
        watcher.reach(Step.MANIFEST, 0, 1);
        return new Laid(List.copyOf(parts), whole, Manifests.of(input, parts, predecessor(input), by));
    }

    /**
     * Commits a seal.
     *
     * @param live what has to happen to the live issue in the same transaction: the last check, and its own seal
     * @throws Refusal when another issue of the paper was sealed meanwhile, so that the chain has moved on
     */
    @Transactional
    SealedIssue commit(SealInput input, Written written, Consumer<SealedIssue> live) {
        SealedIssue newest = newest(input);
        String newestRoot = newest == null ? null : newest.root();
        if (!java.util.Objects.equals(newestRoot, written.seal().predecessor()))
            throw Refusal.now("archive.chain_moved");
        var issue = new SealedIssue(
                SealedFiles.of(written.seal(), written.manifests()), newest == null ? 1 : newest.chainOrder() + 1);
        sealed.persist(issue);
        live.accept(issue);
        sealed.close(issue);
        return issue;
    }

    private List<PageFile> pages(SealInput input, List<Part> parts, Watcher watcher) {
        var pdfs = new ArrayList<PageFile>();
        for (SealInput.PageCopy page : input.pages()) {
            watcher.reach(Step.PAGES, pdfs.size(), input.pages().size());
            byte[] pdf = take(page.pdf(), Paths.pdf(page.label()));
            pdfs.add(new PageFile(page.label(), ("第" + page.label() + "版 " + page.section()).strip(), pdf));
            parts.add(part(Paths.pdf(page.label()), "application/pdf", pdf, page.pdf(), true));
            parts.add(taken(Paths.image(page.label()), page.imageType(), page.image(), true));
            parts.add(taken(Paths.frames(page.label()), "text/plain; charset=utf-8", page.frames(), false));
            if (page.proof().plan() != null)
                parts.add(taken(
                        Paths.plan(page.label()),
                        "text/plain; charset=utf-8",
                        page.proof().plan(),
                        false));
        }
        return pdfs;
    }

    private void articles(SealInput input, List<Part> parts, Watcher watcher, Function<byte[], String> keep) {
        int number = 0;
        for (SealInput.ArticleCopy article : input.articles()) {
            watcher.reach(Step.ARTICLES, number, input.articles().size());
            number++;
            byte[] copy = SealedCopy.of(number, article).toJson();
            parts.add(part(Paths.article(number), "application/json", copy, keep.apply(copy), true));
            if (!article.received().isEmpty()) {
                byte[] received = article.received().getBytes(StandardCharsets.UTF_8);
                parts.add(part(
                        Paths.received(number), "text/plain; charset=utf-8", received, keep.apply(received), false));
            }
            int n = 0;
            for (SealInput.PictureCopy picture : article.pictures())
                parts.add(taken(Paths.picture(number, ++n), picture.mediaType(), picture.sha256(), true));
        }
    }

    private String predecessor(SealInput input) {
        SealedIssue newest = newest(input);
        return newest == null ? null : newest.root();
    }

    /** The link that this seal follows; null for the first. A damaged one is nothing to go on from. */
    private SealedIssue newest(SealInput input) {
        SealedIssue newest = sealed.newestSeal(input.paper().key()).orElse(null);
        if (newest != null && !newest.hasRoot()) throw Refusal.now("archive.chain_damaged");
        return newest;
    }

    private Part taken(String path, String mediaType, String sha, boolean open) {
        return part(path, mediaType, take(sha, path), sha, open);
    }

    private static Part part(String path, String mediaType, byte[] bytes, String sha, boolean open) {
        return new Part(path, mediaType, bytes.length, sha, open);
    }

    /** A damaged file would be sealed for ever, so each is hashed once more. */
    private byte[] take(String sha, String path) {
        try {
            byte[] bytes = blobs.read(sha);
            if (!Sha256.of(bytes).equals(sha)) throw Refusal.now("archive.file_damaged", path);
            return bytes;
        } catch (BlobMissing e) {
            throw Refusal.now("archive.file_damaged", path);
        }
    }
}
