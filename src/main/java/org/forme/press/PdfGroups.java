package org.forme.press;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** Lists and tables in the structure of a PDF: neighbouring items share an L, the rows of a table a Table. */
final class PdfGroups {
    /** What holds more than one paragraph. */
    static final Set<String> KINDS = Set.of("L", "Table");

    /** What an article's newest paragraph belongs to. */
    private record Open(COSDictionary list, Frame.Role kind, COSDictionary table, COSDictionary row, String cell) {}

    private static final Open NOTHING = new Open(null, null, null, null, null);

    private final Map<Long, Open> newest = new HashMap<>();

    /** The element of a paragraph that begins with this line, put under its article. */
    COSDictionary begin(Frame.Text text, COSDictionary article, String kind) {
        Open before = newest.getOrDefault(text.article(), NOTHING);
        Open now =
                switch (text.role()) {
                    case ITEM, NUMBERED_ITEM ->
                        new Open(
                                before.kind == text.role() ? before.list : list(text.role(), article),
                                text.role(),
                                null,
                                null,
                                null);
                    case TABLE -> row(PdfStructure.element("Table", article), "TH");
                    case ROW -> row(before.table == null ? PdfStructure.element("Table", article) : before.table, "TD");
                    case CELL -> before;
                    default -> NOTHING;
                };
        newest.put(text.article(), now);
        if (now.row != null) return PdfStructure.element(now.cell, now.row);
        if (now.list != null) return PdfStructure.element("LBody", PdfStructure.element("LI", now.list));
        return PdfStructure.element(kind, article);
    }

    /** The article begins elsewhere: the list or table that it goes on with here may be one with that. */
    void comesFrom(Long article) {
        mark(newest.getOrDefault(article, NOTHING), PdfStructure.COMES_FROM);
    }

    /** The page ends: the list or table with which an article ends here may go on elsewhere. */
    void close() {
        newest.values().forEach(open -> mark(open, PdfStructure.GOES_ON));
    }

    private static void mark(Open open, COSName how) {
        COSDictionary group = open.list == null ? open.table : open.list;
        if (group != null) group.setItem(how, COSBoolean.TRUE);
    }

    private static COSDictionary list(Frame.Role kind, COSDictionary article) {
        COSDictionary list = PdfStructure.element("L", article);
        var manner = new COSDictionary();
        manner.setItem(COSName.O, COSName.getPDFName("List"));
        manner.setName("ListNumbering", kind == Frame.Role.NUMBERED_ITEM ? "Decimal" : "Disc");
        list.setItem(COSName.A, manner);
        return list;
    }

    private static Open row(COSDictionary table, String cell) {
        return new Open(null, null, table, PdfStructure.element("TR", table), cell);
    }
}
