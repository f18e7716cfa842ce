package org.forme.press;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.forme.layout.Face;
import org.forme.text.Manuscript;
import org.forme.text.Paragraph;
import org.forme.text.Run;
import org.junit.jupiter.api.Test;

class OfficeFacesTest {
    private static final TrueType TYPE = TrueType.read(OfficeFonts.sound());
    private static final String DIGEST = "ab".repeat(32);
    private static final Faces FACES = Faces.with(Map.of(Face.KAI, TYPE.type(DIGEST)));
    private static final String KAI = "永和九年徐汇——山阴";

    @Test
    void whatTheFaceHasComesFromItAndTheRestFromTheBuiltInOne() {
        assertEquals(DIGEST, FACES.file(Face.KAI, '永').key());
        assertEquals("NotoSerifSC_400Regular", FACES.file(Face.KAI, '徐').key());
        assertEquals("NotoSerifSC_400Regular", FACES.file(Face.SONG, '永').key());
        assertTrue(FACES.has(Face.KAI, '徐'));
        assertFalse(FACES.has(Face.KAI, 0xE123));
    }

    @Test
    void dashesStayTheBuiltInOnesSoThatTheyMeet() {
        Faces faces =
                Faces.with(Map.of(Face.KAI, TrueType.read(OfficeFonts.of("永—―")).type(DIGEST)));
        assertEquals("NotoSerifSC_400Regular", faces.file(Face.KAI, '—').key());
    }

    @Test
    void theCanonicalTextNamesAFaceByItsDigestWhereItIsUsed() {
        String text = page(FACES, KAI).toText();
        assertTrue(text.startsWith("page engine=" + Engine.VERSION + " "), text);
        assertEquals("face KAI " + DIGEST, text.lines().skip(1).findFirst().orElseThrow());
    }

    @Test
    void aPageThatDoesNotUseItKeepsItsText() {
        assertEquals(page(Faces.shared(), "").toText(), page(FACES, "").toText());
        assertEquals(page(Faces.shared(), "徐汇").toText(), page(FACES, "徐汇").toText());
        assertArrayEquals(pdf(page(Faces.shared(), "徐汇")), pdf(page(FACES, "徐汇")));
    }

    @Test
    void anExchangedFaceMakesAnotherPage() {
        Faces other = Faces.with(Map.of(Face.KAI, TYPE.type("cd".repeat(32))));
        assertFalse(page(FACES, KAI).toText().equals(page(other, KAI).toText()));
    }

    @Test
    void thePrintFileCarriesItAndKeepsItsRules() throws Exception {
        byte[] pdf = pdf(page(FACES, KAI));
        assertEquals(new TreeSet<>(List.of(TYPE.postScript(), "NotoSerifSC_400Regular")), fonts(pdf));
        assertFalse(fonts(pdf(page(Faces.shared(), KAI))).contains(TYPE.postScript()));
        try (var document = Loader.loadPDF(pdf)) {
            assertTrue(new PDFTextStripper().getText(document).contains(KAI));
        }
        assertEquals(List.of(), PrintFileChecker.a2b(pdf));
        assertEquals(List.of(), PrintFileChecker.x4(pdf));
        assertArrayEquals(pdf, pdf(page(FACES, KAI)));
    }

    @Test
    void twoFontsOfOneNameAreToldApart() throws IOException {
        Faces faces = Faces.with(Map.of(
                Face.KAI, TYPE.type(DIGEST),
                Face.SONG, TrueType.read(OfficeFonts.of("前后永")).type("cd".repeat(32))));
        byte[] pdf = pdf(page(faces, KAI));
        try (var document = Loader.loadPDF(pdf)) {
            int fonts = 0;
            for (var name : document.getPage(0).getResources().getFontNames()) fonts++;
            assertEquals(3, fonts);
            assertTrue(new PDFTextStripper().getText(document).contains("前" + KAI + "后"));
        }
    }

    @Test
    void thePageImageDrawsIt() {
        byte[] own = PageImage.render(page(FACES, KAI), key -> null, 800);
        byte[] builtIn = PageImage.render(page(Faces.shared(), KAI), key -> null, 800);
        assertFalse(java.util.Arrays.equals(own, builtIn));
    }

    @Test
    void whatNoFaceHasIsABoxOfTheBuiltInFont() throws Exception {
        assertEquals(List.of(), PrintFileChecker.a2b(pdf(page(FACES, "永\uE123𪚥和"))));
    }

    private static PageFrames page(Faces faces, String kai) {
        var runs = new ArrayList<Run>(List.of(new Run("前", false)));
        if (!kai.isEmpty()) runs.add(new Run(kai, false, true));
        runs.add(new Run("后", false));
        var body = new Manuscript(List.of(new Paragraph(Paragraph.Kind.BODY, runs)));
        var article =
                new ArticlePlan(7, "", "", List.of(), "", List.of(), "", body, List.of(), List.of(), 0, null, null, "");
        var slot = FrontPage.signing().holding(article);
        return new Composer(faces).compose(new PagePlan(FrontPage.GEOMETRY, null, null, null, List.of(slot), null));
    }

    private static byte[] pdf(PageFrames page) {
        return PdfWriter.write(page, key -> null, FrontPage.METADATA);
    }

    private static TreeSet<String> fonts(byte[] pdf) throws IOException {
        var names = new TreeSet<String>();
        try (var document = Loader.loadPDF(pdf)) {
            var resources = document.getPage(0).getResources();
            for (var name : resources.getFontNames())
                names.add(resources.getFont(name).getName().replaceFirst("^[A-Z]{6}\\+", ""));
        }
        return names;
    }
}
