package org.forme.pictures;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * How much a PDF becomes when it is unpacked, found without believing anything it says: wherever a compressed stream
 * begins, it is unpacked into nothing and counted. A file of a few kilobytes that becomes gigabytes is stopped here,
 * before a PDF library opens it.
 */
final class PdfWeight {
    /** Most bytes unpacked: a full page in four colours at 300 dots an inch has 120 million. */
    static final long UNPACKED_MAX = 400_000_000;

    private static final byte[] STREAM = {'s', 't', 'r', 'e', 'a', 'm'};

    private PdfWeight() {}

    static void check(byte[] pdf) {
        long room = UNPACKED_MAX;
        byte[] nothing = new byte[1 << 16];
        for (int at = next(pdf, 0); at >= 0; at = next(pdf, at)) {
            int start = at;
            if (start < pdf.length && pdf[start] == '\r') start++;
            if (start < pdf.length && pdf[start] == '\n') start++;
            if (start + 1 >= pdf.length || (pdf[start] & 0x0F) != 8) continue;
            room -= unpacked(pdf, start, room, nothing);
            if (room < 0) throw PdfPage.refusal("pictures.pdf_too_heavy");
        }
    }

    private static long unpacked(byte[] pdf, int start, long room, byte[] nothing) {
        Inflater inflater = new Inflater();
        long size = 0;
        try {
            inflater.setInput(pdf, start, pdf.length - start);
            while (!inflater.finished() && size <= room) {
                int n = inflater.inflate(nothing);
                if (n == 0) break;
                size += n;
            }
            return size;
        } catch (DataFormatException breaksOff) {
            // Libraries keep what came before the damage, so it counts.
            return size;
        } finally {
            inflater.end();
        }
    }

    /** The place after the next word {@code stream}. */
    private static int next(byte[] pdf, int from) {
        outer:
        for (int i = from; i <= pdf.length - STREAM.length; i++) {
            for (int j = 0; j < STREAM.length; j++) if (pdf[i + j] != STREAM[j]) continue outer;
            return i + STREAM.length;
        }
        return -1;
    }
}
