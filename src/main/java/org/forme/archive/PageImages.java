package org.forme.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.forme.pictures.PictureFile;
import org.forme.pictures.Remembered;
import org.forme.press.Proofing;
import org.forme.shell.Refusal;

/**
 * Sealed page images in the sizes that screens need, made from the sealed one when first asked for and remembered a
 * while. Only the sealed one is under the promise of bytes. One is made at a time: whoever waits too long gets the
 * sealed one.
 */
@ApplicationScoped
public class PageImages {
    /** How wide the sealed image is, in pixels. Early seals have 1,800, and no narrower size suffers from it. */
    public static final int SEALED = Proofing.IMAGE_WIDTH;

    /** Seen at this size it differs from a better one by its bytes only. */
    private static final float QUALITY = 0.75f;

    /** Bytes remembered at most: the newest issues, some thirty pages in every size. */
    private static final long REMEMBERED_MAX = 32L << 20;

    /** Seconds that somebody waits for others' images. */
    private static final int PATIENCE = 5;

    private static final Pattern SIZED = Pattern.compile("(.+)-([0-9]{3,4})");

    /** The widths that there are. No others are made, so nobody can keep the house busy by asking. */
    public enum Width {
        /** A desktop's page. */
        SMALL(800),
        /** A phone's whole width, at three pixels to the point. */
        MEDIUM(1200),
        /** A desktop's page at two pixels to the point. */
        LARGE(1600);

        private final int pixels;

        Width(int pixels) {
            this.pixels = pixels;
        }

        public int pixels() {
            return pixels;
        }

        static Optional<Width> of(String pixels) {
            for (Width width : values()) if (String.valueOf(width.pixels).equals(pixels)) return Optional.of(width);
            return Optional.empty();
        }
    }

    /** A JPEG, and what names exactly these bytes. */
    public record Image(byte[] jpeg, String tag) {}

    private final Remembered remembered = new Remembered(REMEMBERED_MAX);
    private final ReentrantLock making = new ReentrantLock();

    @Inject
    Published published;

    /**
     * An image of a page for the desk; empty where there is no such page or size. None is made larger than it was sealed.
     *
     * @param name the page's label for the sealed image, {@code 1}; with a width for one at most so wide, {@code 1-800}
     */
    public Optional<Image> of(SealedIssue issue, String name) {
        return of(name, label -> issue.part(Paths.image(label)).map(SealedPart::sha256));
    }

    /** The same for readers, with covers over what was withdrawn. */
    public Optional<Image> published(SealedIssue issue, String name) {
        return of(name, label -> published.image(issue, label));
    }

    private Optional<Image> of(String name, Function<String, Optional<String>> shas) {
        Optional<String> whole = shas.apply(name);
        if (whole.isPresent()) return whole.flatMap(this::whole);
        Matcher sized = SIZED.matcher(name);
        if (!sized.matches()) return Optional.empty();
        return Width.of(sized.group(2))
                .flatMap(width -> shas.apply(sized.group(1)).flatMap(sha -> of(sha, width)));
    }

    private Optional<Image> of(String sha, Width width) {
        String tag = sha + "-" + width.pixels;
        byte[] known = remembered.get(tag);
        if (known != null) return Optional.of(new Image(known, tag));
        if (!turn()) return whole(sha);
        try {
            byte[] meanwhile = remembered.get(tag);
            if (meanwhile != null) return Optional.of(new Image(meanwhile, tag));
            return whole(sha).map(image -> made(image, width, tag));
        } finally {
            making.unlock();
        }
    }

    private Optional<Image> whole(String sha) {
        return published.sealed(sha, "a page's image").map(bytes -> new Image(bytes, sha));
    }

    private boolean turn() {
        try {
            return making.tryLock(PATIENCE, TimeUnit.SECONDS);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What cannot be read any more, or is no wider, stays as it was sealed. */
    private Image made(Image sealed, Width width, String tag) {
        try {
            PictureFile file = PictureFile.read(sealed.jpeg());
            if (file.widthPx() <= width.pixels) return sealed;
            double longer = Math.max(1, (double) file.heightPx() / file.widthPx());
            byte[] jpeg = file.derivative((int) Math.round(width.pixels * longer), QUALITY)
                    .jpeg();
            remembered.put(tag, jpeg);
            return new Image(jpeg, tag);
        } catch (Refusal unreadable) {
            return sealed;
        }
    }
}
