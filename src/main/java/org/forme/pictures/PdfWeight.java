package org.forme.pictures;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * How much a PDF becomes when it is unpacked, found without believing anything it says: wherever a compressed stream
 * begins, it is unpacked into nothing and counted, and so is what was packed twice. A file of a few kilobytes that
 * becomes gigabytes is stopped here, before a PDF library opens it. The streams that a library must read to open it at
 * all may be packed in the one common way only.
 */
final class PdfWeight {
    /** Most bytes unpacked: a full page in four colours at 300 dots an inch has 120 million. */
    static final long UNPACKED_MAX = 400_000_000;

    private static final byte[] STREAM = {'s', 't', 'r', 'e', 'a', 'm'};

    /** Longest dictionary of a stream that is looked at. */
    private static final int DICTIONARY_MAX = 8 << 10;

    /** Packings within packings. */
    private static final int DEEPEST = 4;

    private static final Pattern ESCAPED = Pattern.compile("#([0-9A-Fa-f]{2})");
    private static final Pattern PACKED_ONCE =
            Pattern.compile("/Filter\\s*(?:/FlateDecode|\\[\\s*/FlateDecode\\s*])(?![A-Za-z])");

    private long room = UNPACKED_MAX;

    private PdfWeight() {}

    static void check(byte[] pdf) {
        new PdfWeight().weigh(pdf);
    }

    private void weigh(byte[] pdf) {
        for (int at = next(pdf, 0); at >= 0; at = next(pdf, at)) {
            if (Thread.currentThread().isInterrupted()) return;
            checkDictionary(pdf, at - STREAM.length);
            int start = at;
            if (start < pdf.length && pdf[start] == '\r') start++;
            if (start < pdf.length && pdf[start] == '\n') start++;
            if (start + 1 >= pdf.length || (pdf[start] & 0x0F) != 8) continue;
            unpack(pdf, start);
        }
    }

    private void unpack(byte[] pdf, int start) {
        var outermost = new Level(1);
        try {
            outermost.feed(pdf, start, pdf.length - start);
        } finally {
            outermost.end();
        }
    }

    /** One packing; what comes out of it goes into the next where it looks packed again. */
    private final class Level {
        private final Inflater inflater = new Inflater();
        private final byte[] out = new byte[1 << 16];
        private final int depth;
        private Level inner;
        private boolean begun;
        private boolean broken;

        Level(int depth) {
            this.depth = depth;
        }

        void feed(byte[] packed, int from, int length) {
            if (broken) return;
            inflater.setInput(packed, from, length);
            try {
                for (int n; !inflater.finished() && (n = inflater.inflate(out)) > 0; ) {
                    room -= n;
                    if (room < 0) throw PdfPage.refusal("pictures.pdf_too_heavy");
                    hand(n);
                }
            } catch (DataFormatException breaksOff) {
                // Libraries keep what came before the damage, so it counts.
                broken = true;
            }
        }

        private void hand(int n) {
            if (!begun && n > 1 && depth < DEEPEST && looksPacked()) inner = new Level(depth + 1);
            begun = true;
            if (inner != null) inner.feed(out, 0, n);
        }

        private boolean looksPacked() {
            int head = (out[0] & 0xFF) << 8 | out[1] & 0xFF;
            return (out[0] & 0x0F) == 8 && head % 31 == 0;
        }

        void end() {
            inflater.end();
            if (inner != null) inner.end();
        }
    }

    /** Streams of objects and of the cross-reference are unpacked while the file is opened. */
    private static void checkDictionary(byte[] pdf, int end) {
        if (end >= 3 && pdf[end - 1] == 'd' && pdf[end - 2] == 'n' && pdf[end - 3] == 'e') return;
        int from = Math.max(0, end - DICTIONARY_MAX);
        String before = new String(pdf, from, end - from, StandardCharsets.ISO_8859_1);
        String dictionary = plain(before.substring(Math.max(0, before.lastIndexOf(" obj"))));
        boolean opened = dictionary.contains("/ObjStm")
                || dictionary.contains("/XRef")
                || dictionary.contains("/First") && dictionary.contains("/N");
        if (!opened || !dictionary.contains("/Filter")) return;
        if (!PACKED_ONCE.matcher(dictionary).find()) throw PdfPage.refusal("pictures.pdf_too_heavy");
    }

    /** Names without their escapes: {@code /#4ength} is {@code /Length}. */
    private static String plain(String names) {
        if (names.indexOf('#') < 0) return names;
        return ESCAPED.matcher(names)
                .replaceAll(escape ->
                        Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
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
