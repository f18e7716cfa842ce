package org.forme.interchange.copy;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * The elements of a Word document in one pass. Inserted text stays and deleted text is left out, fields show their
 * results, what is hidden is not there; what a newspaper cannot set is counted.
 */
final class WordBody {
    /** Newer kinds of shapes that an older way to show them stands beside; of these we read the newer one. */
    private static final Set<String> KNOWN = Set.of("wps", "wpg", "wpc", "w14", "w15", "w16", "wp14", "a14", "v");

    /** Deleted and moved away, instructions of fields, what was before a change, readings above characters. */
    private static final Set<String> NOT_TEXT = Set.of(
            "del", "moveFrom", "instrText", "delText", "delInstrText", "pPrChange", "sectPr", "tblPr", "tblGrid", "rt");

    private final WordText text;
    private final LeftOut leftOut;
    private final Deque<Boolean> chosen = new ArrayDeque<>();
    private boolean placeholder;
    private boolean inText;

    WordBody(WordText text, LeftOut leftOut) {
        this.text = text;
        this.leftOut = leftOut;
    }

    /** @throws org.forme.shell.Refusal where it is too long or cannot be read */
    void read(byte[] part) {
        Xml xml = new Xml(part);
        while (xml.next()) {
            if (xml.starts()) start(xml);
            else if (xml.ends()) end(xml.name());
            else if (inText && xml.isText()) text.say(xml.text());
        }
    }

    private void start(Xml xml) {
        String name = xml.name();
        if (NOT_TEXT.contains(name)) xml.skip();
        else if (!inParagraph(xml, name) && !inRun(xml, name) && !aside(xml, name)) around(xml, name);
    }

    private boolean inParagraph(Xml xml, String name) {
        switch (name) {
            case "p" -> text.begin();
            case "pPr" -> text.look(xml);
            case "r" -> text.beginRun();
            case "rPr" -> text.lookOfRun(xml);
            case "t" -> inText = text.fields.show();
            case "fldChar" -> text.fields.mark(xml.at("fldCharType"));
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean inRun(Xml xml, String name) {
        switch (name) {
            case "tab", "ptab" -> text.say("\t");
            case "br", "cr" -> text.breakLine(xml.at("type"));
            case "noBreakHyphen" -> text.say("-");
            case "sym" -> text.symbol(Symbols.of(xml.at("font"), xml.at("char")));
            case "docPr" -> text.describe(xml.at("descr"));
            case "blip" -> text.picture(xml.at("embed"), xml.at("link"));
            case "imagedata" -> text.picture(xml.at("id"), "");
            default -> {
                return false;
            }
        }
        return true;
    }

    /** What stays outside and is told. */
    private boolean aside(Xml xml, String name) {
        switch (name) {
            case "footnoteReference", "endnoteReference" -> leftOut.count("interchange.note_footnotes");
            case "commentReference" -> leftOut.count("interchange.note_comments");
            case "chart" -> leftOut.count("interchange.note_charts");
            case "relIds" -> leftOut.count("interchange.note_diagrams");
            case "oMath", "oMathPara" -> skip(xml, "interchange.note_equations");
            case "object" -> skip(xml, "interchange.note_objects");
            case "altChunk" -> leftOut.count("interchange.note_objects");
            default -> {
                return false;
            }
        }
        return true;
    }

    /** What text stands in: tables, boxes, controls, choices. */
    private void around(Xml xml, String name) {
        switch (name) {
            case "tr" -> text.beginRow();
            case "trPr" -> rowLook(xml);
            case "tc" -> text.beginCell();
            case "gridSpan" -> text.span(MannerReader.number(xml.at("val")));
            case "txbxContent" -> text.box();
            case "rect" -> text.ruleIf(xml.at("hr"));
            case "sdtPr" -> placeholder = has(xml, "showingPlcHdr");
            case "sdtContent" -> content(xml);
            case "AlternateContent" -> chosen.push(false);
            case "Choice" ->
                choose(xml, KNOWN.containsAll(List.of(xml.at("Requires").split("\\s+"))));
            case "Fallback" -> choose(xml, true);
            default -> {
                // Whatever it is, there may be text in it.
            }
        }
    }

    private void end(String name) {
        switch (name) {
            case "p" -> text.endParagraph();
            case "t" -> inText = false;
            case "tc" -> text.endPlace();
            case "tr" -> text.endRow();
            case "txbxContent" -> text.endPlace();
            case "AlternateContent" -> chosen.poll();
            default -> {
                // Nothing hangs on its end.
            }
        }
    }

    private void skip(Xml xml, String key) {
        leftOut.count(key);
        xml.skip();
    }

    private void rowLook(Xml xml) {
        if (has(xml, "del")) text.deleteRow();
    }

    private static boolean has(Xml xml, String element) {
        boolean has = false;
        int within = xml.depth();
        while (xml.nextWithin(within)) has |= xml.name().equals(element);
        return has;
    }

    private void content(Xml xml) {
        if (placeholder) xml.skip();
        placeholder = false;
    }

    /** Of several ways to say the same we take the first that we know. */
    private void choose(Xml xml, boolean known) {
        boolean takesIt = known && Boolean.FALSE.equals(chosen.peek());
        if (!takesIt) {
            xml.skip();
            return;
        }
        chosen.pop();
        chosen.push(true);
    }
}
