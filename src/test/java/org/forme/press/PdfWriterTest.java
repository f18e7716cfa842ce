package org.forme.press;

import static org.forme.press.ComposerTest.bare;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.forme.issues.SlotManner;
import org.junit.jupiter.api.Test;

class PdfWriterTest {
    private static final PageFrames PAGE = new Composer(Faces.shared()).compose(FrontPage.plan());

    @Test
    void theTextOfEveryArticleIsExtractedInItsOrder() throws IOException {
        String text = bare(extract(write(PAGE)));
        int at = 0;
        for (SlotPlan slot : FrontPage.plan().slots()) {
            var article = (ArticlePlan) slot.content();
            for (String part : List.of(article.rubric(), article.kicker(), String.join("", article.headline())))
                at = follows(text, part, at);
            for (String byline : article.byline()) at = follows(text, byline, at);
            String body = article.body().plainText();
            int end = PAGE.fits().get((int) slot.key() - 1).fit().end();
            for (String paragraph :
                    body.substring(0, Math.min(end, body.length())).split("\n")) at = follows(text, paragraph, at);
        }
    }

    private static int follows(String text, String part, int from) {
        int at = text.indexOf(bare(part), from);
        assertTrue(at >= 0, "missing or out of order: " + part);
        return at + bare(part).length();
    }

    @Test
    void theSameInputGivesTheSameBytes() {
        byte[] first = write(PAGE);
        assertArrayEquals(first, write(new Composer(Faces.shared()).compose(FrontPage.plan())));
        assertArrayEquals(
                PdfWriter.join(pages(first, first), FrontPage.METADATA),
                PdfWriter.join(pages(first, first), FrontPage.METADATA));
    }

    @Test
    void pagesAreJoinedInTheirOrder() throws IOException {
        var inside = new PagePlan(
                FrontPage.GEOMETRY, null, new FolioLine("徐汇报", "2022年1月17日", "综合", "第2版"), null, List.of(), null);
        byte[] second = write(new Composer(Faces.shared()).compose(inside));
        try (var whole = Loader.loadPDF(PdfWriter.join(pages(write(PAGE), second), FrontPage.METADATA))) {
            assertEquals(2, whole.getNumberOfPages());
            assertEquals("徐汇报 2022-01-17 第1版", whole.getDocumentInformation().getTitle());
            var last = new PDFTextStripper();
            last.setStartPage(2);
            assertTrue(bare(last.getText(whole)).contains("第2版综合徐汇报2022年1月17日"));
        }
    }

    @Test
    void boxesAndFontsAreThoseOfAPrintFile() throws IOException {
        try (var document = Loader.loadPDF(write(PAGE))) {
            var page = document.getPage(0);
            assertEquals(273 * 72 / 25.4, page.getTrimBox().getWidth(), 0.01);
            assertEquals(279 * 72 / 25.4, page.getMediaBox().getWidth(), 0.01);
            assertEquals(page.getMediaBox().getHeight(), page.getBleedBox().getHeight());
            for (var name : page.getResources().getFontNames()) {
                var font = page.getResources().getFont(name);
                assertTrue(font.isEmbedded() && font.getName().charAt(6) == '+', font.getName());
            }
            String content = new String(page.getContents().readAllBytes(), StandardCharsets.US_ASCII);
            assertFalse(content.contains(" rg\n") || content.contains(" g\n"), "ink is CMYK");
        }
    }

    @Test
    void aCharacterWithoutAGlyphCanStillBeExtracted() throws IOException {
        var slot = FrontPage.signing().holding(ComposerTest.plan("出现\uE123一个𠀀字", "标题"));
        var plan = new PagePlan(FrontPage.GEOMETRY, null, null, null, List.of(slot), null);
        assertTrue(
                bare(extract(write(new Composer(Faces.shared()).compose(plan)))).contains("出现\uE123一个𠀀字"));
    }

