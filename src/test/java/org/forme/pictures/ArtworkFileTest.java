package org.forme.pictures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.forme.shell.Refusal;
import org.junit.jupiter.api.Test;

class ArtworkFileTest {

    @Test
    void aPageIsMeasuredAndPictured() throws IOException {
        ArtworkFile file = read(SamplePictures.pdf(1));
        assertEquals(Artwork.PDF, file.mediaType());
        assertEquals(273, file.widthMm(), 0.01);
        assertEquals(390, file.heightMm(), 0.01);
        var image = ImageIO.read(new ByteArrayInputStream(file.preview()));
        assertEquals(3000, image.getHeight(), 2);
    }

    @Test
    void theTrimmedPageCountsAndTurnedItLies() {
        byte[] pdf = SamplePictures.pdf(1, document -> {
            var page = document.getPage(0);
            page.setTrimBox(new PDRectangle(10, 10, 72, 144));
            page.setRotation(90);
        });
        ArtworkFile file = read(pdf);
        assertEquals(50.8, file.widthMm(), 0.01);
        assertEquals(25.4, file.heightMm(), 0.01);
    }

    @Test
    void aPictureIsArtworkToo() {
        ArtworkFile file = read(SamplePictures.jpeg(600, 300));
        assertEquals("image/jpeg", file.mediaType());
        assertEquals(50.8, file.widthMm(), 0.01);
    }

    @Test
    void onlyOnePage() {
        assertEquals("pictures.pdf_pages", refusal(SamplePictures.pdf(2)));
    }

