package org.forme.pictures;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * 画面重点: the point of a picture that stays in sight where not all of it can be shown.
 *
 * @param x from the left edge, in hundredths of the width, 0 to 100
 * @param y from the upper edge, in hundredths of the height, 0 to 100
 */
@Embeddable
public record Focus(
        @Column(name = "focus_x") int x,
        @Column(name = "focus_y") int y) {
    /** The middle: what holds where nobody said anything. */
    public static final Focus MIDDLE = new Focus(50, 50);

    public Focus {
        if (x < 0 || x > 100 || y < 0 || y > 100) throw new IllegalArgumentException("a point outside the picture");
    }

    public boolean isMiddle() {
        return equals(MIDDLE);
    }

    /**
     * How far to the right of the middle a picture is drawn so that the point comes as near to the middle of its box as the
     * edges allow.
     *
     * @param drawn the width of the whole picture as drawn
     * @param box the width that is shown of it
     */
    public double right(double drawn, double box) {
        return shift(x, drawn, box);
    }

    /** The same downwards, with heights. */
    public double down(double drawn, double box) {
        return shift(y, drawn, box);
    }

    private static double shift(int at, double drawn, double box) {
        if (at == 50 || drawn <= box) return 0;
        double most = (drawn - box) / 2;
        return Math.max(-most, Math.min(most, drawn / 2 - drawn * at / 100));
    }
}
