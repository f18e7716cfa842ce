package org.forme.press;

/**
 * A rectangle of an article on the page, or of the line of the guide that announces it, for the links over the page
 * image. From the top left of the trimmed page, in 1/10000 of its width and height.
 */
public record HotZone(long article, int x, int y, int width, int height) {

    /** Of a rectangle in points. */
    static HotZone of(PageGeometry page, long article, double x, double y, double width, double height) {
        return new HotZone(
                article,
                share(x, page.width()),
                share(y, page.height()),
                share(width, page.width()),
                share(height, page.height()));
    }

    private static int share(double part, double whole) {
        return (int) Math.round(Math.max(0, Math.min(1, part / whole)) * 10_000);
    }
}