    @Test
    void noPassword() {
        assertEquals(
                "pictures.pdf_encrypted",
                refusal(SamplePictures.pdf(
                        1,
                        document -> document.protect(
                                new StandardProtectionPolicy("owner", "user", new AccessPermission())))));
        assertEquals(
                "pictures.pdf_encrypted",
                refusal(SamplePictures.pdf(
                        1,
                        document ->
                                document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission())))));
    }

    @Test
    void nothingThatActs() {
        assertEquals("pictures.pdf_active", refusal(SamplePictures.pdf(1, document -> document.getDocumentCatalog()
                .setOpenAction(new PDActionJavaScript("app.alert(1)")))));
        assertEquals("pictures.pdf_annotated", refusal(SamplePictures.pdf(1, document -> {
            var link = new PDAnnotationLink();
            link.setAction(new PDActionLaunch());
            document.getPage(0).getAnnotations().add(link);
            document.getPage(0).setAnnotations(java.util.List.of(link));
        })));
        assertEquals("pictures.pdf_active", refusal(SamplePictures.pdf(1, document -> document.getPage(0)
                .getCOSObject()
                .setItem(COSName.AA, new COSDictionary()))));
    }

    @Test
    void noFilesInside() {
        assertEquals("pictures.pdf_active", refusal(SamplePictures.pdf(1, document -> {
            var file = new PDComplexFileSpecification();
            file.setFile("a.exe");
            file.setEmbeddedFile(new org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile(
                    document, new ByteArrayInputStream(new byte[10])));
            var tree = new PDEmbeddedFilesNameTreeNode();
            tree.setNames(java.util.Map.of("a", file));
            var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(tree);
            document.getDocumentCatalog().setNames(names);
        })));
    }

    @Test
    void noFormAndNoAnnotationThatIsNotThePrinters() {
        assertEquals("pictures.pdf_annotated", refusal(SamplePictures.pdf(1, document -> {
            var fields = new COSArray();
            fields.add(new COSDictionary());
            var form = new COSDictionary();
            form.setItem(COSName.FIELDS, fields);
            document.getDocumentCatalog().getCOSObject().setItem(COSName.ACRO_FORM, form);
        })));
        for (String kind : List.of("FileAttachment", "Link", "Widget", "Text", "Stamp", "Square", "Popup", "Movie"))
            assertEquals("pictures.pdf_annotated", refusal(annotated(kind)), kind);
        read(annotated("PrinterMark"));
    }

    @Test
    void typeWhoseFontDidNotComeAlongIsRefused() {
        byte[] pdf = SamplePictures.pdf(1, document -> {
            try (var content = new PDPageContentStream(document, document.getPage(0))) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 20);
                content.newLineAtOffset(20, 100);
                content.showText("another face");
                content.endText();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        assertEquals("pictures.pdf_font", refusal(pdf));
    }

    private static byte[] annotated(String kind) {
        return SamplePictures.pdf(1, document -> {
            var annotation = new COSDictionary();
            annotation.setName(COSName.SUBTYPE, kind);
            annotation.setItem(COSName.RECT, new PDRectangle(10, 10).getCOSArray());
            var all = new COSArray();
            all.add(annotation);
            document.getPage(0).getCOSObject().setItem(COSName.ANNOTS, all);
        });
    }

    @Test
    void noWayOutOfThePage() {
        for (String act : List.of("URI", "GoToR", "GoToE", "SubmitForm", "Launch", "Named", "SetOCGState"))
            assertEquals(
                    "pictures.pdf_active",
                    refusal(SamplePictures.pdf(1, document -> {
                        var action = new COSDictionary();
                        action.setName(COSName.S, act);
                        document.getDocumentCatalog().getCOSObject().setItem(COSName.OPEN_ACTION, action);
                    })),
                    act);
    }

    @Test
    void nothingThatLiesElsewhere() {
        for (String where : List.of("F", "OPI", "PS"))
            assertEquals(
                    "pictures.pdf_external",
                    refusal(withForm(
                            form -> form.getCOSObject().setItem(COSName.getPDFName(where), new COSDictionary()))),
                    where);
        assertEquals("pictures.pdf_external", refusal(withForm(form -> form.getCOSObject()
                .setItem(COSName.getPDFName("Ref"), new COSDictionary()))));
        assertEquals("pictures.pdf_external", refusal(withForm(form -> form.getCOSObject()
                .setName(COSName.SUBTYPE, "PS"))));
    }

    @Test
    void layersAreFineWhereAllAreShown() {
        read(layered(layers -> {}));
        assertEquals("pictures.pdf_layers", refusal(layered(layers -> layers.setGroupEnabled("层", false))));
        assertEquals("pictures.pdf_layers", refusal(layered(layers -> ((COSDictionary)
                        ((COSDictionary) layers.getCOSObject()).getDictionaryObject(COSName.D))
                .setName(COSName.BASE_STATE, "OFF"))));
        assertEquals("pictures.pdf_layers", refusal(layered(layers -> {
            var events = new COSArray();
            events.add(new COSDictionary());
            ((COSDictionary) ((COSDictionary) layers.getCOSObject()).getDictionaryObject(COSName.D))
                    .setItem(COSName.getPDFName("AS"), events);
        })));
        assertEquals("pictures.pdf_layers", refusal(layered(layers -> {
            var printing = new COSDictionary();
            printing.setName(COSName.getPDFName("PrintState"), "OFF");
            var usage = new COSDictionary();
            usage.setItem(COSName.getPDFName("Print"), printing);
            layers.getGroup("层").getCOSObject().setItem(COSName.getPDFName("Usage"), usage);
        })));
        assertEquals("pictures.pdf_layers", refusal(SamplePictures.pdf(1, document -> {
            var membership = new COSDictionary();
            membership.setName(COSName.TYPE, "OCMD");
            membership.setName(COSName.P, "AllOff");
            document.getPage(0).getCOSObject().setItem(COSName.getPDFName("OC"), membership);
        })));
    }

    private interface Layers {
        void change(PDOptionalContentProperties layers);
    }

    private static byte[] layered(Layers change) {
        return SamplePictures.pdf(1, document -> {
            var layers = new PDOptionalContentProperties();
            layers.addGroup(new PDOptionalContentGroup("层"));
            change.change(layers);
            document.getDocumentCatalog().setOCProperties(layers);
        });
    }

    @Test
    void picturesAreWeighedByTheSizeTheyDeclareWhateverPacksThem() {
        for (String filter : List.of("DCTDecode", "JPXDecode", "JBIG2Decode", "CCITTFaxDecode", "LZWDecode"))
            assertEquals("pictures.pdf_too_heavy", refusal(pictured(filter, 20_000, 20_000, 1)), filter);
        for (String filter : List.of("DCTDecode", "CCITTFaxDecode", "RunLengthDecode"))
            assertEquals("pictures.pdf_too_heavy", refusal(pictured(filter, 7_000, 7_000, 3)), filter);
        for (String filter : List.of("JPXDecode", "JBIG2Decode", "Crypt"))
            assertEquals("pictures.pdf_filter", refusal(pictured(filter, 10, 10, 1)), filter);
        read(pictured("RunLengthDecode", 10, 10, 1));
    }

    private static byte[] pictured(String filter, int width, int height, int times) {
        return SamplePictures.pdf(1, document -> {
            var resources = new PDResources();
            for (int i = 0; i < times; i++)
                resources.add(new PDImageXObject(
                        document,
                        new ByteArrayInputStream(new byte[] {(byte) 128, (byte) i}),
                        COSName.getPDFName(filter),
                        width,
                        height,
                        8,
                        PDDeviceRGB.INSTANCE));
            document.getPage(0).setResources(resources);
        });
    }

    @Test
    void everyPackingIsCountedAndWhatIsPackedTwiceToo() throws IOException {
        byte[] runs = new byte[8_000_000];
        for (int i = 0; i < runs.length; i++) runs[i] = (byte) (i % 2 == 0 ? 129 : 0);
        assertEquals("pictures.pdf_too_heavy", refusal(packed(runs, "RunLengthDecode")));
        byte[] large = deflated(new byte[140_000_000]);
        assertEquals("pictures.pdf_too_heavy", refusal(packed(large, "FlateDecode")));
        byte[] twice = deflated(deflated(new byte[420_000_000]));
        assertTrue(twice.length < 10_000);
        assertEquals("pictures.pdf_too_heavy", refusal(packed(twice, "FlateDecode", "FlateDecode")));
        String odd = "%PDF-1.7\n1 0 obj\n<</Type/Obj#53tm/N 1/First 4/Length 3/Filter/LZWDecode>>\nstream\nabc\n"
                + "endstream\nendobj\ntrailer<</Root 1 0 R>>\n%%EOF";
        assertEquals("pictures.pdf_too_heavy", refusal(odd.getBytes(StandardCharsets.US_ASCII)));
    }

    private static byte[] packed(byte[] bytes, String... filters) {
        return withForm(form -> {
            var names = new COSArray();
            for (String filter : filters) names.add(COSName.getPDFName(filter));
            try (var raw = form.getCOSObject().createRawOutputStream()) {
                raw.write(bytes);
            }
            form.getCOSObject().setItem(COSName.FILTER, names);
        });
    }

    @Test
    void formsStandInFormsOnlySoDeep() {
        assertEquals("pictures.pdf_too_heavy", refusal(nested(40, 1)));
        read(nested(6, 2));
    }

    @Test
    void whatTakesTooLongIsLeftAndTheNextIsRead() {
        byte[] slow = nested(11, 30);
        Refusal refusal =
                assertThrows(Refusal.class, () -> PdfPage.read(slow, ArtworkShape.ANY, Duration.ofMillis(700)));
        assertEquals("pictures.pdf_slow", refusal.reasons().get(0).key());
        read(SamplePictures.pdf(1));
    }

    /** A form that draws another one some times, and so on. */
    private static byte[] nested(int deep, int times) {
        return SamplePictures.pdf(1, document -> {
            PDFormXObject inner = form(document, "0 0 1 1 re f", null);
            for (int i = 0; i < deep; i++) inner = form(document, "/A Do ".repeat(times), inner);
            show(document, inner, times);
        });
    }

    private interface OnForm {
        void change(PDFormXObject form) throws IOException;
    }

    private static byte[] withForm(OnForm change) {
        return SamplePictures.pdf(1, document -> {
            PDFormXObject form = form(document, "0 0 1 1 re f", null);
            change.change(form);
            show(document, form, 1);
        });
    }

    private static PDFormXObject form(PDDocument document, String words, PDFormXObject inner) throws IOException {
        var form = new PDFormXObject(document);
        form.setBBox(new PDRectangle(100, 100));
        form.setResources(new PDResources());
        if (inner != null) form.getResources().put(COSName.getPDFName("A"), inner);
        try (var out = form.getCOSObject().createOutputStream()) {
            out.write(words.getBytes(StandardCharsets.US_ASCII));
        }
        return form;
    }

    private static void show(PDDocument document, PDFormXObject form, int times) throws IOException {
        var page = document.getPage(0);
        page.setResources(new PDResources());
        page.getResources().put(COSName.getPDFName("A"), form);
        var words = new PDStream(document);
        try (var out = words.createOutputStream()) {
            out.write("/A Do ".repeat(times).getBytes(StandardCharsets.US_ASCII));
        }
        page.setContents(words);
    }

    @Test
    void theShapeIsAskedForBeforeAnythingIsUnpacked() {
        ArtworkShape narrow = (width, height) -> {
            if (width > 100) throw Refusal.input("artwork", "pictures.missing");
        };
        for (byte[] file : List.of(pictured("DCTDecode", 20_000, 20_000, 1), SamplePictures.jpeg(1600, 300)))
            assertEquals(
                    "pictures.missing",
                    assertThrows(Refusal.class, () -> ArtworkFile.read(file, narrow))
                            .reasons()
                            .get(0)
                            .key());
    }

    @Test
    void aPageHasASensibleSize() {
        assertEquals("pictures.pdf_side", refusal(SamplePictures.pdf(1, document -> document.getPage(0)
                .setMediaBox(new PDRectangle(14400, 14400)))));
        assertEquals("pictures.pdf_side", refusal(SamplePictures.pdf(1, document -> document.getPage(0)
                .setMediaBox(new PDRectangle(5, 5)))));
    }

    @Test
    void aFewKilobytesThatBecomeGigabytesAreStopped() throws IOException {
        byte[] bomb = bomb(500_000_000);
        assertTrue(bomb.length < 1_000_000);
        assertEquals("pictures.pdf_too_heavy", refusal(bomb));
        assertEquals("pictures.pdf_too_heavy", refusal(Arrays.copyOf(bomb, bomb.length - 60)));
    }

    @Test
    void aPictureInsideOfTooManyPixelsIsStopped() {
        assertEquals("pictures.pdf_too_heavy", refusal(SamplePictures.pdf(1, document -> {
            var image = new PDImageXObject(
                    document,
                    new ByteArrayInputStream(new byte[3]),
                    COSName.FLATE_DECODE,
                    20_000,
                    20_000,
                    8,
                    PDDeviceRGB.INSTANCE);
            var resources = new PDResources();
            resources.add(image);
            document.getPage(0).setResources(resources);
        })));
    }

    @Test
    void damageIsSaidPlainly() {
        byte[] pdf = SamplePictures.pdf(1);
        assertEquals("pictures.unreadable", refusal("%PDF-1.7 nothing".getBytes(StandardCharsets.US_ASCII)));
        for (int length = 10; length < pdf.length; length += 40) {
            byte[] part = Arrays.copyOf(pdf, length);
            try {
                read(part);
            } catch (Refusal expected) {
                assertTrue(expected.reasons().get(0).key().startsWith("pictures."));
            }
        }
        assertEquals("pictures.not_artwork", refusal("<svg/>".getBytes(StandardCharsets.US_ASCII)));
        assertEquals("pictures.missing", refusal(new byte[0]));
    }

    private static byte[] bomb(int size) throws IOException {
        byte[] packed = deflated(new byte[size]);
        var pdf = new ByteArrayOutputStream();
        pdf.writeBytes(("%PDF-1.7\n1 0 obj\n<</Length " + packed.length + "/Filter/FlateDecode>>\nstream\n")
                .getBytes(StandardCharsets.US_ASCII));
        pdf.writeBytes(packed);
        pdf.writeBytes("\nendstream\nendobj\ntrailer<</Root 1 0 R>>\n%%EOF".getBytes(StandardCharsets.US_ASCII));
        return pdf.toByteArray();
    }

    private static byte[] deflated(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(packed)) {
            deflater.write(bytes);
        }
        return packed.toByteArray();
    }

    private static ArtworkFile read(byte[] bytes) {
        return ArtworkFile.read(bytes, ArtworkShape.ANY);
    }

    private static String refusal(byte[] bytes) {
        Refusal refusal = assertThrows(Refusal.class, () -> read(bytes));
        assertEquals("artwork", refusal.reasons().get(0).field());
        return refusal.reasons().get(0).key();
    }
}
