package org.forme.press;

import java.awt.geom.GeneralPath;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.forme.layout.Face;
import org.forme.layout.GlyphRun;
import org.forme.layout.GlyphWidths;

/**
 * The type faces that a page is composed with and drawn from: the built-in ones, shared by the process, and over them
 * those that the office has added. A character that an office's face lacks comes from the built-in face of the same
 * part, and only then from other parts.
 *
 * <p>Each font is parsed once: that costs more than a whole page. A built-in one is read from the class path when it is
 * first asked for; {@link #warm()} reads all of them. No free Kai with TrueType outlines exists, so the built-in Kai is
 * the regular Song.
 */
public final class Faces implements GlyphWidths {
    private static final Map<String, TypeFile> FILES = new ConcurrentHashMap<>();
    private static final TypeFile[] BUILT_IN = new TypeFile[Face.values().length];
    private static final Faces SHARED = new Faces(Map.of());

    private final TypeFile[] office = new TypeFile[Face.values().length];
    private final boolean plain;

    private Faces(Map<Face, TypeFile> office) {
        office.forEach((face, file) -> this.office[face.ordinal()] = file);
        plain = office.isEmpty();
    }

    /** The built-in faces alone. */
    public static Faces shared() {
        return SHARED;
    }

    /** The built-in faces with an office's over them. */
    static Faces with(Map<Face, TypeFile> office) {
        return office.isEmpty() ? SHARED : new Faces(office);
    }

    /** Reads every built-in face, so that the first page is as fast as the others. Takes a second or two. */
    public void warm() {
        for (Face face : Face.values()) {
            builtIn(face).width('永');
            builtIn(face).outline('永');
        }
    }

    @Override
    public int width(Face face, int codePoint) {
        return file(face, codePoint).width(codePoint);
    }

    @Override
    public boolean has(Face face, int codePoint) {
        return file(face, codePoint).glyph(codePoint) != 0;
    }

    /** Whether the office has added a face for the part. */
    boolean isOffices(Face face) {
        return office[face.ordinal()] != null;
    }

    /** The outline of a character in 1/1000 em, y upwards; empty for a space. */
    GeneralPath outline(Face face, int codePoint) {
        return file(face, codePoint).outline(codePoint);
    }

    /** The font that draws a character of a face. */
    TypeFile file(Face face, int codePoint) {
        TypeFile own = office[face.ordinal()];
        return own != null && !isDash(codePoint) && own.glyph(codePoint) != 0 ? own : builtIn(face);
    }

    /** The digests of the office's fonts that draw something on the page, by their part. */
    Map<Face, String> officeFacesOf(List<Frame> frames) {
        if (plain) return Map.of();
        var used = new EnumMap<Face, String>(Face.class);
        for (Frame frame : frames)
            if (frame instanceof Frame.Text text) for (GlyphRun run : text.runs()) note(run, used);
        return used;
    }

    private void note(GlyphRun run, Map<Face, String> used) {
        TypeFile own = office[run.face().ordinal()];
        if (own == null || used.containsKey(run.face())) return;
        for (int point : run.codePoints())
            if (file(run.face(), point) == own) {
                used.put(run.face(), own.key());
                return;
            }
    }

    /** Pairs of dashes are put together by the measure of the built-in ones, so that their ink meets. */
    private static boolean isDash(int codePoint) {
        return codePoint == '—' || codePoint == '―' || codePoint == '︱';
    }

    private static TypeFile builtIn(Face face) {
        TypeFile file = BUILT_IN[face.ordinal()];
        if (file == null) BUILT_IN[face.ordinal()] = file = FILES.computeIfAbsent(builtInName(face), TypeFile::read);
        return file;
    }

    /** The name of the built-in font of a part. */
    static String builtInName(Face face) {
        return switch (face) {
            case SONG, KAI -> "NotoSerifSC_400Regular";
            case SONG_BOLD -> "NotoSerifSC_700Bold";
            case SONG_BLACK -> "NotoSerifSC_900Black";
            case HEI -> "NotoSansSC_400Regular";
            case HEI_BOLD -> "NotoSansSC_700Bold";
        };
    }
}
