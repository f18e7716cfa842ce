package org.forme.press;

import java.util.List;
import org.forme.layout.GlyphRun;
import org.forme.pictures.Focus;
import org.forme.shell.QrCode;

/** Something placed on the page. Points from the top left of the trimmed page. */
public sealed interface Frame {

    /** What a line of text is. */
    enum Role {
        NAMEPLATE,
        CHANNEL,
        GUIDE,
        FOLIO,
        RUBRIC,
        KICKER,
        HEADLINE,
        DECK,
        BYLINE,
        JUMP,
        BODY,
        CROSSHEAD,
        QUOTATION,
        /** Of a list with marks. */
        ITEM,
        /** Of a list in order. */
        NUMBERED_ITEM,
        /** The first cell of a table's head. */
        TABLE,
        /** The first cell of another row. */
        ROW,
        CELL,
        /** In a table's head where it stands again over a further column; not read a second time. */
        HEAD_AGAIN,
        CAPTION,
        FOOT
    }

    /**
     * A line of text.
     *
     * @param article key of its article, or null for furniture
     * @param start offset of its first character in the article's plain text; -1 when it is not body
     * @param end offset behind its last one; -1 when it is not body
     * @param lastOfParagraph whether a paragraph ends with it
     * @param x left edge, to which the runs' positions are added
     * @param y baseline
     * @param text what is read out and extracted
     */
    record Text(
            Role role,
            Long article,
            int start,
            int end,
            boolean lastOfParagraph,
            double x,
            double y,
            double size,
            Ink ink,
            String text,
            List<GlyphRun> runs)
            implements Frame {
        /** Whether it is one cell of an upright headline: a character, or two digits side by side. */
        boolean upright() {
            boolean headline = role == Role.KICKER || role == Role.HEADLINE || role == Role.DECK;
            int cells = text.codePointCount(0, text.length());
            return headline && start < 0 && (cells == 1 || cells == 2 && text.charAt(0) < 0x100);
        }
    }

    /** A filled rectangle: a rule when it is thin. */
    record Fill(double x, double y, double width, double height, Ink ink) implements Frame {}

    /** An outlined rectangle, the outline inside it. */
    record Box(double x, double y, double width, double height, double weight, Ink ink) implements Frame {}

    /**
     * A picture, cut to the box's proportions.
     *
     * @param focus what comes as near to the middle of the box as the picture's edges allow
     */
    record Picture(Long article, String key, String alt, double x, double y, double width, double height, Focus focus)
            implements Frame {
        /** Cut in the middle. */
        Picture(Long article, String key, String alt, double x, double y, double width, double height) {
            this(article, key, alt, x, y, width, height, Focus.MIDDLE);
        }
    }

    /**
     * A finished picture, PDF or lettering, kept in proportion and centred in its box.
     *
     * @param screen key of a JPEG of it for screens; null where the file itself is drawn
     */
    record Artwork(
            Long slot,
            String key,
            String mediaType,
            String screen,
            String alt,
            double x,
            double y,
            double width,
            double height)
            implements Frame {}

    /** A QR code without its quiet zone. */
    record Qr(String payload, QrCode code, double x, double y, double side) implements Frame {}
}
