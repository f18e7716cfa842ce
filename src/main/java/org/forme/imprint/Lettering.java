package org.forme.imprint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.forme.pictures.PictureFile;
import org.forme.shell.Line;
import org.forme.shell.Refusal;
import org.forme.store.Blobs;

/** Takes the drawing of a nameplate in, and gives it out again. */
@ApplicationScoped
public class Lettering {
    @Inject
    Blobs blobs;

    /**
     * A nameplate drawn by a file: an SVG, kept as its outlines alone, or a PNG.
     *
     * @param words that the drawing shows, for readers that cannot see it
     * @throws Refusal with the reasons at {@code lettering} and {@code drawing}
     */
    public Nameplate draw(byte[] file, String words) {
        var reasons = new Refusal.Reasons();
        Line.checkGiven(reasons, "lettering", words, Nameplate.MAX);
        reasons.refuseInput();
        if (isPng(file)) return new Nameplate(words, blobs.put(checkedPng(file)).sha(), Nameplate.PNG);
        return new Nameplate(words, blobs.put(SvgOutline.read(file).svg()).sha(), Nameplate.SVG);
    }

    /** The outlines of a nameplate that {@link Nameplate#isOutline}. */
    public SvgOutline outline(Nameplate nameplate) {
        return SvgOutline.read(blobs.read(nameplate.sha()));
    }

    private static byte[] checkedPng(byte[] file) {
        try {
            PictureFile.read(file).derivative(100);
            return file;
        } catch (Refusal refusal) {
            var reason = refusal.reasons().get(0);
            throw Refusal.input("drawing", reason.key(), reason.arguments());
        }
    }

    private static boolean isPng(byte[] file) {
        return file != null
                && file.length > 4
                && (file[0] & 0xFF) == 0x89
                && file[1] == 'P'
                && file[2] == 'N'
                && file[3] == 'G';
    }
}
