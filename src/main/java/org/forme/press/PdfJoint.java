package org.forme.press;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDPageLabelRange;
import org.apache.pdfbox.pdmodel.common.PDPageLabels;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

/** What makes one file of the pages of an issue. */
final class PdfJoint {
    private static final Set<String> HOLDERS = Set.of("Document", "Part");

    private PdfJoint() {}

    /** One document holds the parts of all pages; the legs of a jumped article are put together, its broken paragraph too. */
    static void structure(PDDocument whole) {
        COSDictionary catalogue = whole.getDocumentCatalog().getCOSObject();
        if (!(catalogue.getDictionaryObject(COSName.STRUCT_TREE_ROOT) instanceof COSDictionary root)) return;
        var document = new COSDictionary();
        document.setItem(COSName.TYPE, COSName.getPDFName("StructElem"));
        document.setItem(COSName.S, COSName.getPDFName("Document"));
        document.setItem(COSName.P, root);
        Map<String, COSDictionary> articles = new HashMap<>();
        List<COSArray> parents = parents(root.getDictionaryObject(COSName.PARENT_TREE));
        gather(root, document, articles, parents);
        root.setItem(COSName.K, document);
        root.removeItem(COSName.getPDFName("IDTree"));
        PdfStructure.marked(catalogue);
        for (PDPage page : whole.getPages())
            if (page.getCOSObject().getDictionaryObject(COSName.ANNOTS) instanceof COSArray none && none.size() == 0)
                page.getCOSObject().removeItem(COSName.ANNOTS);
    }

    /** However deep the merger put them: what stands in the pages' documents. */
    private static void gather(
            COSDictionary node, COSDictionary document, Map<String, COSDictionary> articles, List<COSArray> parents) {
        for (COSDictionary part : dictionaries(node.getDictionaryObject(COSName.K)))
            if (HOLDERS.contains(part.getNameAsString(COSName.S))) gather(part, document, articles, parents);
            else add(part, document, articles, parents);
    }

    private static void add(
            COSDictionary part, COSDictionary document, Map<String, COSDictionary> articles, List<COSArray> parents) {
        String article = part.getString(COSName.ID);
        COSDictionary begun = article == null ? null : articles.putIfAbsent(article, part);
        if (begun == null) {
            part.setItem(COSName.P, document);
            PdfStructure.kids(document).add(part);
            return;
        }
        COSDictionary open = last(begun, PdfStructure.GOES_ON);
        for (COSDictionary element : dictionaries(part.getDictionaryObject(COSName.K))) {
            if (open != null && element.containsKey(PdfStructure.COMES_FROM)) {
                goOn(open, element, parents);
                open = null;
                continue;
            }
            element.setItem(COSName.P, begun);
            PdfStructure.kids(begun).add(element);
        }
    }

    private static COSDictionary last(COSDictionary article, COSName mark) {
        COSDictionary last = null;
        for (COSDictionary element : dictionaries(article.getDictionaryObject(COSName.K)))
            if (element.containsKey(mark)) last = element;
        return last;
    }

    /** What stands in one element belongs to another on an earlier page. */
    private static void goOn(COSDictionary open, COSDictionary rest, List<COSArray> parents) {
        COSArray kids = PdfStructure.kids(rest);
        for (int i = 0; i < kids.size(); i++) {
            if (!(kids.getObject(i) instanceof COSInteger mark)) continue;
            var reference = new COSDictionary();
            reference.setItem(COSName.TYPE, COSName.getPDFName("MCR"));
            reference.setItem(COSName.PG, rest.getItem(COSName.PG));
            reference.setItem(COSName.MCID, mark);
            PdfStructure.kids(open).add(reference);
        }
        if (!rest.containsKey(PdfStructure.GOES_ON)) open.removeItem(PdfStructure.GOES_ON);
        for (COSArray marks : parents)
            for (int i = 0; i < marks.size(); i++) if (marks.getObject(i) == rest) marks.set(i, open);
    }

    /** For every page the elements of its marks. */
    private static List<COSArray> parents(COSBase tree) {
        var all = new ArrayList<COSArray>();
        if (!(tree instanceof COSDictionary node)) return all;
        if (node.getDictionaryObject(COSName.NUMS) instanceof COSArray numbers)
            for (int i = 1; i < numbers.size(); i += 2)
                if (numbers.getObject(i) instanceof COSArray marks) all.add(marks);
        for (COSDictionary kid : dictionaries(node.getDictionaryObject(COSName.KIDS))) all.addAll(parents(kid));
        return all;
    }

    /** A bookmark and a label for every page. */
    static void bookmarks(PDDocument whole, List<PdfWriter.PageFile> pages) {
        var outline = new PDDocumentOutline();
        var labels = new PDPageLabels(whole);
        for (int i = 0; i < pages.size(); i++) {
            var destination = new PDPageFitDestination();
            destination.setPage(whole.getPage(i));
            var item = new PDOutlineItem();
            item.setTitle(pages.get(i).title());
            item.setDestination(destination);
            outline.addLast(item);
            var label = new PDPageLabelRange();
            label.setPrefix(pages.get(i).label());
            labels.setLabelItem(i, label);
        }
        whole.getDocumentCatalog().setDocumentOutline(outline);
        whole.getDocumentCatalog().setPageLabels(labels);
    }

    private static List<COSDictionary> dictionaries(COSBase kids) {
        var list = new ArrayList<COSDictionary>();
        if (kids instanceof COSDictionary one) list.add(one);
        if (kids instanceof COSArray all)
            for (int i = 0; i < all.size(); i++) if (all.getObject(i) instanceof COSDictionary one) list.add(one);
        return list;
    }
}
