package org.forme.press;

import org.forme.layout.GlyphRun;

/** A rectangle on the page in points from the top left of the trimmed page. */
record Extent(double left, double top, double right, double bottom) {
    /** Advance of what is not Han, in ems: between a narrow i and a wide W. */
    private static final double LATIN = 0.6;

    private static final int FIRST_WIDE = 0x2E80;

    static Extent of(double x, double y, double width, double height) {
        return new Extent(x, y, x + width, y + height);
    }

    static Extent of(Frame.Text line) {
        double width = 0;
        for (GlyphRun run : line.runs()) {
            int last = run.xs().length - 1;
            if (last < 0) continue;
            int point = run.codePoints()[last];
            double advance = point == ' ' ? 0 : point >= FIRST_WIDE ? 1 : LATIN;
            width = Math.max(width, run.xs()[last] + advance * line.size());
        }
        return of(line.x(), line.y() - Sheet.ASCENT * line.size(), width, line.size());
    }

    static Extent of(PageGeometry geometry, SlotPlan slot) {
        return of(
                geometry.x(slot.column()),
                geometry.y(slot.line()),
                geometry.span(slot.columns()),
                slot.lines() * geometry.leading());
    }

    static Extent of(PageGeometry geometry, Inset inset) {
        return of(
                geometry.x(inset.column()),
                geometry.y(inset.line()),
                geometry.span(inset.columns()),
                inset.lines() * geometry.leading());
    }

    /** The least rectangle around both. */
    Extent with(Extent other) {
        return other == null
                ? this
                : new Extent(
                        Math.min(left, other.left),
                        Math.min(top, other.top),
                        Math.max(right, other.right),
                        Math.max(bottom, other.bottom));
    }

    double height() {
        return bottom - top;
    }

    double width() {
        return right - left;
    }

    /** How far both stand over one another in height; negative is the white between them. */
    double sharedHeight(Extent other) {
        return Math.min(bottom, other.bottom) - Math.max(top, other.top);
    }

    /** How far both stand over one another in width; negative is the white between them. */
    double sharedWidth(Extent other) {
        return Math.min(right, other.right) - Math.max(left, other.left);
    }

    /** Whether both cover the same ground, by more than a hair of so many points. */
    boolean covers(Extent other, double hair) {
        return sharedWidth(other) > hair && sharedHeight(other) > hair;
    }
}
