package org.forme.press;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
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
    private static final Set<String> GROUPS = Set.of("L", "LI");

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
        COSDictionary open = last(begun, false);
        COSDictionary rest = open == null ? null : first(part, false);
        COSDictionary group = last(begun, true);
        COSDictionary next = group == null ? null : first(part, true);
        if (rest != null) {
            goOn(open, rest, parents);
            remove(rest);
        }
        if (group != null) goOn(group, next);
        move(dictionaries(part.getDictionaryObject(COSName.K)), begun);
    }

    /** A list or table takes in the one with which the next leg begins, if it does. */
    private static void goOn(COSDictionary group, COSDictionary next) {
        boolean same = next != null && group.getItem(COSName.S).equals(next.getItem(COSName.S));
        if (!same || !next.containsKey(PdfStructure.GOES_ON)) group.removeItem(PdfStructure.GOES_ON);
        if (!same) return;
        move(dictionaries(next.getDictionaryObject(COSName.K)), group);
        remove(next);
    }

    private static void move(List<COSDictionary> elements, COSDictionary to) {
        for (COSDictionary element : elements) {
            element.setItem(COSName.P, to);
            PdfStructure.kids(to).add(element);
        }
    }

    /** Takes an element out, and what held nothing else. */
    private static void remove(COSDictionary element) {
        var parent = (COSDictionary) element.getDictionaryObject(COSName.P);
        COSArray kids = PdfStructure.kids(parent);
        for (int i = kids.size() - 1; i >= 0; i--) if (kids.getObject(i) == element) kids.remove(i);
        if (kids.size() == 0 && GROUPS.contains(parent.getNameAsString(COSName.S))) remove(parent);
    }

    /** The paragraph, or the list or table, that goes on elsewhere. */
    private static COSDictionary last(COSDictionary article, boolean group) {
        return marked(article, PdfStructure.GOES_ON, group)
                .reduce((one, other) -> other)
                .orElse(null);
    }

    private static COSDictionary first(COSDictionary article, boolean group) {
        return marked(article, PdfStructure.COMES_FROM, group).findFirst().orElse(null);
    }

    private static Stream<COSDictionary> marked(COSDictionary article, COSName mark, boolean group) {
        return below(article)
                .filter(element -> element.containsKey(mark))
                .filter(element -> PdfGroups.KINDS.contains(element.getNameAsString(COSName.S)) == group);
    }

    private static Stream<COSDictionary> below(COSDictionary element) {
        return dictionaries(element.getDictionaryObject(COSName.K)).stream()
                .flatMap(kid -> Stream.concat(Stream.of(kid), below(kid)));
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
