package org.forme.text;

/** A manuscript as HTML for the web. */
final class HtmlForm {
    private HtmlForm() {}

    static String write(Manuscript manuscript, String dateline) {
        var html = new StringBuilder();
        for (Paragraph paragraph : manuscript.paragraphs()) {
            boolean opens = html.isEmpty() && !dateline.isEmpty();
            html.append(
                    switch (paragraph.kind()) {
                        case BODY -> "<p>";
                        case CROSSHEAD -> "<h4>";
                        case BRIEF -> "<p class=\"brief\"><span aria-hidden=\"true\">□ </span>";
                    });
            if (opens) {
                html.append("<b class=\"dateline\">");
                escape(dateline, html);
                html.append("</b>　");
            }
            for (Run run : paragraph.runs()) {
                if (run.bold()) html.append("<strong>");
                escape(run.text(), html);
                if (run.bold()) html.append("</strong>");
            }
            html.append(paragraph.kind() == Paragraph.Kind.CROSSHEAD ? "</h4>\n" : "</p>\n");
        }
        return html.toString();
    }

    private static void escape(String text, StringBuilder html) {
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
