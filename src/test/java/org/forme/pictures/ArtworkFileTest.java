package org.forme.pictures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.forme.shell.Refusal;
import org.junit.jupiter.api.Test;

class ArtworkFileTest {

    @Test
    void aPageIsMeasuredAndPictured() throws IOException {
        ArtworkFile file = ArtworkFile.read(SamplePictures.pdf(1));
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
        ArtworkFile file = ArtworkFile.read(pdf);
        assertEquals(50.8, file.widthMm(), 0.01);
        assertEquals(25.4, file.heightMm(), 0.01);
    }

    @Test
    void aPictureIsArtworkToo() {
        ArtworkFile file = ArtworkFile.read(SamplePictures.jpeg(600, 300));
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
        assertEquals("pictures.pdf_active", refusal(SamplePictures.pdf(1, document -> {
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
            var image = new org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject(
                    document,
                    new ByteArrayInputStream(new byte[3]),
                    COSName.FLATE_DECODE,
                    20_000,
                    20_000,
                    8,
                    org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB.INSTANCE);
            var resources = new org.apache.pdfbox.pdmodel.PDResources();
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
                ArtworkFile.read(part);
            } catch (Refusal expected) {
                assertTrue(expected.reasons().get(0).key().startsWith("pictures."));
            }
        }
        assertEquals("pictures.not_artwork", refusal("<svg/>".getBytes(StandardCharsets.US_ASCII)));
        assertEquals("pictures.missing", refusal(new byte[0]));
    }

    private static byte[] bomb(int size) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(packed)) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < size >> 20; i++) deflater.write(zeros);
        }
        var pdf = new ByteArrayOutputStream();
        pdf.writeBytes(("%PDF-1.7\n1 0 obj\n<</Length " + packed.size() + "/Filter/FlateDecode>>\nstream\n")
                .getBytes(StandardCharsets.US_ASCII));
        pdf.writeBytes(packed.toByteArray());
        pdf.writeBytes("\nendstream\nendobj\ntrailer<</Root 1 0 R>>\n%%EOF".getBytes(StandardCharsets.US_ASCII));
        return pdf.toByteArray();
    }

    private static String refusal(byte[] bytes) {
        Refusal refusal = assertThrows(Refusal.class, () -> ArtworkFile.read(bytes));
        assertEquals("artwork", refusal.reasons().get(0).field());
        return refusal.reasons().get(0).key();
    }
}
