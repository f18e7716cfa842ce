package org.forme.layout;

import java.util.List;

/**
 * 少 N 行 / 多 N 行: how a text fills its region. An answer, never an exception.
 *
 * @param room lines the region has for text
 * @param lines lines that the whole text from its start needs there, with those left free at the foot of a column so that
 *     no crosshead, first or last line stands alone
 * @param end offset in the plain text behind the last character that stands in the region
 * @param oversetParagraph index of the paragraph in which overset begins, -1 when nothing is over
 * @param charactersOver code points behind {@code end} without line feeds
 * @param capacity about how many characters the region holds when set full
 * @param thin lines whose gaps between Han are opened by more than 50/1000 em
 * @param gaping lines whose gaps are opened by more than 200/1000 em, and those that stay short rather than be torn open
 * @param driven missing lines that are made up for by driving the lines of so many columns apart, one line each
 * @param rowsAsText rows of tables that are set as running text because their table finds no room in the measure
 * @param parted lines that end inside a number, a word or an address because it is longer than the measure
 * @param legs the columns one by one, once the text has been set into them; empty before
 * @param missing code points that no face can draw, in order of appearance, each once
 */
public record Fit(
        int room,
        int lines,
        int end,
        int oversetParagraph,
        int charactersOver,
        int capacity,
        int thin,
        int gaping,
        int driven,
        int rowsAsText,
        int parted,
        List<Leg> legs,
        List<Integer> missing) {
    /**
     * One column of the text.
     *
     * @param room lines down to its foot
     * @param lines that stand in it
     */
    public record Leg(int room, int lines) {}

    public Fit {
        legs = List.copyOf(legs);
        missing = List.copyOf(missing);
    }

    /** The fit of nothing in no room. */
    public static Fit nothing() {
        return new Fit(0, 0, 0, -1, 0, 0, 0, 0, 0, 0, 0, List.of(), List.of());
    }

    /** Lines that the text is too long by; 0 when it fits. */
    public int over() {
        return Math.max(0, lines - room);
    }

    /** Lines that stay white; 0 when it fills or overfills its region. */
    public int shortBy() {
        return Math.max(0, room - lines - driven);
    }

    /** The same, set into these legs with so many of them driven apart. */
    public Fit set(List<Leg> legs, int driven) {
        return with(legs, driven, missing);
    }

    /** The same with other characters missing. */
    public Fit missing(List<Integer> points) {
        return with(legs, driven, points);
    }

    private Fit with(List<Leg> legs, int driven, List<Integer> missing) {
        return new Fit(
                room,
                lines,
                end,
                oversetParagraph,
                charactersOver,
                capacity,
                thin,
                gaping,
                driven,
                rowsAsText,
                parted,
                legs,
                missing);
    }
}
