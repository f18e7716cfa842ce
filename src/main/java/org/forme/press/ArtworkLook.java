package org.forme.press;

import java.awt.geom.Point2D;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.shading.PDShading;
import org.apache.pdfbox.pdmodel.graphics.shading.PDShadingType2;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.forme.pictures.Orientation;

/**
 * Looks through a finished artwork: the colours that it fills, strokes and writes with, its blends along an axis, and
 * the dots of its pictures. What is laid over something else is looked at by itself. Stops after so many operators that
 * any advertisement is done.
 */
final class ArtworkLook extends PDFGraphicsStreamEngine {
    private static final int MOST_OPERATORS = 400_000;

    /** A picture of more dots is not unpacked for its ink: 24 million fill a quarto page at 300 dots an inch half again. */
    private static final long MOST_DOTS = 24_000_000;

    /** A picture narrower than this in points is a mark or a logo, and is not judged by its dots. */
    private static final double SMALL = 28;

    /** One dot in so many may be over the limit: edges of a compressed picture ring. */
    private static final double STRAY = 0.001;

    private static final int STEPS = 16;

    private double ink;
    private double dots = Double.MAX_VALUE;
    private boolean complete = true;
    private int operators;

    private ArtworkLook(PDPage page) {
        super(page);
    }

    static ArtworkFacts at(byte[] bytes, String mediaType) {
        if (bytes == null) return ArtworkFacts.UNKNOWN;
        try {
            return mediaType.equals("application/pdf") ? pdf(bytes) : picture(bytes, mediaType);
        } catch (IOException | RuntimeException e) {
            return ArtworkFacts.UNKNOWN;
        }
    }

    private static ArtworkFacts pdf(byte[] bytes) throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            PDPage page = document.getPage(0);
            var look = new ArtworkLook(page);
            look.processPage(page);
            PDRectangle box = page.getTrimBox();
            boolean turned = page.getRotation() % 180 != 0;
            return new ArtworkFacts(
                    turned ? box.getHeight() : box.getWidth(),
                    turned ? box.getWidth() : box.getHeight(),
                    look.dots == Double.MAX_VALUE ? 0 : (int) look.dots,
                    (int) Math.round(look.ink * 100),
                    bleed(box, page.getBleedBox()),
                    look.complete);
        }
    }

    private static double bleed(PDRectangle trim, PDRectangle bleed) {
        double across =
                Math.min(trim.getLowerLeftX() - bleed.getLowerLeftX(), bleed.getUpperRightX() - trim.getUpperRightX());
        double down =
                Math.min(trim.getLowerLeftY() - bleed.getLowerLeftY(), bleed.getUpperRightY() - trim.getUpperRightY());
        return Math.max(0, Math.min(across, down));
    }

    /** A picture's own size is its dots: one to a point, so 72 to an inch. */
    private static ArtworkFacts picture(byte[] bytes, String mediaType) throws IOException {
        int width;
        int height;
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) return ArtworkFacts.UNKNOWN;
            ImageReader reader = readers.next();
            reader.setInput(in, true, true);
            width = reader.getWidth(0);
            height = reader.getHeight(0);
            reader.dispose();
        }
        if (Orientation.of(bytes).swaps()) {
            int upright = height;
            height = width;
            width = upright;
        }
        if (!mediaType.equals("image/jpeg")) return new ArtworkFacts(width, height, 72, 0, 0, true);
        try (PDDocument document = new PDDocument()) {
            var look = new ArtworkLook(new PDPage());
            look.inkOf(PDImageXObject.createFromByteArray(document, bytes, "artwork.jpg"));
            return new ArtworkFacts(width, height, 72, (int) Math.round(look.ink * 100), 0, look.complete);
        }
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        ArtworkTurn.goOn();
        if (++operators > MOST_OPERATORS) complete = false;
        else super.processOperator(operator, operands);
    }

    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException e) {
        complete = false;
    }

    @Override
    public void drawImage(PDImage image) throws IOException {
        Matrix matrix = getGraphicsState().getCurrentTransformationMatrix();
        double width = Math.hypot(matrix.getScaleX(), matrix.getShearY());
        double height = Math.hypot(matrix.getScaleY(), matrix.getShearX());
        if (image.isStencil()) {
            filled();
            return;
        }
        if (width > SMALL && height > SMALL)
            dots = Math.min(dots, 72 * Math.min(image.getWidth() / width, image.getHeight() / height));
        inkOf(image);
    }

    private void inkOf(PDImage image) throws IOException {
        if (image.getColorSpace().getNumberOfComponents() != 4) return;
        if ((long) image.getWidth() * image.getHeight() > MOST_DOTS) {
            complete = false;
            return;
        }
        Raster raster = image.getRawRaster();
        var counts = new long[4 * 255 + 1];
        int[] row = new int[raster.getWidth() * 4];
        for (int y = 0; y < raster.getHeight(); y++) {
            raster.getPixels(0, y, raster.getWidth(), 1, row);
            for (int x = 0; x < row.length; x += 4) counts[row[x] + row[x + 1] + row[x + 2] + row[x + 3]]++;
        }
        double stray = STRAY * raster.getWidth() * raster.getHeight();
        int sum = counts.length - 1;
        for (long above = counts[sum]; above <= stray && sum > 0; ) above += counts[--sum];
        ink = Math.max(ink, sum / 255.0);
    }

    private void filled() {
        colour(getGraphicsState().getNonStrokingColor());
    }

    private void stroked() {
        colour(getGraphicsState().getStrokingColor());
    }

    private void colour(PDColor colour) {
        float[] parts = colour.getComponents();
        if (colour.getColorSpace() == null || colour.getColorSpace().getNumberOfComponents() != 4) return;
        if (parts.length == 4) ink = Math.max(ink, parts[0] + parts[1] + parts[2] + parts[3]);
    }

    @Override
    public void shadingFill(COSName name) throws IOException {
        PDShading shading = getResources().getShading(name);
        if (shading == null || shading.getColorSpace().getNumberOfComponents() != 4) return;
        if (!(shading instanceof PDShadingType2 blend)) {
            complete = false;
            return;
        }
        for (int step = 0; step <= STEPS; step++) {
            float[] parts = blend.evalFunction((float) step / STEPS);
            if (parts.length == 4) ink = Math.max(ink, parts[0] + parts[1] + parts[2] + parts[3]);
        }
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector moved) {
        if (getGraphicsState().getTextState().getRenderingMode().isFill()) filled();
        if (getGraphicsState().getTextState().getRenderingMode().isStroke()) stroked();
    }

    @Override
    public void fillPath(int rule) {
        filled();
    }

    @Override
    public void strokePath() {
        stroked();
    }

    @Override
    public void fillAndStrokePath(int rule) {
        filled();
        stroked();
    }

    @Override
    public void appendRectangle(Point2D a, Point2D b, Point2D c, Point2D d) {}

    @Override
    public void clip(int rule) {}

    @Override
    public void moveTo(float x, float y) {}

    @Override
    public void lineTo(float x, float y) {}

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {}

    /** Paths are not followed, only what they are filled with. */
    @Override
    public Point2D getCurrentPoint() {
        return new Point2D.Float();
    }

    @Override
    public void closePath() {}

    @Override
    public void endPath() {}
}
