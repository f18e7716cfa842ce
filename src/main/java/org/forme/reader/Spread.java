package org.forme.reader;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.forme.archive.Edition;
import org.forme.archive.PageImages;
import org.forme.archive.PageImages.Width;
import org.forme.archive.SealedArticle;
import org.forme.archive.SealedIssue;
import org.forme.archive.SealedPage;
import org.forme.archive.Zone;

/**
 * A page as readers see it: its image with the articles over it, its headlines, and the ways on.
 *
 * @param before the paper's issue before this one, or null
 * @param after the one after it, or null
 */
record Spread(Edition edition, SealedPage page, SealedIssue before, SealedIssue after) {

    public SealedIssue issue() {
        return edition.issue();
    }

    /** Whether something was said of an article since it was printed. */
    public boolean isCorrected(SealedArticle article) {
        return !edition.of(article).isEmpty();
    }

    /** Whether readers are told that something on the page is covered. */
    public boolean isMasked() {
        return edition.isMasked(page);
    }

    /** An article on the page with its rectangles, in thousandths of a millimetre. */
    record Spot(SealedArticle article, List<Box> boxes) {}

    record Box(int x, int y, int width, int height) {}

    public List<SealedArticle> articles() {
        return edition.on(page);
    }

    /** What may be touched: the articles of the page, and those that its guide announces. */
    public List<Spot> spots() {
        return Stream.concat(edition.announcedOn(page).stream(), articles().stream())
                .map(article -> new Spot(
                        article,
                        article.zonesOn(page.label()).stream().map(this::box).toList()))
                .toList();
    }

    public SealedPage next() {
        return at(page.ordinal() + 1);
    }

    /** Height of an image of the page that is so wide. */
    public long high(int wide) {
        return Math.round((double) wide * page.heightUm() / page.widthUm());
    }

    /** Its image's addresses with their widths in pixels, for the browser to take what its screen can show. */
    public String choice() {
        String sealed = page.address() + ".jpg " + PageImages.SEALED + "w";
        return Stream.concat(Stream.of(Width.values()).map(this::choice), Stream.of(sealed))
                .collect(Collectors.joining(", "));
    }

    private String choice(Width width) {
        return page.address() + "-" + width.pixels() + ".jpg " + width.pixels() + "w";
    }

    private SealedPage at(int ordinal) {
        return issue().pages().stream()
                .filter(other -> other.ordinal() == ordinal)
                .findFirst()
                .orElse(null);
    }

    private Box box(Zone zone) {
        return new Box(
                part(zone.x(), page.widthUm()),
                part(zone.y(), page.heightUm()),
                part(zone.width(), page.widthUm()),
                part(zone.height(), page.heightUm()));
    }

    private static int part(int tenThousandths, int whole) {
        return (int) ((long) tenThousandths * whole / 10_000);
    }
}
