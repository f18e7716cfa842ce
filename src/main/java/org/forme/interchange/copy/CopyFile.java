package org.forme.interchange.copy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.forme.shell.Line;

/**
 * A file that somebody brought, told by its first bytes and not by its name.
 *
 * @param name as the browser sent it
 */
public record CopyFile(String name, Path place) {
    /** Largest file, in bytes: a long document with a dozen pictures as phones take them. */
    public static final int LARGEST = 30 << 20;

    static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    static final String PLAIN = "text/plain";

    private static final int HEAD = 1024;

    /** Longest name that is shown and kept, in characters. */
    private static final int NAME_LONGEST = 100;

    /** The name without folders and odd characters, for people to read. */
    String shownName() {
        String last = name == null ? "" : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String shown = last.codePoints()
                .filter(Line::isFit)
                .limit(NAME_LONGEST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        return shown.isEmpty() ? "?" : shown;
    }

    /** @throws org.forme.shell.Refusal with the reason, where it is none that we take */
    Copy read() {
        try {
            long size = Files.size(place);
            if (size == 0) throw BadFile.because("interchange.bad_empty");
            if (size > LARGEST) throw BadFile.because("interchange.bad_large", LARGEST >> 20);
            return isWord() ? WordFile.read(place) : plain(size);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String mediaType() throws IOException {
        return isWord() ? WORD : PLAIN;
    }

    private boolean isWord() throws IOException {
        String head = head();
        if (head.startsWith("PK\u0003\u0004")) {
            if (head.contains("%PDF-")) throw BadFile.because("interchange.bad_polyglot");
            return true;
        }
        if (head.startsWith("\u00D0\u00CF\u0011\u00E0")) throw BadFile.because("interchange.bad_old");
        boolean document = isNamed("docx?|docm|dotx?|wps|rtf|pdf|odt");
        if (isNamed("x?html?|svg|mht|mhtml") || !document && isMarkup(head))
            throw BadFile.because("interchange.bad_page");
        if (document || head.startsWith("{\\rtf") || head.startsWith("%PDF"))
            throw BadFile.because("interchange.bad_word");
        return false;
    }

    private boolean isNamed(String endings) {
        return shownName().toLowerCase(Locale.ROOT).matches(".*\\.(" + endings + ")");
    }

    /** Web pages and drawings, whatever they are called. */
    private static boolean isMarkup(String head) {
        return head.stripLeading()
                .toLowerCase(Locale.ROOT)
                .matches("(?s)(ï»¿)?<(\\?xml|!doctype|html|svg|script)\\b.*");
    }

    private Copy plain(long size) throws IOException {
        if (size > PlainFile.LARGEST) throw BadFile.because("interchange.bad_long");
        return PlainFile.read(Files.readAllBytes(place));
    }

    private String head() throws IOException {
        try (InputStream in = Files.newInputStream(place)) {
            return new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
        }
    }
}
