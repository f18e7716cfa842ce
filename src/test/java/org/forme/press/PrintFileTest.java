package org.forme.press;

import static org.forme.press.ComposerTest.bare;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.forme.text.Manuscript;
import org.junit.jupiter.api.Test;

class PrintFileTest {
    private static final Composer COMPOSER = new Composer(Faces.shared());
    private static final PageFrames PAGE = COMPOSER.compose(FrontPage.plan());

    @Test
    void aPageMeetsTheRulesOfPrintAndArchive() throws Exception {
        byte[] pdf = write(PAGE);
        assertEquals(List.of(), PrintFileChecker.x4(pdf));
        assertEquals(List.of(), PrintFileChecker.a2b(pdf));
    }

    @Test
    void thePagesOfAnIssueInOneFileMeetThemToo() throws Exception {
        byte[] whole = issue();
        assertArrayEquals(whole, issue());
        assertEquals(List.of(), PrintFileChecker.x4(whole));
        assertEquals(List.of(), PrintFileChecker.a2b(whole));
        try (var document = Loader.loadPDF(whole)) {
            assertEquals(2, document.getDocumentCatalog().getOutputIntents().size());
            var outline = document.getDocumentCatalog().getDocumentOutline();
            var titles = new ArrayList<String>();
            outline.children().forEach(item -> titles.add(item.getTitle()));
            assertEquals(List.of("第1版", "第2版"), titles);
            assertArrayEquals(
                    new String[] {"1", "2"},
                    document.getDocumentCatalog().getPageLabels().getLabelsByPageIndices());
        }
    }

    @Test
    void aFileWithAPageOfAnotherKindClaimsNothing() throws IOException {
        byte[] plain;
        try (var document = new PDDocument();
                var out = new java.io.ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.save(out);
            plain = out.toByteArray();
        }
        try (var whole = Loader.loadPDF(PdfWriter.join(PdfWriterTest.pages(write(PAGE), plain), FrontPage.METADATA))) {
            assertEquals(2, whole.getNumberOfPages());
            assertEquals(List.of(), whole.getDocumentCatalog().getOutputIntents());
        }
    }

    @Test
    void charactersWithoutAGlyphDoNotBreakTheRules() throws Exception {
        var slot = FrontPage.signing().holding(ComposerTest.plan("出现\uE123一个𠀀字\u200B和\u0301合🙂", "标题"));
        var plan = new PagePlan(FrontPage.GEOMETRY, null, null, null, List.of(slot), null);
        assertEquals(List.of(), PrintFileChecker.a2b(write(COMPOSER.compose(plan))));
    }

    @Test
    void whatIsReadOutIsTheCopyInItsOrder() throws IOException {
        try (var document = Loader.loadPDF(write(PAGE))) {
            var catalogue = document.getDocumentCatalog();
            assertEquals("zh-CN", catalogue.getLanguage());
            assertTrue(catalogue.getMarkInfo().isMarked());
            List<Read> all = read(document);
            for (SlotPlan slot : FrontPage.plan().slots()) {
                var article = (ArticlePlan) slot.content();
                int end = PAGE.fits().get((int) slot.key() - 1).fit().end();
                String body = article.body().plainText();
                var wanted = new ArrayList<String>();
                for (String paragraph :
                        body.substring(0, Math.min(end, body.length())).split("\n"))
                    if (!paragraph.isBlank()) wanted.add(bare(paragraph));
                if (!wanted.isEmpty()) wanted.set(0, bare(article.dateline() + wanted.get(0)));
                var paragraphs = new ArrayList<String>();
                for (Read read : all) {
                    String text = read.text.replaceFirst("^[□■]", "");
                    if (read.kind.equals("P") && wanted.contains(text)) paragraphs.add(text);
                }
                assertEquals(wanted, paragraphs, "each paragraph is one element");
                String headline = bare(String.join("", article.headline()));
                if (!headline.isEmpty()) assertTrue(all.contains(new Read("H1", headline, "")), "headline " + headline);
            }
            assertEquals(
                    List.of("示例图片", "示例图片"),
                    all.stream()
                            .filter(read -> read.kind.equals("Figure") && !read.alt.startsWith("http"))
                            .map(Read::alt)
                            .toList());
            assertEquals(
                    2, all.stream().filter(read -> read.kind.equals("Caption")).count());
        }
    }

