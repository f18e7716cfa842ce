package org.forme.press;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.forme.layout.GlyphRun;
import org.forme.pictures.Focus;

/** The drawing instructions of a PDF page. */
final class PdfContent {
    private final PDDocument document;
    private final PDResources resources;
    private final PageFrames page;
    private final PictureSource pictures;
    private final PdfFaces faces;
    private final StringBuilder out = new StringBuilder(1 << 16);
    private final PdfStructure structure;
    private Ink ink;
    private String mark;

    /** Which frame is drawn. */
    private int at = -1;

    /** Whether what is drawn stands under words of its own. */
    private boolean spoken;

    private boolean transparent;

    PdfContent(
            PDDocument document,
            PDResources resources,
            PageFrames page,
            PictureSource pictures,
            PdfFaces faces,
            PdfStructure structure) {
        this.structure = structure;
        this.document = document;
        this.resources = resources;
        this.page = page;
        this.pictures = pictures;
        this.faces = faces;
    }

    byte[] bytes() {
        return out.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** Draws a frame under the mark that its reading has. */
    void draw(Frame frame) {
        String next = structure.mark(frame, page);
        if (next == null) next = "/Artifact";
        at++;
        if (!next.equals(mark)) {
            close();
            out.append(next).append(next.startsWith("/Artifact") ? " BMC\n" : " BDC\n");
            mark = next;
        }
        words(frame);
        drawn(frame);
    }

    /** Ends the last mark. */
    void close() {
        silent();
        if (mark != null) out.append("EMC\n");
        mark = null;
    }

    private void drawn(Frame frame) {
        if (frame instanceof Frame.Text text) text(text);
        else if (frame instanceof Frame.Fill fill) {
            fill(fill.ink());
            rectangle(fill.x(), fill.y(), fill.width(), fill.height()).append(" f\n");
        } else if (frame instanceof Frame.Box box) box(box.x(), box.y(), box.width(), box.height(), box.weight());
        else if (frame instanceof Frame.Picture picture) picture(picture);
        else if (frame instanceof Frame.Artwork artwork) artwork(artwork);
        else if (frame instanceof Frame.Qr qr) qr(qr);
    }

    private void text(Frame.Text text) {
        fill(text.ink());
        out.append("BT\n");
        for (GlyphRun run : text.runs()) run(text, run);
        out.append("ET\n");
    }

    /**
     * An upright headline is drawn character by character, some in forms of their own, and is searched for and read out as
     * the words that it is.
     */
    private void words(Frame frame) {
        boolean upright = isUpright(frame);
        if (upright && !spoken) {
            actualText(upright());
            spoken = true;
        } else if (!upright) silent();
    }

    private void silent() {
        if (spoken) out.append("EMC\n");
        spoken = false;
    }

    private static boolean isUpright(Frame frame) {
        return frame instanceof Frame.Text text && text.upright();
    }

    /** What the upright lines of one part of a headline say, from the frame that is drawn on. */
    private String upright() {
        var words = new StringBuilder();
        Frame.Text first = (Frame.Text) page.frames().get(at);
        for (int i = at; i < page.frames().size(); i++) {
            if (!(page.frames().get(i) instanceof Frame.Text text)
                    || !text.upright()
                    || text.role() != first.role()
                    || !Objects.equals(text.article(), first.article())) break;
            words.append(text.text());
        }
        return words.toString();
    }

    private void actualText(String text) {
        out.append("/Span <</ActualText <FEFF");
        for (char unit : text.toCharArray()) hex(unit);
        out.append(">>> BDC\n");
    }

    /** A run is drawn in one go, or in several where the office's face lacks characters of it. */
    private void run(Frame.Text text, GlyphRun run) {
        int[] points = run.codePoints();
        int from = 0;
        for (int i = 1; i <= points.length; i++) {
            if (i < points.length && faces.name(run.face(), points[i]).equals(faces.name(run.face(), points[from])))
                continue;
            run(text, run, from, i);
            from = i;
        }
    }

    private void run(Frame.Text text, GlyphRun run, int from, int to) {
        int[] points = run.codePoints();
        double[] xs = run.xs();
        out.append('/').append(faces.name(run.face(), points[from])).append(' ');
        number(text.size()).append("Tf 1 0 0 1 ");
        number(x(text.x() + xs[from]));
        number(y(text.y())).append("Tm [<");
        double pen = xs[from];
        for (int i = from; i < to; i++) {
            long closer = Math.round((pen - xs[i]) * 1000 / text.size());
            if (closer != 0) {
                out.append("> ").append(closer).append(" <");
                pen -= closer * text.size() / 1000;
            }
            hex(faces.code(run.face(), points[i]));
            pen += faces.width(run.face(), points[i]) * text.size() / 1000;
        }
        out.append(">] TJ\n");
    }

    private void hex(int code) {
        for (int shift = 12; shift >= 0; shift -= 4) out.append(Character.forDigit(code >> shift & 15, 16));
    }

    private void qr(Frame.Qr qr) {
        fill(Ink.BLACK);
        int size = qr.code().size();
        double module = qr.side() / size;
        for (int row = 0; row < size; row++) {
            for (int from = 0; from < size; from++) {
                if (!qr.code().dark(from, row)) continue;
                int to = from + 1;
                while (to < size && qr.code().dark(to, row)) to++;
                rectangle(qr.x() + from * module, qr.y() + row * module, (to - from) * module, module)
                        .append('\n');
                from = to;
            }
        }
        out.append("f\n");
    }

    private void box(double x, double y, double width, double height, double weight) {
        out.append("q 0 0 0 1 K ");
        number(weight).append("w ");
        rectangle(x + weight / 2, y + weight / 2, width - weight, height - weight)
                .append(" S Q\n");
    }

    /** Where a picture cannot be drawn: an outline with its diagonals. */
    private void crossed(double x, double y, double width, double height) {
        box(x, y, width, height, 0.5);
        out.append("q 0 0 0 0.5 K 0.5 w ");
        number(x(x));
        number(y(y)).append("m ");
        number(x(x + width));
        number(y(y + height)).append("l ");
        number(x(x + width));
        number(y(y)).append("m ");
        number(x(x));
        number(y(y + height)).append("l S Q\n");
    }

    private void picture(Frame.Picture frame) {
        PDImageXObject image = image(frame.key(), frame.width(), frame.height());
        if (image == null) {
            crossed(frame.x(), frame.y(), frame.width(), frame.height());
            return;
        }
        double scale = Math.max(frame.width() / image.getWidth(), frame.height() / image.getHeight());
        out.append("q ");
        rectangle(frame.x(), frame.y(), frame.width(), frame.height()).append(" W n ");
        place(image, frame.x(), frame.y(), frame.width(), frame.height(), scale, frame.focus());
        out.append("Q\n");
    }

    private void artwork(Frame.Artwork frame) {
        if (frame.mediaType().equals("application/pdf")) {
            FinishedPage finished = finished(frame);
            if (finished == null) crossed(frame.x(), frame.y(), frame.width(), frame.height());
            else finished(finished, frame);
            return;
        }
        if (frame.mediaType().equals("image/svg+xml")) {
            var vector = SvgShape.read(pictures.bytes(frame.key()));
            if (vector == null) crossed(frame.x(), frame.y(), frame.width(), frame.height());
            else vector(vector, frame);
            return;
        }
        PDImageXObject image = image(frame.key(), frame.width(), 0);
        if (image == null) {
            crossed(frame.x(), frame.y(), frame.width(), frame.height());
            return;
        }
        double scale = Math.min(frame.width() / image.getWidth(), frame.height() / image.getHeight());
        out.append("q ");
        place(image, frame.x(), frame.y(), frame.width(), frame.height(), scale, Focus.MIDDLE);
        out.append("Q\n");
    }

    private void vector(SvgShape vector, Frame.Artwork frame) {
        out.append("q ");
        vector.placed(frame.x(), frame.y(), frame.width(), frame.height()).forEach(part -> {
            if (part.red()) out.append("0 1 1 0 k ");
            else out.append("0 0 0 1 k ");
            PdfPaths.append(out, part.outline(), this::x, this::y);
            out.append(part.evenOdd() ? "f*\n" : "f\n");
        });
        out.append("Q\n");
        ink = null;
    }

    private void place(
            PDImageXObject image, double x, double y, double width, double height, double scale, Focus focus) {
        double wide = image.getWidth() * scale;
        double high = image.getHeight() * scale;
        number(wide).append("0 0 ");
        number(high);
        number(x(x + (width - wide) / 2 + focus.right(wide, width)));
        number(y(y + (height + high) / 2 + focus.down(high, height))).append("cm /");
        out.append(resources.add(image).getName()).append(" Do ");
    }

    private FinishedPage finished(Frame.Artwork frame) {
        PrintArtwork printed = PrintArtwork.of(frame.key(), pictures);
        if (printed == null) return null;
        transparent |= printed.transparent();
        try {
            return FinishedPage.in(document, printed, frame.slot() == null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void finished(FinishedPage finished, Frame.Artwork frame) {
        double scale = Math.min(frame.width() / finished.width(), frame.height() / finished.height());
        double left = frame.x() + (frame.width() - finished.width() * scale) / 2;
        double foot = frame.y() + (frame.height() + finished.height() * scale) / 2;
        out.append("q 1 0 0 1 ");
        number(x(left));
        number(y(foot)).append("cm /");
        out.append(resources.add(finished.scaled(scale)).getName()).append(" Do Q\n");
    }

    /** Whether something drawn so far is transparent. */
    boolean isTransparent() {
        return transparent;
    }

    private PDImageXObject image(String key, double width, double height) {
        PrintPicture picture = PrintPictures.of(key, pictures, width, height);
        if (picture == null) return null;
        try {
            return picture.in(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fill(Ink next) {
        if (next == ink) return;
        ink = next;
        out.append(
                switch (next) {
                    case BLACK -> "0 0 0 1 k\n";
                    case GREY -> "0 0 0 0.5 k\n";
                    case TINT -> "0 0 0 0.08 k\n";
                    case PAPER -> "0 0 0 0 k\n";
                    case RED -> "0 1 1 0 k\n";
                });
    }

    private StringBuilder rectangle(double x, double y, double width, double height) {
        number(x(x));
        number(y(y + height));
        number(width);
        number(height).append("re");
        return out;
    }

    private double x(double x) {
        return x + page.bleed();
    }

    private double y(double y) {
        return page.height() + page.bleed() - y;
    }

    /** A number in thousandths, as short as it goes, and a space. */
    private StringBuilder number(double value) {
        return number(out, value);
    }

    static StringBuilder number(StringBuilder out, double value) {
        long thousandths = Math.round(value * 1000);
        if (thousandths < 0) out.append('-');
        thousandths = Math.abs(thousandths);
        out.append(thousandths / 1000);
        int rest = (int) (thousandths % 1000);
        if (rest > 0) {
            out.append('.').append(rest / 100);
            if (rest % 100 > 0) out.append(rest / 10 % 10);
            if (rest % 10 > 0) out.append(rest % 10);
        }
        return out.append(' ');
    }
}
