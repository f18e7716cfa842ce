package org.forme.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.function.LongUnaryOperator;
import java.util.stream.Collectors;

/**
 * 正文: the body of an article as paragraphs and runs, the one source of the set page, the web page and the counts.
 *
 * <p>Text is kept in NFC (never NFKC, which would turn full-width marks into ASCII), without indents, trailing spaces
 * or markers. A place in it is an offset in UTF-16 units into {@link #plainText()}.
 */
public record Manuscript(List<Paragraph> paragraphs) {
    /** Longer texts are refused: two hundred thousand characters are more than a whole issue. */
    public static final int MOST_CHARACTERS = 200_000;

    /** Cells of a table's row: more do not stand in a newspaper's column. */
    public static final int MOST_CELLS = 12;

    private static final Manuscript EMPTY = new Manuscript(List.of());

    public Manuscript {
        paragraphs = List.copyOf(paragraphs);
    }

    /** A manuscript without a word. */
    public static Manuscript empty() {
        return EMPTY;
    }

    /**
     * Reads the stored form, a ProseMirror-shaped document:
     * {@code {"type":"doc","version":1,"content":[{"type":"paragraph","content":[{"type":"text","text":"…"}]}]}}.
     * Null and blank are the empty manuscript.
     *
     * @throws ManuscriptException when it holds anything that is not on the short list of known nodes, marks and
     *     characters, or is too deep or too long
     */
    public static Manuscript parse(String json) {
        return json == null || json.isBlank() ? EMPTY : StoredForm.read(json);
    }

    /**
     * Reads what was typed into a plain text field: each line that is not blank is a paragraph; a line that starts with
     * □ or ■ is a brief, one that starts with {@code "## "} a crosshead, with ● an item of a list, with {@code "#. "} one
     * of a list in order, with {@code "> "} a quotation, with {@code ">> "} a signature; {@code | 甲 | 乙 |} is a row of a
     * table, {@code ---} a rule.
     *
     * @throws ManuscriptException when it holds characters that cannot be set, or too many
     */
    public static Manuscript ofPlain(String plain) {
        return ofPlain(plain, none -> false);
    }

    /**
     * The same where {@code [图17]} alone in a line is the place of a picture.
     *
     * @param pictures which of them there are; a line that names another one is words
     */
    public static Manuscript ofPlain(String plain, LongPredicate pictures) {
        return plain == null || plain.isBlank() ? EMPTY : PlainForm.read(plain, pictures);
    }

    /** The stored form; the same manuscript always gives the same characters. */
    public String toJson() {
        return StoredForm.write(this);
    }

    /** The way back to {@link #ofPlain}: read again it is the same but for bold type and Kai. */
    public String toPlain() {
        return PlainForm.write(this);
    }

    /**
     * A stretch of text up to the place of a picture.
     *
     * @param html escaped
     * @param picture behind it; 0 behind the last stretch
     */
    public record Stretch(String html, long picture) {}

    /** Escaped HTML for the web: paragraphs, {@code <h2>} for crossheads, lists, quotations, tables; the □ of briefs is hidden from readers-aloud. */
    public String html() {
        return html("");
    }

    /** The same with a dateline (本报讯) run in before the first paragraph of running text; without pictures. */
    public String html(String dateline) {
        return stretches(dateline).stream().map(Stretch::html).collect(Collectors.joining());
    }

    /** The same parted where pictures stand. */
    public List<Stretch> stretches(String dateline) {
        return HtmlForm.write(this, dateline);
    }

    /**
     * The same with pictures known by other numbers. Each stands in a text once: its first place counts.
     *
     * @param other the other number of a picture; 0 takes its place out of the text
     */
    public Manuscript picturing(LongUnaryOperator other) {
        if (paragraphs.stream().noneMatch(Paragraph::isPicture)) return this;
        Set<Long> placed = new HashSet<>();
        var kept = new ArrayList<Paragraph>();
        for (Paragraph paragraph : paragraphs) {
            long now = paragraph.isPicture() ? other.applyAsLong(paragraph.picture()) : 0;
            if (!paragraph.isPicture()) kept.add(paragraph);
            else if (now > 0 && placed.add(now)) kept.add(Paragraph.picture(now));
        }
        return new Manuscript(kept);
    }

    /** Lines of running text that look like the place of a picture and are words. */
    public List<String> unknownPictures() {
        return paragraphs.stream()
                .filter(one -> one.kind() == Paragraph.Kind.BODY)
                .map(Paragraph::text)
                .filter(text -> PlainForm.picture(text) > 0)
                .toList();
    }

    /** The paragraphs' texts joined by line feeds; offsets count in this string. */
    public String plainText() {
        return paragraphs.stream().map(Paragraph::text).collect(Collectors.joining("\n"));
    }

    /** Index of the paragraph that a dateline runs into: the first of running text; -1 where there is none. */
    public int opening() {
        for (int i = 0; i < paragraphs.size(); i++) if (paragraphs.get(i).kind() == Paragraph.Kind.BODY) return i;
        return -1;
    }

    /** Whether there is nothing to read. */
    public boolean isEmpty() {
        return paragraphs.stream().allMatch(Paragraph::isPicture);
    }

    /** Whether both say the same in the same paragraphs and types. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Manuscript manuscript && paragraphs.equals(manuscript.paragraphs);
    }

    @Override
    public int hashCode() {
        return paragraphs.hashCode();
    }
}
