package org.forme.press;

import java.nio.ByteBuffer;

/**
 * Looks through every outline of a font: whether its points lie within its bytes, and what it is put together from is
 * there, goes not round in a circle, and stays within bounds.
 */
final class SfntOutlines {
    private static final int HEAD = 10;

    /** Points and parts of one glyph: a character of sixty strokes has some thousand. */
    private static final int HEAVIEST = 50_000;

    /** Points and parts from which on a glyph can show anything. */
    private static final int LIGHTEST = 4;

    /** Parts of parts, so deep; real fonts have two. */
    private static final int DEEPEST = 5;

    private static final int WORDS = 0x0001;
    private static final int SCALE = 0x0008;
    private static final int MORE = 0x0020;
    private static final int TWO_SCALES = 0x0040;
    private static final int MATRIX = 0x0080;

    private final ByteBuffer outlines;
    private final int[] starts;

    /** Points and parts of each glyph, never less than one; 0 while unknown, -1 while they are counted. */
    private final int[] weights;

    private SfntOutlines(ByteBuffer outlines, int[] starts) {
        this.outlines = outlines;
        this.starts = starts;
        this.weights = new int[starts.length - 1];
    }

    /**
     * Looks through all.
     *
     * @return for each glyph whether it draws something
     */
    static boolean[] check(ByteBuffer glyf, ByteBuffer loca, int glyphs, boolean wide) throws Sfnt.Broken {
        Sfnt.require(loca.capacity() >= (glyphs + 1L) * (wide ? 4 : 2));
        int[] starts = new int[glyphs + 1];
        for (int i = 0; i <= glyphs; i++) {
            long start = wide ? loca.getInt(4 * i) & 0xFFFFFFFFL : 2L * (loca.getShort(2 * i) & 0xFFFF);
            Sfnt.require(start >= (i == 0 ? 0 : starts[i - 1]));
            if (start > glyf.capacity()) throw new Sfnt.Broken(Sfnt.CUT_OFF);
            starts[i] = (int) start;
        }
        var all = new SfntOutlines(glyf, starts);
        boolean[] drawn = new boolean[glyphs];
        for (int i = 0; i < glyphs; i++) drawn[i] = all.weight(i, 0) >= LIGHTEST;
        return drawn;
    }

    private int weight(int glyph, int depth) throws Sfnt.Broken {
        int length = starts[glyph + 1] - starts[glyph];
        if (length == 0) return 1;
        if (weights[glyph] > 0) return weights[glyph];
        Sfnt.require(weights[glyph] == 0 && depth <= DEEPEST && length >= HEAD);
        weights[glyph] = -1;
        ByteBuffer bytes = outlines.slice(starts[glyph], length);
        int contours = bytes.getShort(0);
        int weight = 1 + (contours < 0 ? parts(bytes, depth) : contours == 0 ? 0 : simple(bytes, contours));
        Sfnt.require(weight <= HEAVIEST);
        weights[glyph] = weight;
        return weight;
    }

    private static int simple(ByteBuffer bytes, int contours) throws Sfnt.Broken {
        int length = bytes.capacity();
        Sfnt.require(length >= HEAD + 2 * contours + 2);
        int last = -1;
        for (int i = 0; i < contours; i++) {
            int end = bytes.getShort(HEAD + 2 * i) & 0xFFFF;
            Sfnt.require(end >= last && end < HEAVIEST);
            last = end;
        }
        int at = HEAD + 2 * contours;
        at += 2 + (bytes.getShort(at) & 0xFFFF);
        long coordinates = 0;
        for (int point = 0; point <= last; ) {
            Sfnt.require(at < length);
            int flags = bytes.get(at++);
            int times = 1;
            if ((flags & 0x08) != 0) {
                Sfnt.require(at < length);
                times += bytes.get(at++) & 0xFF;
            }
            coordinates += (long) times * (size(flags, 0x02, 0x10) + size(flags, 0x04, 0x20));
            point += times;
            Sfnt.require(point <= last + 1);
        }
        Sfnt.require(at + coordinates <= length);
        return last + 1;
    }

    private static int size(int flags, int small, int same) {
        return (flags & small) != 0 ? 1 : (flags & same) != 0 ? 0 : 2;
    }

    private int parts(ByteBuffer bytes, int depth) throws Sfnt.Broken {
        int at = HEAD;
        int flags;
        long sum = 0;
        do {
            Sfnt.require(at + 4 <= bytes.capacity());
            flags = bytes.getShort(at);
            int part = bytes.getShort(at + 2) & 0xFFFF;
            Sfnt.require(part < weights.length);
            sum += weight(part, depth + 1);
            Sfnt.require(sum <= HEAVIEST);
            at += 4 + ((flags & WORDS) != 0 ? 4 : 2);
            at += (flags & SCALE) != 0 ? 2 : (flags & TWO_SCALES) != 0 ? 4 : (flags & MATRIX) != 0 ? 8 : 0;
            Sfnt.require(at <= bytes.capacity());
        } while ((flags & MORE) != 0);
        return (int) sum;
    }
}
