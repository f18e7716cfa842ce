package org.forme.layout;

import java.util.List;
import org.forme.text.Paragraph;
import org.forme.text.Run;

/** First pass: a paragraph's characters become items with class, face and width. */
final class Itemiser {
    private static final int EM = 1000;
    private static final int HALF = 500;
    private static final int WORD_SPACE = 250;

    /** From this size in points on, a space between Han characters parts the halves of a headline: a full em. */
    private static final double HEADLINE = 12;

    /** Two dashes of a pair stand this far apart, so that their ink meets: Noto draws them 800 wide in an em. */
    private static final int DASH_STEP = 800;

    /** Characters of a dateline that holds together: 新华社讯, not 新华社北京1月23日电. */
    private static final int LONGEST_HELD = 5;

    /** How wide ’ is in a Latin word, where faces draw it in the corner of an em. */
    private static final int APOSTROPHE = 280;

    private final GlyphWidths glyphs;
    private final TextStyle style;

    private final List<int[]> whole;

    Itemiser(GlyphWidths glyphs, TextStyle style, List<String> whole) {
        this.glyphs = glyphs;
        this.style = style;
        this.whole = whole.stream()
                .map(name -> name.codePoints().toArray())
                .filter(name -> name.length > 1)
                .toList();
    }

    /**
     * A paragraph's characters, or those of one cell.
     *
     * @param kind of the paragraph, which says in which face it is set
     * @param base offset of the runs in the plain text
     * @param from offset in the runs where to begin
     * @param lead what stands before the first character (dateline, marker), or empty
     * @param marker whether that is a marker
     */
    Items items(Paragraph.Kind kind, List<Run> runs, int base, int from, String lead, boolean marker) {
        int leading = lead.isEmpty() ? 0 : lead.codePointCount(0, lead.length()) + 1;
        var items = new Items(leading + points(runs, from));
        items.marked = marker;
        if (leading > 0) lead(items, lead);
        int i = leading;
        int offset = 0;
        for (Run run : runs) {
            Face face = style.face(kind, run.bold(), run.kai());
            int end = offset + run.text().length();
            for (int at = Math.max(from, offset); at < end; ) {
                int point = run.text().codePointAt(at - offset);
                put(items, i++, point, base + at, face);
                at += Character.charCount(point);
            }
            offset = end;
        }
        pairs(items);
        Numbers.group(items);
        names(items);
        widths(items, leading);
        Gaps.measure(items, style.strict(), style.punctuation());
        return items;
    }

    private static int points(List<Run> runs, int from) {
        int points = 0;
        int offset = 0;
        for (Run run : runs) {
            int length = run.text().length();
            int skip = Math.min(length, Math.max(0, from - offset));
            points += run.text().codePointCount(skip, length);
            offset += length;
        }
        return points;
    }

    /** A marker or 本报讯 holds together and to what follows; a long dateline is broken as other text. */
    private void lead(Items items, String lead) {
        int[] points = lead.codePoints().toArray();
        boolean holds = items.marked || points.length <= LONGEST_HELD;
        items.held = holds ? points.length + 1 : 0;
        for (int i = 0; i <= points.length; i++) {
            if (i < points.length) put(items, i, points[i], -1, items.marked ? style.face() : style.lead());
            else put(items, i, ' ', -1, style.face());
            items.groups[i] = holds ? -1 : 0;
        }
    }

    private void put(Items items, int i, int point, int at, Face face) {
        items.points[i] = point == '\t' ? ' ' : point;
        items.at[i] = at;
        items.classes[i] = CharClass.of(point);
        items.faces[i] = face;
        if (point == '\t' || glyphs.has(face, point)) return;
        List<Face> fallbacks = face.fallbacks();
        for (Face other : fallbacks) {
            if (glyphs.has(other, point)) {
                items.faces[i] = other;
                return;
            }
        }
        items.missing[i] = true;
    }

    /** —— is one dash of two ems; a single — is a connector; every … belongs to its neighbours. */
    private static void pairs(Items items) {
        for (int i = 1; i + 1 < items.count; i++) if (isApostrophe(items, i)) items.classes[i] = items.classes[i - 1];
        for (int i = 0; i + 1 < items.count; i++) {
            if (items.points[i] == '—' && items.points[i + 1] == '—') {
                items.classes[i] = items.classes[i + 1] = CharClass.PAIR;
                i++;
            }
        }
    }

    /** ’ between letters of a Latin word: no quotation ends there. */
    private static boolean isApostrophe(Items items, int i) {
        return items.points[i] == '’'
                && items.classes[i - 1] == CharClass.LATIN
                && items.classes[i + 1] == CharClass.LATIN;
    }

    /** Names hold together like numbers. */
    private void names(Items items) {
        int group = items.count + 1;
        for (int[] name : whole)
            for (int i = 0; i + name.length <= items.count; i++)
                if (stands(items, i, name)) {
                    for (int k = i; k < i + name.length; k++) items.groups[k] = group;
                    group++;
                    i += name.length - 1;
                }
    }

    private static boolean stands(Items items, int at, int[] name) {
        for (int k = 0; k < name.length; k++)
            if (items.points[at + k] != name[k] || items.groups[at + k] != 0) return false;
        return true;
    }

    private void widths(Items items, int leading) {
        int dashes = 0;
        for (int i = 0; i < items.count; i++) {
            dashes = items.points[i] == '—' ? dashes + 1 : 0;
            int natural = items.missing[i] ? EM : glyphs.width(items.faces[i], items.points[i]);
            switch (items.classes[i]) {
                case OPEN -> {
                    items.widths[i] = natural > HALF ? HALF : natural;
                    items.shifts[i] = Math.max(0, natural - HALF);
                }
                case CLOSE, PAUSE, STOP -> items.widths[i] = Math.min(natural, HALF);
                case DOT -> {
                    items.widths[i] = HALF;
                    items.shifts[i] = (natural - HALF) / 2;
                }
                case PAIR -> pair(items, i, natural, dashes);
                case CONNECTOR -> connector(items, i, natural);
                case SPACE -> items.widths[i] = space(items, i, leading);
                case COMBINING -> items.widths[i] = 0;
                default -> items.widths[i] = items.points[i] == '’' ? Math.min(natural, APOSTROPHE) : natural;
            }
        }
    }

    /** @param dashes how many — stand here in a row, this one among them */
    private static void pair(Items items, int i, int natural, int dashes) {
        items.widths[i] = EM;
        if (dashes == 0) {
            items.widths[i] = natural;
            return;
        }
        int inset = (2 * EM - DASH_STEP - natural) / 2;
        items.shifts[i] = dashes % 2 == 0 ? EM - DASH_STEP - inset : -inset;
    }

    private static void connector(Items items, int i, int natural) {
        items.widths[i] = items.points[i] == '—' ? EM : natural;
        items.shifts[i] = (natural - items.widths[i]) / 2;
    }

    private int space(Items items, int i, int leading) {
        if (items.points[i] == '\u3000') return EM;
        if (i == leading - 1) return items.marked ? HALF : EM;
        boolean words =
                (i > 0 && items.classes[i - 1].western()) || (i + 1 < items.count && items.classes[i + 1].western());
        if (words) return WORD_SPACE;
        return style.strict() && style.size() >= HEADLINE ? EM : HALF;
    }
}
