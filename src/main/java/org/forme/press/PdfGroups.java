package org.forme.press;

import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;

/** Lists and tables in the structure of a PDF: neighbouring items share an L, neighbouring cells a Table of rows. */
final class PdfGroups {
    /** What an article's newest paragraph belongs to. */
    private record Open(Frame.Role role, COSDictionary group, COSDictionary row, double x) {}

    private final Map<Long, Open> newest = new HashMap<>();

    /** The element of a paragraph that begins with this line, put under its article. */
    COSDictionary begin(Frame.Text text, COSDictionary article, String kind) {
        Open before = newest.get(text.article());
        boolean same = before != null && before.role == text.role();
        return switch (text.role()) {
            case ITEM -> {
                COSDictionary list = same ? before.group : PdfStructure.element("L", article);
                newest.put(text.article(), new Open(text.role(), list, null, 0));
                yield PdfStructure.element("LBody", PdfStructure.element("LI", list));
            }
            case CELL -> {
                COSDictionary table = same ? before.group : PdfStructure.element("Table", article);
                // Cells are read from left to right: one that does not stand further right begins a row.
                boolean goesOn = same && left(text) > before.x + 1;
                COSDictionary row = goesOn ? before.row : PdfStructure.element("TR", table);
                boolean head = PdfStructure.kids(table).size() == 1;
                newest.put(text.article(), new Open(text.role(), table, row, left(text)));
                yield PdfStructure.element(head ? "TH" : "TD", row);
            }
            default -> {
                newest.remove(text.article());
                yield PdfStructure.element(kind, article);
            }
        };
    }

    private static double left(Frame.Text text) {
        return text.x() + (text.runs().isEmpty() ? 0 : text.runs().get(0).xs()[0]);
    }
}
