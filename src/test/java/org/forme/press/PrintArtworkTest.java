package org.forme.press;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.function.PDFunctionType2;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceCMYK;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.color.PDSeparation;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.shading.PDShadingType2;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;

class PrintArtworkTest {
    interface Drawing {
        void draw(PDDocument document, PDPageContentStream content) throws IOException;
    }

    static byte[] artwork(Drawing drawing) throws IOException {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            var page = new PDPage(new PDRectangle(300, 200));
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                drawing.draw(document, content);
            }
            document.save(out);
            return out.toByteArray();
        }
    }

    /** Type, colours of screens, a picture, a picture with holes, a spot colour, too much ink. */
    static byte[] advertisement() throws IOException {
        return artwork((document, content) -> {
            content.setNonStrokingColor(Color.BLACK);
            content.addRect(10, 10, 40, 40);
            content.fill();
            content.setNonStrokingColor(new Color(200, 30, 30));
            content.addRect(60, 10, 40, 40);
            content.fill();
            content.setNonStrokingColor(new PDColor(new float[] {1, 1, 1, 1}, PDDeviceCMYK.INSTANCE));
            content.addRect(110, 10, 40, 40);
            content.fill();
            content.setNonStrokingColor(new PDColor(new float[] {0.5f}, spot()));
            content.addRect(160, 10, 40, 40);
            content.fill();
            content.setStrokingColor(new Color(30, 60, 160));
            content.setLineWidth(4);
            content.moveTo(10, 70);
            content.lineTo(290, 70);
            content.stroke();
            var picture = new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB);
            for (int x = 0; x < 60; x++)
                for (int y = 0; y < 40; y++) picture.setRGB(x, y, x * 4 << 16 | y * 6 << 8 | 90);
            content.drawImage(LosslessFactory.createFromImage(document, picture), 10, 90, 120, 80);
            var holed = new BufferedImage(40, 40, BufferedImage.TYPE_INT_ARGB);
            for (int i = 0; i < 40; i++) for (int j = 0; j < i; j++) holed.setRGB(i, j, 0x8020A040);
            content.drawImage(LosslessFactory.createFromImage(document, holed), 150, 90, 80, 80);
        });
    }

    private static COSArray floats(float... numbers) {
        var array = new COSArray();
        array.setFloatArray(numbers);
        return array;
    }

    private static PDSeparation spot() throws IOException {
        var array = new COSArray();
        array.add(COSName.SEPARATION);
        array.add(COSName.getPDFName("PANTONE 185 C"));
        array.add(COSName.DEVICECMYK);
        var function = new org.apache.pdfbox.cos.COSDictionary();
        function.setInt(COSName.FUNCTION_TYPE, 2);
        function.setItem(COSName.DOMAIN, floats(0f, 1f));
        function.setItem(COSName.C0, floats(0f, 0f, 0f, 0f));
        function.setItem(COSName.C1, floats(0f, 0.9f, 0.8f, 0f));
        function.setInt(COSName.N, 1);
        array.add(new PDFunctionType2(function).getCOSObject());
        return new PDSeparation(array, null);
    }

    @Test
    void nothingButInksRemains() throws Exception {
        PrintArtwork printed = PrintArtwork.of(advertisement());
        assertNull(printed.drawn());
        assertTrue(printed.transparent());
        String content = content(printed.pdf());
        for (String other : List.of(" rg", " RG", " scn", " cs", " g\n")) assertFalse(content.contains(other), other);
        assertTrue(content.contains("0 0 0 1 k"), "black type stays in black alone");
        assertTrue(content.contains("0 0.45 0.4 0 k"), "a spot colour becomes what it names: " + content);
        assertTrue(content.contains("0.4667 0.4667 0.4667 1 k"), "no more ink than newsprint takes");
        byte[] page = onPage(advertisement());
        assertEquals(List.of(), PrintFileChecker.x4(page));
        assertEquals(List.of(), PrintFileChecker.a2b(page));
        assertArrayEquals(page, onPage(advertisement()));
    }

    @Test
    void itLooksAsItDid() throws IOException {
        BufferedImage before = render(advertisement());
        BufferedImage after = render(PrintArtwork.of(advertisement()).pdf());
        for (int[] at : new int[][] {{30, 170}, {80, 170}, {180, 170}, {150, 130}, {40, 80}, {215, 45}, {280, 20}}) {
            var was = new Color(before.getRGB(at[0], at[1]));
            var is = new Color(after.getRGB(at[0], at[1]));
            int away = Math.abs(was.getRed() - is.getRed())
                    + Math.abs(was.getGreen() - is.getGreen())
                    + Math.abs(was.getBlue() - is.getBlue());
            assertTrue(away < 190, at[0] + "," + at[1] + " " + was + " became " + is);
        }
    }

    @Test
    void whatCannotBeRewrittenSurelyIsDrawn() throws Exception {
        byte[] shaded = artwork((document, content) -> {
            var shading = new PDShadingType2(new org.apache.pdfbox.cos.COSDictionary());
            shading.setShadingType(2);
            shading.setColorSpace(PDDeviceRGB.INSTANCE);
            shading.setCoords(floats(0f, 0f, 300f, 0f));
            var function = new org.apache.pdfbox.cos.COSDictionary();
            function.setInt(COSName.FUNCTION_TYPE, 2);
            function.setItem(COSName.DOMAIN, floats(0f, 1f));
            function.setItem(COSName.C0, floats(1f, 0f, 0f));
            function.setItem(COSName.C1, floats(0f, 0f, 1f));
            function.setInt(COSName.N, 1);
            shading.setFunction(new PDFunctionType2(function));
            content.shadingFill(shading);
        });
        byte[] unembedded = artwork((document, content) -> {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 20);
            content.newLineAtOffset(20, 100);
            content.showText("not embedded");
            content.endText();
        });
        assertEquals(ArtworkInks.Obstacle.SHADING, PrintArtwork.of(shaded).drawn());
        assertEquals(ArtworkInks.Obstacle.FONT, PrintArtwork.of(unembedded).drawn());
        for (byte[] one : new byte[][] {shaded, unembedded}) {
            byte[] page = onPage(one);
            assertEquals(List.of(), PrintFileChecker.x4(page));
            assertEquals(List.of(), PrintFileChecker.a2b(page));
        }
        Color left = new Color(render(PrintArtwork.of(shaded).pdf()).getRGB(5, 100));
        assertTrue(left.getRed() > left.getBlue());
    }

    @Test
    void aPictureInTwoDictionariesBecomesInksInBoth() throws Exception {
        byte[] twice = artwork((document, content) -> {
            var image = LosslessFactory.createFromImage(document, PrintPictureTest.noise(50, 50));
            content.drawImage(image, 10, 10, 80, 80);
            var form = form(document, "q 80 0 0 80 100 10 cm /Again Do /Other Do Q");
            form.getResources().put(COSName.getPDFName("Again"), image);
            form.getResources().put(COSName.getPDFName("Other"), image);
            content.drawForm(form);
        });
        PrintArtwork printed = PrintArtwork.of(twice);
        assertNull(printed.drawn());
        try (var document = Loader.loadPDF(printed.pdf())) {
            var resources = document.getPage(0).getResources();
            for (COSName name : resources.getXObjectNames())
                if (resources.getXObject(name) instanceof PDFormXObject form)
                    for (COSName inner : form.getResources().getXObjectNames())
                        assertEquals(
                                PDDeviceCMYK.INSTANCE,
                                ((PDImageXObject) form.getResources().getXObject(inner)).getColorSpace(),
                                inner.getName());
        }
        assertEquals(List.of(), PrintFileChecker.x4(onPage(twice)));
    }

    @Test
    void aFormKeepsTheColourThatItHasInThePagesSpace() throws Exception {
        byte[] leaning = artwork((document, content) -> {
            content.setNonStrokingColor(new PDColor(new float[] {0, 0, 0}, PDDeviceRGB.INSTANCE));
            content.appendRawCommands("/DeviceRGB cs 0 0 1 sc\n");
            content.drawForm(form(document, "1 0 0 sc 0 0 300 200 re f"));
        });
        PrintArtwork printed = PrintArtwork.of(leaning);
        assertNull(printed.drawn());
        var seen = new Color(render(printed.pdf()).getRGB(150, 100));
        assertTrue(seen.getRed() > 150 && seen.getGreen() < 110, seen.toString());
    }

    @Test
    void aFormThatIsDrawnInTwoSpacesIsNotGuessedAt() throws Exception {
        byte[] both = artwork((document, content) -> {
            var form = form(document, "0.5 sc 0 0 100 100 re f");
            content.appendRawCommands("/DeviceGray cs 0 sc\n");
            content.drawForm(form);
            content.setNonStrokingColor(new PDColor(new float[] {1}, spot()));
            content.drawForm(form);
        });
        assertEquals(ArtworkInks.Obstacle.CONTENT, PrintArtwork.of(both).drawn());
        byte[] tooMany = artwork((document, content) -> content.appendRawCommands("1 0 0 sc 0 0 9 9 re f\n"));
        assertEquals(ArtworkInks.Obstacle.CONTENT, PrintArtwork.of(tooMany).drawn());
    }

    @Test
    void theStoreIsAskedOnceForWhatNeverChanges() throws IOException {
        byte[] file = advertisement();
        byte[] picture = PrintPictureTest.jpeg(PrintPictureTest.noise(20, 20));
        var asked = new java.util.concurrent.atomic.AtomicInteger();
        for (int i = 0; i < 3; i++) {
            PrintArtwork.of("a".repeat(64), key -> {
                asked.incrementAndGet();
                return file;
            });
            PrintPictures.of(
                    "b".repeat(64),
                    key -> {
                        asked.incrementAndGet();
                        return picture;
                    },
                    100,
                    0);
        }
        assertEquals(2, asked.get());
    }

    private static PDFormXObject form(PDDocument document, String content) throws IOException {
        var form = new PDFormXObject(document);
        form.setBBox(new PDRectangle(300, 200));
        form.setResources(new org.apache.pdfbox.pdmodel.PDResources());
        try (var out = form.getCOSObject().createOutputStream()) {
            out.write(content.getBytes(StandardCharsets.US_ASCII));
        }
        return form;
    }

    @Test
    void aShadowIsKeptWhereItIsLaidInInks() throws Exception {
        byte[] shadow = artwork((document, content) -> {
            var half = new PDExtendedGraphicsState();
            half.setNonStrokingAlphaConstant(0.5f);
            content.setGraphicsStateParameters(half);
            content.setNonStrokingColor(Color.BLACK);
            content.addRect(10, 10, 100, 100);
            content.fill();
        });
        PrintArtwork printed = PrintArtwork.of(shadow);
        assertNull(printed.drawn());
        assertTrue(printed.transparent());
        assertEquals(List.of(), PrintFileChecker.a2b(onPage(shadow)));
    }

    @Test
    void badContentIsAnAnswerAndNeverACrash() throws IOException {
        for (String content :
                List.of("q q q 1 0 rg", "/Nothing Do /None gs /F9 12 Tf", "BT (x", "1 2 3 sc k", "sh", "\0\1")) {
            byte[] bytes;
            try (var document = new PDDocument();
                    var out = new ByteArrayOutputStream()) {
                var page = new PDPage(new PDRectangle(100, 100));
                document.addPage(page);
                var stream = new org.apache.pdfbox.pdmodel.common.PDStream(document);
                try (var into = stream.createOutputStream()) {
                    into.write(content.getBytes(StandardCharsets.ISO_8859_1));
                }
                page.setContents(stream);
                document.getDocumentInformation().getCOSObject().setItem(COSName.TITLE, new COSString("x"));
                document.save(out);
                bytes = out.toByteArray();
            }
            PrintArtwork answer = PrintArtwork.of("bad " + content, key -> bytes);
            if (content.endsWith("rg")) assertEquals(ArtworkInks.Obstacle.CONTENT, answer.drawn());
            onPage(bytes);
        }
    }

    private static String content(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new String(document.getPage(0).getContents().readAllBytes(), StandardCharsets.US_ASCII);
        }
    }

    private static BufferedImage render(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImage(0);
        }
    }

    static byte[] onPage(byte[] artwork) {
        var plan = new PagePlan(
                FrontPage.GEOMETRY, null, null, null, List.of(), new ArtworkPlan("artwork", "application/pdf", "公益广告"));
        return PdfWriter.write(new Composer(Faces.shared()).compose(plan), key -> artwork, FrontPage.METADATA);
    }
}
