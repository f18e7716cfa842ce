package org.forme.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A manuscript as lines in a plain text field. */
final class PlainForm {
    /** {@code [图17]} alone in a line, as it may be typed. */
    private static final Pattern PICTURE = Pattern.compile("[\\[［【]\\h*图\\h*([0-9]{1,18})\\h*[\\]］】]");

    private PlainForm() {}

    static Manuscript read(String plain, LongPredicate pictures) {
        if (plain.codePointCount(0, plain.length()) > Manuscript.MOST_CHARACTERS)
            throw new ManuscriptException("text.too_long", Manuscript.MOST_CHARACTERS);
        var paragraphs = new ArrayList<Paragraph>();
        for (String line : plain.split("\r\n|[\r\n\u0085\u2028\u2029]")) {
            if (line.isEmpty()) continue;
            long picture = picture(line);
            Paragraph paragraph = picture > 0 && pictures.test(picture)
                    ? Paragraph.picture(picture)
                    : Characters.paragraph(Paragraph.Kind.BODY, List.of(new Run(line, false)), paragraphs.size() + 1);
            if (paragraph != null) paragraphs.add(paragraph);
        }
        return new Manuscript(paragraphs);
    }

    /** The picture whose place a line marks; 0 where it marks none. */
    static long picture(String line) {
        Matcher marker = PICTURE.matcher(line.strip());
        return marker.matches() ? Long.parseLong(marker.group(1)) : 0;
    }

    static String write(Manuscript manuscript) {
        return manuscript.paragraphs().stream().map(PlainForm::line).collect(Collectors.joining("\n"));
    }

    private static String line(Paragraph paragraph) {
        String marker = paragraph.kind().marker();
        if (paragraph.kind() == Paragraph.Kind.ROW)
            return "| " + paragraph.text().replace("\t", " | ") + " |";
        if (paragraph.isPicture()) return marker + paragraph.picture() + "]";
        boolean spaced = marker.isEmpty() || marker.endsWith(" ") || paragraph.kind() == Paragraph.Kind.RULE;
        return marker + (spaced ? "" : " ") + paragraph.text();
    }
}