    @Test
    void formsForUprightLinesAreReadAsTheirCharacters() throws IOException {
        var manner = new SlotManner(false, false, true, false);
        var slot = new SlotPlan(
                9,
                "",
                0,
                4,
                20,
                45,
                0,
                new TypeScale(14, 30, 12),
                0,
                false,
                manner,
                ComposerTest.plan("正文。", "“十四五”（一）"));
        var plan = new PagePlan(FrontPage.GEOMETRY, null, null, null, List.of(slot), null);
        try (var document = Loader.loadPDF(write(new Composer(Faces.shared()).compose(plan)))) {
            var marks = new PDFMarkedContentExtractor();
            marks.processPage(document.getPage(0));
            var read = new ArrayList<String>();
            marks.getMarkedContents().forEach(mark -> actualTexts(mark, read));
            assertEquals(List.of("“十四五”（一）"), read);
        }
    }

    private static void actualTexts(PDMarkedContent mark, List<String> read) {
        if (mark.getActualText() != null) read.add(mark.getActualText());
        for (Object part : mark.getContents()) if (part instanceof PDMarkedContent inner) actualTexts(inner, read);
    }

    @Test
    void finishedPagesAndBrokenPicturesAreDrawn() throws IOException {
        byte[] finished = write(PAGE);
        PictureSource pictures = key -> switch (key) {
            case "pdf" -> finished;
            case "broken" -> new byte[] {1, 2, 3};
            default -> null;
        };
        for (String key : List.of("pdf", "broken", "none")) {
            for (String type : List.of("application/pdf", "image/jpeg", "image/svg+xml")) {
                var plan = new PagePlan(
                        FrontPage.GEOMETRY, null, null, null, List.of(), new ArtworkPlan(key, type, "公益广告"));
                PageFrames page = new Composer(Faces.shared()).compose(plan);
                String text = bare(extract(PdfWriter.write(page, pictures, FrontPage.METADATA)));
                assertEquals(key.equals("pdf") && type.equals("application/pdf"), text.contains("徐汇区召开党史学习教育总结会议"));
                PageImage.render(page, pictures, 200);
            }
        }
    }

    @Test
    void letteringMayBeADrawing() {
        byte[] svg = """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10">
                <g transform="translate(1 1)" fill="#c00"><path d="M0 0h8v8H0z m2 2v4h4V2z" fill-rule="evenodd"/></g>
                <circle cx="15" cy="5" r="4"/><script>alert(1)</script></svg>""".getBytes(StandardCharsets.UTF_8);
        var shape = SvgShape.read(svg);
        assertEquals(2, shape.placed(0, 0, 100, 100).size());
        assertTrue(shape.placed(0, 0, 100, 100).get(0).red());
        assertEquals(
                5, shape.placed(0, 0, 100, 100).get(0).outline().getBounds2D().getX(), 0.01);
    }

    @Test
    void thePageImageShowsThePageAndItsCodesCanBeRead() throws Exception {
        byte[] jpeg = PageImage.render(PAGE, FrontPage.PICTURES, 2000);
        assertArrayEquals(jpeg, PageImage.render(PAGE, FrontPage.PICTURES, 2000));
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(jpeg));
        assertEquals(2000, image.getWidth());
        assertEquals(Math.round(2000 * 390 / 273.0), image.getHeight());
        var read = new ArrayList<String>();
        for (Frame frame : PAGE.frames()) if (frame instanceof Frame.Qr qr) read.add(decode(image, qr));
        assertEquals(
                List.of(
                        "https://example.org/app",
                        "https://example.org/wechat",
                        "https://example.org/weibo",
                        "https://example.org/douyin"),
                read);
    }

    private static String decode(BufferedImage image, Frame.Qr qr) throws Exception {
        double scale = image.getWidth() / PAGE.width();
        int margin = 8;
        int x = (int) ((qr.x() - margin) * scale);
        int y = (int) ((qr.y() - margin) * scale);
        int side = (int) ((qr.side() + 2 * margin) * scale);
        x = Math.max(0, Math.min(x, image.getWidth() - side));
        int[] pixels = image.getRGB(x, y, side, side, null, 0, side);
        var bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels)));
        return new QRCodeReader().decode(bitmap).getText();
    }

    static List<PdfWriter.PageFile> pages(byte[]... files) {
        var pages = new ArrayList<PdfWriter.PageFile>();
        for (byte[] file : files)
            pages.add(new PdfWriter.PageFile("" + (pages.size() + 1), "第" + (pages.size() + 1) + "版", file));
        return pages;
    }

    private static byte[] write(PageFrames page) {
        return PdfWriter.write(page, FrontPage.PICTURES, FrontPage.METADATA);
    }

    private static String extract(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
