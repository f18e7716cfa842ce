package org.forme.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A manuscript as lines in a plain text field. */
final class PlainForm {
    private PlainForm() {}

    static Manuscript read(String plain) {
        if (plain.codePointCount(0, plain.length()) > Manuscript.MOST_CHARACTERS)
            throw new ManuscriptException("text.too_long", Manuscript.MOST_CHARACTERS);
        var paragraphs = new ArrayList<Paragraph>();
        for (String line : plain.split("\r\n|[\r\n\u0085\u2028\u2029]")) {
            if (line.isEmpty()) continue;
            Paragraph paragraph =
                    Characters.paragraph(Paragraph.Kind.BODY, List.of(new Run(line, false)), paragraphs.size() + 1);
            if (paragraph != null) paragraphs.add(paragraph);
        }
        return new Manuscript(paragraphs);
    }

    static String write(Manuscript manuscript) {
        return manuscript.paragraphs().stream().map(PlainForm::line).collect(Collectors.joining("\n"));
    }

    private static String line(Paragraph paragraph) {
        String marker = paragraph.kind().marker();
        if (paragraph.kind() == Paragraph.Kind.ROW)
            return "| " + paragraph.text().replace("\t", " | ") + " |";
        boolean spaced = marker.isEmpty() || marker.endsWith(" ") || paragraph.kind() == Paragraph.Kind.RULE;
        return marker + (spaced ? "" : " ") + paragraph.text();
    }
}
