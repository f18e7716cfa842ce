package org.forme.text;

import java.util.List;
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
        return plain == null || plain.isBlank() ? EMPTY : PlainForm.read(plain);
    }

    /** The stored form; the same manuscript always gives the same characters. */
    public String toJson() {
        return StoredForm.write(this);
    }

    /** The way back to {@link #ofPlain}: {@code ofPlain(m.toPlain())} equals {@code m} but for bold type and Kai. */
    public String toPlain() {
        return PlainForm.write(this);
    }

    /** Escaped HTML for the web: paragraphs, {@code <h4>}, lists, quotations, tables; the □ of briefs is hidden from readers-aloud. */
    public String html() {
        return html("");
    }

    /** The same with a dateline (本报讯) run in before the first paragraph of running text. */
    public String html(String dateline) {
        return HtmlForm.write(this, dateline);
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
        return paragraphs.isEmpty();
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
