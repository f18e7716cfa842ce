package org.forme.press;

import java.util.ArrayList;
import java.util.List;
import org.forme.layout.Face;
import org.forme.layout.SetLine;
import org.forme.press.Sheet.Align;

/**
 * Pictures cut into the columns of a slot from its upper right; each takes whole lines, its caption under it included.
 * What they take of each column stands in {@link #taken}.
 */
final class PictureBoxes {
    private static final double CAPTION = 7.5;

    /** Lines of text that a picture leaves under itself at least. */
    private static final int TEXT_LINES = 3;

    /** Lines without which a picture is left out. */
    private static final int LEAST = 4;

    private record Placed(PicturePlan picture, int column, int columns, int line, int lines, List<SetLine> caption) {}

    private final Sheet sheet;
    private final SlotArea area;
    private final ArticlePlan article;
    private final int columns;
    private final double columnWidth;
    private final double gap;
    private final List<Placed> placed = new ArrayList<>();

    /** What insets take of each column: from the text's first line, to behind the last one. */
    private final List<List<int[]>> insets = new ArrayList<>();

    /** Lines of each column, from the text's first one, that pictures take. */
    final int[] taken;

    PictureBoxes(Sheet sheet, SlotArea area, ArticlePlan article, Legs legs, int head, int lines) {
        this.sheet = sheet;
        this.area = area;
        this.article = article;
        columns = legs.count;
        columnWidth = legs.measure;
        gap = legs.gap;
        taken = new int[columns];
        for (int i = 0; i < columns; i++) insets.add(below(legs.taken(i), area.line() + head));
        boolean alone = insets.stream().allMatch(List::isEmpty);
        if (!article.pictures().isEmpty() && lines > 0) {
            if (article.body().isEmpty() && alone) row(lines);
            else for (PicturePlan picture : article.pictures()) cutIn(picture, lines);
        }
    }

    /** Without a text the pictures share the slot's width and all of its height. */
    private void row(int lines) {
        int count = article.pictures().size();
        for (int i = 0; i < count; i++) {
            int from = count > columns ? 0 : i * columns / count;
            int to = count > columns ? columns : (i + 1) * columns / count;
            int room = count > columns ? lines / count : lines;
            place(article.pictures().get(i), from, to - from, room, count > columns ? i * room : 0, room);
        }
    }

    private static List<int[]> below(List<int[]> insets, int first) {
        return insets.stream()
                .map(inset -> new int[] {inset[0] - first, inset[1] - first})
                .toList();
    }

    /** As far right as it goes, but for what insets take; before that as high as it goes, and where it needs not shrink. */
    private void cutIn(PicturePlan picture, int lines) {
        int wide = wide(picture);
        int natural = natural(picture, wide);
        int column = columns - wide;
        for (int other = column; other >= 0; other--)
            if (rank(other, wide, natural, lines) < rank(column, wide, natural, lines)) column = other;
        int line = top(column, wide);
        int room = room(column, wide, line, lines);
        if (room >= LEAST) place(picture, column, wide, Integer.MAX_VALUE, line, room);
    }

    private int rank(int column, int wide, int natural, int lines) {
        int line = top(column, wide);
        return line
                + 1000 * Math.max(0, Math.min(natural, lines - line - TEXT_LINES) - room(column, wide, line, lines));
    }

    /** Lines that a picture may take from a line on: down to the next inset, or to some lines of text. */
    private int room(int column, int wide, int line, int lines) {
        int room = lines - line - TEXT_LINES;
        for (int i = column; i < column + wide; i++)
            for (int[] inset : insets.get(i)) if (inset[0] >= line) room = Math.min(room, inset[0] - line);
        return room;
    }

    private int wide(PicturePlan picture) {
        if (picture.columns() > 0) return Math.min(columns, picture.columns());
        boolean landscape = picture.width() >= picture.height();
        return landscape && columns > 1 ? 2 : 1;
    }

    private int top(int column, int wide) {
        int top = 0;
        for (int i = column; i < column + wide; i++) top = Math.max(top, taken[i]);
        for (int[] inset = in(column, wide, top); inset != null; inset = in(column, wide, top)) top = inset[1];
        return top;
    }

    /** The inset at which, or a little above which, the line lies; null for none. */
    private int[] in(int column, int wide, int line) {
        for (int i = column; i < column + wide; i++)
            for (int[] inset : insets.get(i)) if (inset[0] - LEAST < line && line < inset[1]) return inset;
        return null;
    }

    private int natural(PicturePlan picture, int wide) {
        return (int)
                Math.max(2, Math.round(width(wide) * picture.height() / picture.width() / sheet.geometry.leading()));
    }

    private double width(int wide) {
        return wide * columnWidth + (wide - 1) * gap;
    }

    private void place(PicturePlan picture, int column, int wide, int wish, int line, int room) {
        double width = width(wide);
        String words = picture.caption()
                + (picture.credit().isEmpty() ? "" : (picture.caption().isEmpty() ? "" : "　") + picture.credit());
        List<SetLine> caption = words.isBlank() ? List.of() : sheet.typesetter.note(words, Face.HEI, CAPTION, width);
        int natural = natural(picture, wide);
        int lines = Math.min(wish == Integer.MAX_VALUE ? natural + caption.size() : wish, room);
        if (lines - caption.size() < 2) caption = List.of();
        placed.add(new Placed(picture, column, wide, line, lines, caption));
        int air = article.body().isEmpty() ? 0 : 1;
        for (int i = column; i < column + wide; i++) taken[i] = line + lines + (caption.isEmpty() ? air : 0);
    }

    /** Draws the pictures, the first of them {@code headLines} below the area's top. */
    void draw(int headLines) {
        PageGeometry geometry = sheet.geometry;
        double leading = geometry.leading();
        for (Placed one : placed) {
            double x = area.x() + one.column * (columnWidth + gap);
            double y = area.top() + (headLines + one.line) * leading;
            double width = one.columns * columnWidth + (one.columns - 1) * gap;
            double height = (one.lines - one.caption.size()) * leading - (leading - geometry.body());
            PicturePlan picture = one.picture;
            sheet.frames.add(new Frame.Picture(
                    article.key(), picture.key(), picture.alt(), x, y, width, height, picture.focus()));
            double top = y + (one.lines - one.caption.size()) * leading - (leading - geometry.body()) / 2 + 1;
            for (SetLine line : one.caption) {
                sheet.line(Frame.Role.CAPTION, article.key(), line, x, width, Align.LEFT, top, CAPTION);
                top += leading * 0.8;
            }
        }
    }

    boolean isEmpty() {
        return placed.isEmpty();
    }
}