    @Test
    void listsTablesAndQuotationsAreReadAsSuch() throws Exception {
        var slot = FrontPage.signing().holding(ComposerTest.plan("""
                正文一段
                ● 甲
                ● 乙
                > 引文
                | 年份 | 亿元 | 说明 |
                | 2021年 | | 预计 |
                | | 407 |
                >> 落款""", "标题"));
        byte[] pdf = write(COMPOSER.compose(new PagePlan(FrontPage.GEOMETRY, null, null, null, List.of(slot), null)));
        assertEquals(List.of(), PrintFileChecker.a2b(pdf));
        try (var document = Loader.loadPDF(pdf)) {
            assertEquals(
                    List.of(
                            "H1 标题",
                            "P 正文一段",
                            "LBody ●甲",
                            "LBody ●乙",
                            "BlockQuote 引文",
                            "TH 年份",
                            "TH 亿元",
                            "TH 说明",
                            "TD 2021年",
                            "TD ",
                            "TD 预计",
                            "TD ",
                            "TD 407",
                            "TD ",
                            "P 落款"),
                    read(document).stream()
                            .map(read -> read.kind + " " + read.text)
                            .toList());
        }
    }

    @Test
    void rowsThatFindNoRoomSideBySideAreReadAsParagraphs() throws Exception {
        var slot = FrontPage.signing().holding(ComposerTest.plan("| 1,234,567 ".repeat(8) + "|", "标题"));
        byte[] pdf = write(COMPOSER.compose(new PagePlan(FrontPage.GEOMETRY, null, null, null, List.of(slot), null)));
        assertEquals(List.of(), PrintFileChecker.a2b(pdf));
        try (var document = Loader.loadPDF(pdf)) {
            assertEquals(
                    List.of("H1 标题", "P " + "1,234,567".repeat(8)),
                    read(document).stream()
                            .map(read -> read.kind + " " + read.text)
                            .toList());
        }
    }

    @Test
    void anItemThatRunsThroughTwoColumnsIsOneElement() throws Exception {
        String item = "一项很长的内容".repeat(30);
        byte[] pdf = write(leg(item, 3, 12, 0, null, null));
        assertEquals(List.of(), PrintFileChecker.a2b(pdf));
        try (var document = Loader.loadPDF(pdf)) {
            assertEquals(
                    List.of("LBody ●" + item, "LBody ●乙"),
                    read(document).stream()
                            .filter(read -> read.kind.equals("LBody"))
                            .map(read -> read.kind + " " + read.text)
                            .toList());
        }
    }

    @Test
    void anItemAListAndATableThatJumpAreOneElementEachInTheWholeIssue() throws Exception {
        String item = "一项很长的内容".repeat(30);
        String rows = "\n| 年份 | 亿元 |\n| 2021年 | 407 |\n| 2022年 | |";
        for (String body : List.of(item + "\n● 乙" + rows, "甲" + rows + rows.substring(rows.lastIndexOf("\n|")))) {
            for (int lines = 2; lines < 14; lines++) {
                PageFrames first = leg(body, 1, lines, 0, "2", null);
                int end = first.fits().get(0).fit().end();
                PageFrames second = leg(body, 1, 40, end, null, "1");
                byte[] whole = PdfWriter.join(PdfWriterTest.pages(write(first), write(second)), FrontPage.METADATA);
                assertEquals(List.of(), PrintFileChecker.a2b(whole));
                try (var document = Loader.loadPDF(whole)) {
                    var kinds = new ArrayList<String>();
                    kinds(document.getDocumentCatalog().getStructureTreeRoot().getCOSObject(), kinds);
                    for (String one : List.of("L", "Table"))
                        assertEquals(
                                1,
                                kinds.stream().filter(one::equals).count(),
                                one + " with " + lines + " lines: " + kinds);
                    String text = body.substring(0, body.indexOf('\n'));
                    assertTrue(read(document).contains(new Read("LBody", "●" + text, "")), lines + " lines");
                }
            }
        }
    }

    /** One leg of an article that begins with a list. */
    private static PageFrames leg(String body, int columns, int lines, int start, String to, String from) {
        var article = new ArticlePlan(
                7,
                "",
                "",
                List.of("标题"),
                "",
                List.of(),
                "",
                Manuscript.ofPlain("● " + body + (columns > 1 ? "\n● 乙" : "")),
                List.of(),
                List.of(),
                start,
                to,
                from,
                "短题");
        var slot = new SlotPlan(1, "版位", 0, columns, 20, lines, 0, null, 0, false, article);
        return COMPOSER.compose(new PagePlan(FrontPage.GEOMETRY, null, null, null, List.of(slot), null));
    }

