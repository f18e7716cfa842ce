package org.forme.pictures;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * Tells a picture that is another file as well: an archive behind it, a page with a script in its comment, a PDF around it.
 * What a phone adds to its pictures, a short film behind them for one, is none of these. Read once from end to end.
 */
final class OtherFile {
    /** A PDF may begin this late, and readers take it. */
    private static final int PDF_WITHIN = 1024;

    /** An archive's last record with the longest comment. */
    private static final int ZIP_END = 22 + 0xFFFF;

    /** Long enough that they do not come about by chance in twenty million bytes. */
    private static final List<String> PAGES =
            List.of("<script", "<?php", "<html>", "<html ", "<iframe", "http://www.w3.org/2000/svg");

    private static final List<byte[]> ARCHIVES = List.of(
            new byte[] {'R', 'a', 'r', '!', 0x1A, 7}, new byte[] {'7', 'z', (byte) 0xBC, (byte) 0xAF, 0x27, 0x1C});

    private OtherFile() {}

    static boolean isIn(byte[] file) {
        return holds(file, 0, Math.min(file.length, PDF_WITHIN), "%pdf-".getBytes(StandardCharsets.US_ASCII))
                || endsAnArchive(file)
                || ARCHIVES.stream().anyMatch(start -> holds(file, 0, file.length, start))
                || holdsAPage(file);
    }

    private static boolean holdsAPage(byte[] file) {
        List<byte[]> pages = PAGES.stream()
                .map(page -> page.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII))
                .toList();
        for (int at = 0; at < file.length; at++) {
            if (file[at] != '<' && lower(file[at]) != 'h') continue;
            for (byte[] page : pages) if (stands(file, at, page)) return true;
        }
        return false;
    }

    /** Its last record says how long the comment behind it is, which ends the file. */
    private static boolean endsAnArchive(byte[] file) {
        var bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = file.length - 22; at >= Math.max(0, file.length - ZIP_END); at--)
            if (file[at] == 'P'
                    && bytes.getInt(at) == 0x06054B50
                    && at + 22 + (bytes.getShort(at + 20) & 0xFFFF) <= file.length) return true;
        return false;
    }

    private static boolean holds(byte[] file, int from, int to, byte[] what) {
        for (int at = from; at < to; at++) if (stands(file, at, what)) return true;
        return false;
    }

    private static boolean stands(byte[] file, int at, byte[] what) {
        if (at + what.length > file.length) return false;
        for (int i = 0; i < what.length; i++)
            if (file[at + i] != what[i] && lower(file[at + i]) != what[i]) return false;
        return true;
    }

    private static int lower(byte letter) {
        return letter >= 'A' && letter <= 'Z' ? letter + 32 : letter;
    }
}
