package org.forme.text;

import java.util.ArrayList;
import java.util.List;

/** A manuscript as HTML for the web. */
final class HtmlForm {
    private final List<Manuscript.Stretch> stretches = new ArrayList<>();
    private StringBuilder html = new StringBuilder();
    private Paragraph.Kind open;

    /** Items of a list in order so far: it goes on behind a picture. */
    private int items;

    private HtmlForm() {}

    static List<Manuscript.Stretch> write(Manuscript manuscript, String dateline) {
        var form = new HtmlForm();
        int opening = manuscript.opening();
        for (int i = 0; i < manuscript.paragraphs().size(); i++) {
            Paragraph paragraph = manuscript.paragraphs().get(i);
            if (paragraph.isPicture()) form.part(paragraph.picture());
            else form.next(paragraph, i == opening ? dateline : "");
        }
        form.part(0);
        return form.stretches;
    }

    private void part(long picture) {
        surround(null);
        stretches.add(new Manuscript.Stretch(html.toString(), picture));
        html = new StringBuilder();
    }

    private void next(Paragraph paragraph, String dateline) {
        if (paragraph.kind() != Paragraph.Kind.NUMBERED) items = 0;
        surround(paragraph.kind());
        paragraph(paragraph, dateline);
        if (paragraph.kind() == Paragraph.Kind.NUMBERED) items++;
    }

    /** Neighbours of one kind share a list, a quotation or a table. */
    private void surround(Paragraph.Kind next) {
        if (next == open) return;
        if (open != null) html.append(tag(open, "</", ">\n"));
        if (next == Paragraph.Kind.NUMBERED && items > 0)
            html.append("<ol start=\"").append(items + 1).append("\">\n");
        else if (next != null) html.append(tag(next, "<", ">\n"));
        open = next;
    }

    private static String tag(Paragraph.Kind kind, String before, String behind) {
        return switch (kind) {
            case QUOTATION -> before + "blockquote" + behind;
            case BULLET -> before + "ul" + behind;
            case NUMBERED -> before + "ol" + behind;
            case ROW -> before + "table" + behind;
            default -> "";
        };
    }

    private void paragraph(Paragraph paragraph, String dateline) {
        switch (paragraph.kind()) {
            case CROSSHEAD -> block("<h2>", paragraph, dateline, "</h2>\n");
            case BRIEF ->
                block("<p class=\"brief\"><span aria-hidden=\"true\">□ </span>", paragraph, dateline, "</p>\n");
            case SOLID_BRIEF ->
                block("<p class=\"brief\"><span aria-hidden=\"true\">■ </span>", paragraph, dateline, "</p>\n");
            case BULLET, NUMBERED -> block("<li>", paragraph, dateline, "</li>\n");
            case SIGNATURE -> block("<p class=\"signature\">", paragraph, dateline, "</p>\n");
            case ROW -> row(paragraph);
            case RULE -> html.append("<hr>\n");
            default -> block("<p>", paragraph, dateline, "</p>\n");
        }
    }

    private void block(String before, Paragraph paragraph, String dateline, String behind) {
        html.append(before);
        if (!dateline.isEmpty()) {
            html.append("<b class=\"dateline\">");
            escape(dateline);
            html.append("</b>　");
        }
        runs(paragraph.runs());
        html.append(behind);
    }

    private void row(Paragraph row) {
        boolean head = html.lastIndexOf("<tr>") < html.lastIndexOf("<table>");
        html.append("<tr>");
        for (List<Run> cell : row.cells()) {
            html.append(head ? "<th scope=\"col\">" : "<td>");
            runs(cell);
            html.append(head ? "</th>" : "</td>");
        }
        html.append("</tr>\n");
    }

    private void runs(List<Run> runs) {
        for (Run run : runs) {
            if (run.bold()) html.append("<strong>");
            if (run.kai()) html.append("<span class=\"kai\">");
            escape(run.text());
            if (run.kai()) html.append("</span>");
            if (run.bold()) html.append("</strong>");
        }
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(c);
            }
        }
    }
}
