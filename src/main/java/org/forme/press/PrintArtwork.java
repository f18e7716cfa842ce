package org.forme.press;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.forme.shell.Refusal;
import org.forme.shell.Sha256;

/**
 * A finished PDF as it is printed: its page in the four inks. Where rewriting could change what is seen, the page is drawn
 * at 300 dots an inch and goes to press as a picture; {@link #drawn} then says why.
 *
 * @param pdf one page with nothing but inks
 * @param transparent whether something on it is
 * @param drawn null where it kept its type and lines
 */
record PrintArtwork(byte[] pdf, boolean transparent, ArtworkInks.Obstacle drawn) {
    private static final float DOTS = 300;

    /** Most pixels drawn: a tabloid page and its bleed at 300 dots; larger pages are drawn coarser. */
    private static final double PIXELS_MAX = 32_000_000;

    private static final long KEPT_MAX = 48L << 20;
    private static final Map<String, PrintArtwork> KEPT = new LinkedHashMap<>(16, 0.75f, true);
    private static long kept;

    /** Artworks whose obstacle is known, more of them than are kept. */
    private static final int KNOWN_MAX = 1024;

    private static final Map<String, Optional<ArtworkInks.Obstacle>> OBSTACLES = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Optional<ArtworkInks.Obstacle>> eldest) {
            return size() > KNOWN_MAX;
        }
    };

    /**
     * A finished PDF from a source; null when there is none, or none that can be read.
     *
     * @throws Refusal when it takes too long: {@code press.artwork_slow}, or {@code press.artwork_busy}
     */
    static PrintArtwork of(String key, PictureSource source) {
        return of(key, source, ArtworkTurn.TIME);
    }

    static PrintArtwork of(String key, PictureSource source, Duration time) {
        boolean digest = key.length() == 64;
        PrintArtwork known = digest ? known(key) : null;
        if (known != null) return known;
        byte[] file = source.bytes(key);
        if (file == null) return null;
        String name = digest ? key : Sha256.of(file);
        if (!digest) known = known(name);
        if (known != null) return known;
        try {
            return ArtworkTurn.within(time, "inks of " + name, () -> keptOrMade(name, file));
        } catch (ArtworkTurn.Late late) {
            // A crossed box would be signed for the artwork, and pass the checks when the next trial is faster.
            throw Refusal.now(late.busy() ? "press.artwork_busy" : "press.artwork_slow");
        } catch (RuntimeException broken) {
            // Libraries meet damage with all kinds of exceptions; the page shows a crossed box.
            return null;
        }
    }

    /** Whoever waited for the same file finds it made. */
    private static PrintArtwork keptOrMade(String name, byte[] file) throws IOException {
        PrintArtwork known = known(name);
        if (known != null) return known;
        PrintArtwork artwork = of(file);
        keep(name, artwork);
        return artwork;
    }

    static PrintArtwork of(byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            boolean transparent = ArtworkInks.rewrite(document);
            return new PrintArtwork(saved(document), transparent, null);
        } catch (ArtworkInks.Unsure unsure) {
            return drawn(file, unsure.obstacle);
        } catch (IOException | RuntimeException senseless) {
            // What cannot be followed operator by operator may still be drawn as every viewer shows it.
            return drawn(file, ArtworkInks.Obstacle.CONTENT);
        }
    }

    /**
     * Message key of why a finished PDF goes to press as a picture, empty where it keeps its type and lines; null when
     * there is none, or none that can be read. What was made once is not made again for this.
     *
     * @throws Refusal as {@link #of(String, PictureSource)}
     */
    static Optional<String> why(String key, PictureSource source) {
        Optional<ArtworkInks.Obstacle> obstacle = obstacle(key);
        if (obstacle == null) {
            PrintArtwork made = of(key, source);
            if (made == null) return null;
            obstacle = Optional.ofNullable(made.drawn);
        }
        return obstacle.map(why -> "press.artwork_" + why.name().toLowerCase(Locale.ROOT));
    }

    private static synchronized Optional<ArtworkInks.Obstacle> obstacle(String key) {
        return OBSTACLES.get(key);
    }

    private static PrintArtwork drawn(byte[] file, ArtworkInks.Obstacle obstacle) throws IOException {
        try (PDDocument document = Loader.loadPDF(file);
                var flat = new PDDocument()) {
            PDPage page = document.getPage(0);
            PDRectangle trim = page.getTrimBox();
            PDRectangle bleed = page.getBleedBox();
            page.setCropBox(bleed);
            int turned = page.getRotation();
            page.setRotation(0);
            double dots = (double) bleed.getWidth() * bleed.getHeight() / 72 / 72;
            float scale = (float) (Math.min(DOTS, Math.sqrt(PIXELS_MAX / dots)) / 72);
            BufferedImage seen = new ArtworkDrawing(document).renderImage(0, scale, ImageType.RGB);
            var printed = new PDPage(bleed);
            printed.setTrimBox(trim);
            printed.setBleedBox(bleed);
            printed.setRotation(turned);
            flat.addPage(printed);
            PrintPicture picture = PrintPicture.of(Pixels.of(Rasters.onPaper(seen)));
            try (var content = new PDPageContentStream(flat, printed)) {
                content.drawImage(
                        picture.in(flat),
                        bleed.getLowerLeftX(),
                        bleed.getLowerLeftY(),
                        bleed.getWidth(),
                        bleed.getHeight());
            }
            return new PrintArtwork(saved(flat), false, obstacle);
        }
    }

    private static byte[] saved(PDDocument document) throws IOException {
        var out = new ByteArrayOutputStream(1 << 18);
        document.setDocumentId(0L);
        document.save(out);
        return out.toByteArray();
    }

    private static synchronized PrintArtwork known(String name) {
        return KEPT.get(name);
    }

    private static synchronized void keep(String name, PrintArtwork artwork) {
        OBSTACLES.put(name, Optional.ofNullable(artwork.drawn));
        PrintArtwork before = KEPT.put(name, artwork);
        kept += artwork.pdf.length - (before == null ? 0 : before.pdf.length);
        for (Iterator<PrintArtwork> oldest = KEPT.values().iterator(); kept > KEPT_MAX && oldest.hasNext(); ) {
            kept -= oldest.next().pdf.length;
            oldest.remove();
        }
    }
}
