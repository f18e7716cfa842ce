package org.forme.press;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.forme.shell.Sha256;

/**
 * What is read out, in the order of the frames: an article holds its headline, paragraphs, pictures and captions. A
 * paragraph is one element however many lines and columns it runs through; one that goes on elsewhere says so, that the
 * joined issue may put it together. Rules, boxes and folios are artifacts.
 */
final class PdfStructure {
    /** On a paragraph that does not end on its page. */
    static final COSName GOES_ON = COSName.getPDFName("FormeGoesOn");

    /** On the first paragraph of an article that begins elsewhere. */
    static final COSName COMES_FROM = COSName.getPDFName("FormeComesFrom");

    private static final COSName STRUCT_ELEM = COSName.getPDFName("StructElem");
    private static final COSName ALT = COSName.getPDFName("Alt");

    private final PDPage page;
    private final COSDictionary root = new COSDictionary();
    private final COSDictionary document = element("Document", root);
    private final Map<Long, COSDictionary> articles = new HashMap<>();
    private final Map<Long, COSDictionary> openParagraphs = new HashMap<>();
    private final PdfGroups groups = new PdfGroups();
    private final Set<Long> begun = new HashSet<>();
    private final List<COSBase> parents = new ArrayList<>();
    private Frame.Text before;
    private COSDictionary current;

    PdfStructure(PDPage page) {
        this.page = page;
    }

    /** How a frame's drawing is marked: an operator's operands, the same as before where it goes on; null for an artifact. */
    String mark(Frame frame, PageFrames frames) {
        if (frame instanceof Frame.Text text) {
            if (text.role() == Frame.Role.FOLIO || text.role() == Frame.Role.HEAD_AGAIN) return null;
            return mark(element(text));
        }
        before = null;
        if (frame instanceof Frame.Picture picture)
            return mark(figure(
                    picture.article(),
                    picture.alt(),
                    box(frames, picture.x(), picture.y(), picture.width(), picture.height())));
        if (frame instanceof Frame.Artwork artwork)
            return mark(figure(
                    null, artwork.alt(), box(frames, artwork.x(), artwork.y(), artwork.width(), artwork.height())));
        if (frame instanceof Frame.Qr qr)
            return mark(figure(null, qr.payload(), box(frames, qr.x(), qr.y(), qr.side(), qr.side())));
        return null;
    }

    /** Puts the finished tree into the document. */
    void close(PDDocument pdf) {
        openParagraphs.values().forEach(open -> open.setItem(GOES_ON, COSBoolean.TRUE));
        groups.close();
        root.setItem(COSName.TYPE, COSName.STRUCT_TREE_ROOT);
        root.setItem(COSName.K, document);
        var numbers = new COSArray();
        numbers.add(COSInteger.ZERO);
        var list = new COSArray(parents);
        numbers.add(list);
        var tree = new COSDictionary();
        tree.setItem(COSName.NUMS, numbers);
        root.setItem(COSName.PARENT_TREE, tree);
        root.setInt(COSName.PARENT_TREE_NEXT_KEY, 1);
        page.getCOSObject().setInt(COSName.STRUCT_PARENTS, 0);
        page.getCOSObject().setItem(COSName.getPDFName("Tabs"), COSName.S);
        COSDictionary catalogue = pdf.getDocumentCatalog().getCOSObject();
        catalogue.setItem(COSName.STRUCT_TREE_ROOT, root);
        marked(catalogue);
    }

    static void marked(COSDictionary catalogue) {
        var marks = new COSDictionary();
        marks.setBoolean(COSName.getPDFName("Marked"), true);
        catalogue.setItem(COSName.MARK_INFO, marks);
    }

    private COSDictionary element(Frame.Text text) {
        boolean body = text.start() >= 0;
        Frame.Text last = before;
        before = text;
        if (body) {
            COSDictionary open = openParagraphs.remove(text.article());
            if (open == null) {
                open = groups.begin(text, parent(text.article()), kind(text.role()));
                if (begun.add(text.article()) && text.start() > 0) {
                    open.setItem(COMES_FROM, COSBoolean.TRUE);
                    groups.comesFrom(text.article());
                }
            }
            if (!text.lastOfParagraph()) openParagraphs.put(text.article(), open);
            return open;
        }
        boolean goesOn = last != null
                && last.role() == text.role()
                && last.start() < 0
                && java.util.Objects.equals(last.article(), text.article())
                && text.article() != null;
        return goesOn ? current : element(kind(text.role()), parent(text.article()));
    }

    private static String kind(Frame.Role role) {
        return switch (role) {
            case HEADLINE -> "H1";
            case CROSSHEAD -> "H2";
            case CAPTION -> "Caption";
            case QUOTATION -> "BlockQuote";
            default -> "P";
        };
    }

    private COSDictionary parent(Long article) {
        if (article == null) return document;
        return articles.computeIfAbsent(article, key -> {
            COSDictionary element = element("Art", document);
            // The same on every page that the article stands on, and no key of ours.
            element.setString(COSName.ID, "a" + Sha256.of("article " + key).substring(0, 16));
            return element;
        });
    }

    private COSDictionary figure(Long article, String alt, COSArray box) {
        COSDictionary figure = element("Figure", parent(article));
        figure.setString(ALT, alt == null || alt.isBlank() ? "图" : alt);
        var place = new COSDictionary();
        place.setItem(COSName.O, COSName.getPDFName("Layout"));
        place.setItem(COSName.BBOX, box);
        figure.setItem(COSName.A, place);
        return figure;
    }

    private static COSArray box(PageFrames frames, double x, double y, double width, double height) {
        double left = x + frames.bleed();
        double foot = frames.height() + frames.bleed() - y - height;
        return new PDRectangle((float) left, (float) foot, (float) width, (float) height).getCOSArray();
    }

    private String mark(COSDictionary element) {
        if (element == current) return marks(parents.size() - 1);
        current = element;
        int id = parents.size();
        parents.add(element);
        kids(element).add(COSInteger.get(id));
        if (element.getItem(COSName.PG) == null) element.setItem(COSName.PG, page);
        return marks(id);
    }

    private String marks(int id) {
        return "/" + current.getNameAsString(COSName.S) + " <</MCID " + id + ">>";
    }

    static COSArray kids(COSDictionary element) {
        if (element.getDictionaryObject(COSName.K) instanceof COSArray kids) return kids;
        var kids = new COSArray();
        element.setItem(COSName.K, kids);
        return kids;
    }

    static COSDictionary element(String kind, COSDictionary parent) {
        var element = new COSDictionary();
        element.setItem(COSName.TYPE, STRUCT_ELEM);
        element.setItem(COSName.S, COSName.getPDFName(kind));
        element.setItem(COSName.P, parent);
        if (parent.getDictionaryObject(COSName.S) != null) kids(parent).add(element);
        return element;
    }
}
