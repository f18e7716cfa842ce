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

    private record Placed(PicturePlan picture, int column, int columns, int line, int lines, List<SetLine> caption) {}

    private final Sheet sheet;
    private final SlotArea area;
    private final ArticlePlan article;
    private final int columns;
    private final double columnWidth;
    private final double gap;
    private final List<Placed> placed = new ArrayList<>();

    /** Lines of each column, from the text's first one, that pictures take. */
    final int[] taken;

    PictureBoxes(
            Sheet sheet, SlotArea area, ArticlePlan article, int columns, double columnWidth, double gap, int lines) {
        this.sheet = sheet;
        this.area = area;
        this.article = article;
        this.columns = columns;
        this.columnWidth = columnWidth;
        this.gap = gap;
        taken = new int[columns];
        if (!article.pictures().isEmpty() && lines > 0) {
            if (article.body().isEmpty()) row(lines);
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

    private void cutIn(PicturePlan picture, int lines) {
        int wide = wide(picture);
        int column = columns - wide;
        for (int other = column; other >= 0; other--) if (top(other, wide) < top(column, wide)) column = other;
        int line = top(column, wide);
        int room = lines - line - TEXT_LINES;
        if (room >= 4) place(picture, column, wide, Integer.MAX_VALUE, line, room);
    }

    private int wide(PicturePlan picture) {
        if (picture.columns() > 0) return Math.min(columns, picture.columns());
        boolean landscape = picture.width() >= picture.height();
        return landscape && columns > 1 ? 2 : 1;
    }

    private int top(int column, int wide) {
        int top = 0;
        for (int i = column; i < column + wide; i++) top = Math.max(top, taken[i]);
        return top;
    }

    private void place(PicturePlan picture, int column, int wide, int wish, int line, int room) {
        double width = wide * columnWidth + (wide - 1) * gap;
        String words = picture.caption()
                + (picture.credit().isEmpty() ? "" : (picture.caption().isEmpty() ? "" : "　") + picture.credit());
        List<SetLine> caption = words.isBlank() ? List.of() : sheet.typesetter.note(words, Face.HEI, CAPTION, width);
        double leading = sheet.geometry.leading();
        int natural = (int) Math.max(2, Math.round(width * picture.height() / picture.width() / leading));
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
