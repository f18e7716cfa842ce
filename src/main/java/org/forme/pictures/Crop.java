package org.forme.pictures;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.awt.Rectangle;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * 裁切: what of a picture stays out where it is used, from each edge, in thousandths of its width or height. A use that
 * shows the whole picture has none.
 *
 * @param left from the left edge
 * @param top from the upper edge
 * @param right from the right edge
 * @param bottom from the lower edge
 */
@Embeddable
public record Crop(
        @Column(name = "crop_left") int left,
        @Column(name = "crop_top") int top,
        @Column(name = "crop_right") int right,
        @Column(name = "crop_bottom") int bottom) {
    /** Most that may go of a side, in thousandths: a twentieth stays, or nobody sees what was cut out. */
    public static final int MOST = 950;

    /** Fewest pixels a side that may stay: half a centimetre where a picture is just not yet soft. */
    public static final int LEAST_PIXELS = 32;

    private static final int WHOLE = 1000;

    public Crop {
        if (left < 0 || top < 0 || right < 0 || bottom < 0 || left + right > MOST || top + bottom > MOST)
            throw new IllegalArgumentException("a crop that leaves nothing");
        if (left + top + right + bottom == 0) throw new IllegalArgumentException("a crop that leaves out nothing");
    }

    /** What stays of a picture of this size. */
    public Rectangle of(int width, int height) {
        int x = edge(width, left);
        int y = edge(height, top);
        return new Rectangle(
                x, y, Math.max(1, edge(width, WHOLE - right) - x), Math.max(1, edge(height, WHOLE - bottom) - y));
    }

    private static int edge(int size, int thousandths) {
        return (int) Math.round((double) size * thousandths / WHOLE);
    }

    /** Whether enough stays of a picture of this size. */
    public boolean leavesEnoughOf(int width, int height) {
        Rectangle stays = of(width, height);
        return stays.width >= LEAST_PIXELS && stays.height >= LEAST_PIXELS;
    }

    /** Whether a point is not cut away from the left or the right. */
    public boolean keepsAcross(Focus point) {
        return isWithin(point.x(), left, right);
    }

    /** Whether a point is not cut away from above or below. */
    public boolean keepsDown(Focus point) {
        return isWithin(point.y(), top, bottom);
    }

    private static boolean isWithin(int hundredth, int before, int after) {
        return hundredth * 10 >= before && hundredth * 10 <= WHOLE - after;
    }

    /** A point of the whole picture as a point of what stays; the edge nearest to one that was cut away. */
    public Focus seen(Focus whole) {
        return whole.isMiddle()
                ? Focus.MIDDLE
                : new Focus(within(whole.x(), left, right), within(whole.y(), top, bottom));
    }

    private static int within(int hundredth, int before, int after) {
        long at = Math.round((hundredth * 10.0 - before) * 100 / (WHOLE - before - after));
        return (int) Math.max(0, Math.min(100, at));
    }

    /** {@code ←12.5% ↑0% →5% ↓0%}: the same in every language. */
    public String words() {
        return "←" + percent(left) + "% ↑" + percent(top) + "% →" + percent(right) + "% ↓" + percent(bottom) + "%";
    }

    /** As it stands in an address: {@code 125-0-50-0}. */
    public String key() {
        return left + "-" + top + "-" + right + "-" + bottom;
    }

    /** The crop of a key, if it is one. */
    static Optional<Crop> ofKey(String key) {
        if (!key.matches("[0-9]{1,3}(-[0-9]{1,3}){3}")) return Optional.empty();
        String[] edges = key.split("-");
        try {
            return Optional.of(new Crop(
                    Integer.parseInt(edges[0]),
                    Integer.parseInt(edges[1]),
                    Integer.parseInt(edges[2]),
                    Integer.parseInt(edges[3])));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** Thousandths in hundredths, as people write them: {@code 12.5}. */
    public static String percent(int thousandths) {
        return BigDecimal.valueOf(thousandths, 1).stripTrailingZeros().toPlainString();
    }
}
