package org.forme.press;

import java.awt.geom.GeneralPath;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.forme.layout.Face;
import org.forme.layout.GlyphWidths;

/**
 * The type faces, each parsed once and shared: parsing costs more than a whole page. A face is read from the class path
 * when it is first asked for; {@link #warm()} reads all of them.
 *
 * <p>No free Kai with TrueType outlines exists, so Kai is the regular Song.
 */
public final class Faces implements GlyphWidths {
    private static final Faces SHARED = new Faces();

    private final Map<String, TypeFile> files = new ConcurrentHashMap<>();
    private final TypeFile[] byFace = new TypeFile[Face.values().length];

    private Faces() {}

    /** The one set of faces of this process. */
    public static Faces shared() {
        return SHARED;
    }

    /** Reads every face, so that the first page is as fast as the others. Takes a second or two. */
    public void warm() {
        for (Face face : Face.values()) {
            file(face).width('永');
            file(face).outline('永');
        }
    }

    @Override
    public int width(Face face, int codePoint) {
        return file(face).width(codePoint);
    }

    @Override
    public boolean has(Face face, int codePoint) {
        return file(face).glyph(codePoint) != 0;
    }

    /** The outline of a character in 1/1000 em, y upwards; empty for a space. */
    GeneralPath outline(Face face, int codePoint) {
        return file(face).outline(codePoint);
    }

    /** The font behind a face. */
    TypeFile file(Face face) {
        TypeFile file = byFace[face.ordinal()];
        if (file == null) byFace[face.ordinal()] = file = files.computeIfAbsent(name(face), TypeFile::read);
        return file;
    }

    private static String name(Face face) {
        return switch (face) {
            case SONG, KAI -> "NotoSerifSC_400Regular";
            case SONG_BOLD -> "NotoSerifSC_700Bold";
            case SONG_BLACK -> "NotoSerifSC_900Black";
            case HEI -> "NotoSansSC_400Regular";
            case HEI_BOLD -> "NotoSansSC_700Bold";
        };
    }
}
