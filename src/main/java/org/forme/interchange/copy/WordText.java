package org.forme.interchange.copy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.forme.text.Manuscript;

/** A document's paragraphs while they are read: those that have begun, and the places that they go to when they end. */
final class WordText {
    /** A whole issue has fewer paragraphs. */
    private static final int MOST_BLOCKS = 20_000;

    /** What somebody writes about a picture; what is longer was put there by no person. */
    private static final int ALT_LONGEST = 1000;

    private final Styles styles;
    private final Numbering numbering;
    private final Relations relations;
    private final LeftOut leftOut;
    private final List<Block> boxes = new ArrayList<>();

    /** Where finished paragraphs go: the body, a cell, a text box. */
    private final Deque<List<Block>> places = new ArrayDeque<>();

    private final Deque<Para> paras = new ArrayDeque<>();
    private final Deque<WordTable> rows = new ArrayDeque<>();
    final Fields fields = new Fields();
    private Manner run = Manner.UNSAID;
    private String alt = "";
    private Para unended;
    private int characters;
    private int blocks;

    WordText(Styles styles, Numbering numbering, Relations relations, LeftOut leftOut) {
        this.styles = styles;
        this.numbering = numbering;
        this.relations = relations;
        this.leftOut = leftOut;
        places.push(new ArrayList<>());
    }

    /** The body in its order, when all of it is read. */
    List<Block> body() {
        if (unended != null) finish(unended);
        unended = null;
        return places.peekLast();
    }

    /** What stood in text boxes. */
    List<Block> boxes() {
        return boxes;
    }

    void describe(String words) {
        alt = words.length() > ALT_LONGEST ? "" : words;
    }

    void beginRun() {
        run = paragraphManner();
    }

    void beginRow() {
        count();
        rows.push(new WordTable(leftOut));
    }

    void deleteRow() {
        if (!rows.isEmpty()) rows.peek().deleted = true;
    }

    void beginCell() {
        count();
        places.push(rows.isEmpty() ? new ArrayList<>() : rows.peek().cell());
    }

    void endPlace() {
        if (places.size() > 1) places.pop();
    }

    private void count() {
        if (++blocks > MOST_BLOCKS) throw BadFile.because("interchange.bad_long");
    }

    void begin() {
        Para para = unended == null ? new Para(leftOut) : unended;
        unended = null;
        para.endDeleted = false;
        if (para.manner == Manner.UNSAID) para.manner = styles.paragraph("");
        paras.push(para);
    }

    void look(Xml xml) {
        var reader = new MannerReader();
        Manner own = reader.read(xml);
        Para para = paras.peek();
        if (para == null) return;
        para.role = styles.role(reader.style);
        para.manner = own.over(styles.paragraph(reader.style));
        para.endDeleted = reader.endDeleted;
        para.ruled = reader.ruled;
        boolean heading = para.role == StyleRole.HEADING || para.role == StyleRole.CROSSHEAD;
        if (para.manner.isListed()) {
            para.number = numbering.words(para.manner);
            if (!heading && para.role == StyleRole.NONE) para.role = numbering.role(para.manner);
        }
    }

    void lookOfRun(Xml xml) {
        var reader = new MannerReader();
        Manner own = reader.read(xml);
        run = own.over(styles.character(reader.style)).over(paragraphManner());
    }

    private Manner paragraphManner() {
        return paras.isEmpty() ? Manner.UNSAID : paras.peek().manner;
    }

    void say(String text) {
        if (paras.isEmpty() || !fields.show()) return;
        if (run.isHidden()) {
            if (!text.isBlank()) leftOut.count("interchange.note_hidden");
            return;
        }
        characters += text.length();
        if (characters > 2 * Manuscript.MOST_CHARACTERS) throw BadFile.because("interchange.bad_long");
        paras.peek().add(text, run);
    }

    void symbol(String sign) {
        if (sign.isEmpty()) leftOut.count("interchange.note_symbols");
        else say(sign);
    }

    void breakLine(String type) {
        if (paras.isEmpty() || type.equals("page") || type.equals("column") || run.isHidden()) return;
        count();
        paras.peek().breakLine();
    }

    void picture(String id, String link) {
        if (paras.isEmpty() || id.isEmpty() && link.isEmpty()) return;
        count();
        paras.peek().add(new Block.PictureIn(relations.part(id).orElse(""), alt));
        alt = "";
    }

    void endParagraph() {
        Para para = paras.poll();
        if (para == null) return;
        if (para.endDeleted) unended = para;
        else finish(para);
    }

    private void finish(Para para) {
        count();
        if (para.role == StyleRole.APART) leftOut.count("interchange.note_apart");
        else para.into(places.peek());
    }

    void span(Integer columns) {
        if (columns == null || columns < 2 || rows.isEmpty()) return;
        endPlace();
        rows.peek().span(columns);
        places.push(rows.peek().current());
    }

    void endRow() {
        WordTable row = rows.poll();
        if (row != null) row.into(places.peek());
    }

    void box() {
        leftOut.count("interchange.note_boxes");
        places.push(boxes);
    }

    void ruleIf(String horizontal) {
        if (horizontal.matches("t|true|1") && !paras.isEmpty()) paras.peek().ruled = true;
    }
}
