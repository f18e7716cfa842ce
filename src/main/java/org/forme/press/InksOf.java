package org.forme.press;

import java.io.IOException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.common.function.PDFunction;
import org.apache.pdfbox.pdmodel.graphics.color.PDCalGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceCMYK;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceN;
import org.apache.pdfbox.pdmodel.graphics.color.PDICCBased;
import org.apache.pdfbox.pdmodel.graphics.color.PDSeparation;

/** The four inks of a colour in any space that a PDF may name. */
final class InksOf {
    private static final float MOST = Newsprint.MOST_INK / 255f;

    private InksOf() {}

    /**
     * Cyan, magenta, yellow, black, 0 to 1 each. Inks stay what they are within the limit; a spot colour becomes what it
     * names in its place.
     */
    static float[] colour(PDColorSpace space, float[] parts) throws IOException {
        if (space instanceof PDDeviceGray || space instanceof PDCalGray)
            return new float[] {0, 0, 0, 1 - part(parts[0])};
        if (space instanceof PDICCBased && parts.length == 1) return new float[] {0, 0, 0, 1 - part(parts[0])};
        if (space instanceof PDDeviceCMYK || space instanceof PDICCBased && parts.length == 4) return limited(parts);
        if (space instanceof PDSeparation || space instanceof PDDeviceN) return spot(space, parts);
        float[] rgb = space.toRGB(parts);
        return Newsprint.inks(rgb[0], rgb[1], rgb[2]);
    }

    private static float[] spot(PDColorSpace space, float[] parts) throws IOException {
        var array = (COSArray) space.getCOSObject();
        COSBase name = array.getObject(1);
        if (parts.length == 1
                && (COSName.getPDFName("Black").equals(name)
                        || COSName.getPDFName("All").equals(name))) return new float[] {0, 0, 0, part(parts[0])};
        PDColorSpace instead = PDColorSpace.create(array.getObject(2));
        return colour(instead, PDFunction.create(array.getObject(3)).eval(parts));
    }

    private static float[] limited(float[] inks) {
        float[] limited = new float[4];
        for (int i = 0; i < 4; i++) limited[i] = part(inks[i]);
        float colour = limited[0] + limited[1] + limited[2];
        if (colour + limited[3] > MOST && colour > 0)
            for (int i = 0; i < 3; i++) limited[i] *= (MOST - limited[3]) / colour;
        return limited;
    }

    private static float part(float part) {
        return Math.max(0, Math.min(1, part));
    }
}