    private static void kinds(COSDictionary node, List<String> all) {
        String kind = node.getNameAsString(COSName.S);
        if (kind != null) all.add(kind);
        COSBase k = node.getDictionaryObject(COSName.K);
        var kids = k instanceof COSArray array ? array : new COSArray(k == null ? List.of() : List.of(k));
        for (int i = 0; i < kids.size(); i++)
            if (kids.getObject(i) instanceof COSDictionary below && !below.containsKey(COSName.MCID)) kinds(below, all);
    }

    @Test
    void aParagraphThatJumpsIsOneElementInTheWholeIssue() throws IOException {
        try (var document = Loader.loadPDF(issue())) {
            var texts = read(document).stream().map(Read::text).toList();
            String body =
                    ((ArticlePlan) FrontPage.inspection().content()).body().plainText();
            for (String paragraph : body.split("\n"))
                assertTrue(
                        texts.stream().anyMatch(text -> text.endsWith(bare(paragraph))),
                        "broken: " + paragraph + "\n" + texts);
            assertFalse(texts.isEmpty());
        }
    }

    /** The front page and one on which its last article goes on. */
    static byte[] issue() {
        int end = PAGE.fits().get(4).fit().end();
        var first = (ArticlePlan) FrontPage.inspection().content();
        var rest = new ArticlePlan(
                first.key(),
                "",
                "",
                first.headline(),
                "",
                List.of(),
                "",
                first.body(),
                List.of(),
                List.of(),
                end,
                null,
                "1",
                "大走访");
        var slot = new SlotPlan(1, "转版", 0, 5, 20, 40, 0, null, 0, false, rest);
        var plan = new PagePlan(
                FrontPage.GEOMETRY, null, new FolioLine("徐汇报", "2022年1月17日", "综合", "2"), null, List.of(slot), null);
        byte[] second = write(COMPOSER.compose(plan));
        return PdfWriter.join(PdfWriterTest.pages(write(PAGE), second), FrontPage.METADATA);
    }

    record Read(String kind, String text, String alt) {}

    /** The leaves of the structure in their order, with what is marked as theirs. */
    static List<Read> read(PDDocument document) throws IOException {
        Map<COSBase, Map<Integer, String>> marks = new HashMap<>();
        for (PDPage page : document.getPages()) {
            var extractor = new PDFMarkedContentExtractor();
            extractor.processPage(page);
            var texts = new HashMap<Integer, String>();
            for (PDMarkedContent mark : extractor.getMarkedContents()) {
                if (mark.getMCID() < 0) continue;
                var text = new StringBuilder();
                for (Object part : mark.getContents())
                    if (part instanceof TextPosition position) text.append(position.getUnicode());
                texts.merge(mark.getMCID(), bare(text.toString()), String::concat);
            }
            marks.put(page.getCOSObject(), texts);
        }
        var all = new ArrayList<Read>();
        read(document.getDocumentCatalog().getStructureTreeRoot().getCOSObject(), null, marks, all);
        return all;
    }

    private static void read(
            COSDictionary node, COSBase page, Map<COSBase, Map<Integer, String>> marks, List<Read> all) {
        COSBase own = node.getDictionaryObject(COSName.PG);
        COSBase on = own == null ? page : own;
        COSBase k = node.getDictionaryObject(COSName.K);
        var kids = k instanceof COSArray array ? array : new COSArray(k == null ? List.of() : List.of(k));
        var text = new StringBuilder();
        boolean leaf = false;
        for (int i = 0; i < kids.size(); i++) {
            COSBase kid = kids.getObject(i);
            if (kid instanceof COSInteger id) {
                leaf = true;
                text.append(marks.get(on).getOrDefault(id.intValue(), ""));
            } else if (kid instanceof COSDictionary below && below.containsKey(COSName.MCID)) {
                leaf = true;
                text.append(
                        marks.get(below.getDictionaryObject(COSName.PG)).getOrDefault(below.getInt(COSName.MCID), ""));
            } else if (kid instanceof COSDictionary below) read(below, on, marks, all);
        }
        String alt = node.getString("Alt");
        if (leaf) all.add(new Read(node.getNameAsString(COSName.S), text.toString(), alt == null ? "" : alt));
    }

    private static byte[] write(PageFrames page) {
        return PdfWriter.write(page, FrontPage.PICTURES, FrontPage.METADATA);
    }
}
