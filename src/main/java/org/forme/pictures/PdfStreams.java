package org.forme.pictures;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;

/**
 * What the streams of one PDF come to: pixels by the sizes that pictures declare, in the PDF and in themselves, and bytes
 * by unpacking them into nothing, filter by filter, as far as there is room.
 */
final class PdfStreams {
    /** Most pixels of all pictures together: a full page at 600 dots an inch has 59 million. */
    static final long PIXELS_MAX = 100_000_000;

    /** Most bytes of one stream: a broadsheet page in four inks at 300 dots an inch has 118 million. */
    private static final long ONE_MAX = 128L << 20;

    /** Most bytes between two filters: nobody packs twice what is larger. */
    private static final int BETWEEN_MAX = 64 << 20;

    /** Most filters one after the other. */
    private static final int FILTERS_MAX = 4;

    /** Widest row of a predictor, in bytes. */
    private static final long ROW_MAX = 1 << 20;

    private static final Map<String, String> SHORT = Map.of(
            "Fl", "FlateDecode",
            "LZW", "LZWDecode",
            "RL", "RunLengthDecode",
            "AHx", "ASCIIHexDecode",
            "A85", "ASCII85Decode",
            "DCT", "DCTDecode",
            "CCF", "CCITTFaxDecode");

    private static final Set<String> PACKED =
            Set.of("FlateDecode", "LZWDecode", "RunLengthDecode", "ASCIIHexDecode", "ASCII85Decode");

    /** Pictures that a decoder unpacks at the size which they declare. */
    private static final Set<String> PICTURES = Set.of("DCTDecode", "CCITTFaxDecode");

    /** Pictures that we cannot show; they would be missing on screens and stand in print. */
    private static final Set<String> UNKNOWN_TO_US = Set.of("JPXDecode", "JBIG2Decode");

    private long pixels = PIXELS_MAX;
    private long bytes = PdfWeight.UNPACKED_MAX;

    void weigh(COSStream stream) throws IOException {
        List<String> filters = filters(stream);
        boolean picture = COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))
                || filters.stream().anyMatch(name -> !PACKED.contains(name));
        if (picture) pixels(stream.getLong(COSName.WIDTH), stream.getLong(COSName.HEIGHT));
        if (filters.size() > FILTERS_MAX) throw tooHeavy();
        byte[] packed = raw(stream);
        for (int i = 0; i < filters.size(); i++) {
            boolean last = i == filters.size() - 1;
            String filter = filters.get(i);
            COSDictionary how = parameters(stream, i);
            if (PACKED.contains(filter)) packed = unpacked(packed, filter, stream, how, i, last);
            else if (last && PICTURES.contains(filter)) ownSize(filter, packed, how, stream);
            else throw PdfPage.refusal("pictures.pdf_filter", filter);
        }
    }

    /** Only the last filter's output is not kept, so that two small packings are not a large one. */
    private byte[] unpacked(byte[] packed, String filter, COSStream stream, COSDictionary how, int nth, boolean last)
            throws IOException {
        row(how);
        var kept = new ByteArrayOutputStream();
        var sink = new Counting(
                last ? OutputStream.nullOutputStream() : kept, last ? Math.min(bytes, ONE_MAX) : BETWEEN_MAX);
        try {
            FilterFactory.INSTANCE.getFilter(filter).decode(new ByteArrayInputStream(packed), sink, stream, nth);
        } catch (Full full) {
            throw tooHeavy();
        } catch (IOException breaksOff) {
            // Libraries keep what came before the damage, so it counts.
        }
        if (last) bytes -= sink.count;
        return kept.toByteArray();
    }

    /** The file inside has a size of its own, and a decoder believes that one. */
    private void ownSize(String filter, byte[] packed, COSDictionary how, COSStream stream) {
        if (filter.equals("CCITTFaxDecode")) {
            long columns = how == null ? 1728 : how.getLong(COSName.COLUMNS, 1728);
            long rows = Math.max(how == null ? 0 : how.getLong(COSName.ROWS, 0), stream.getLong(COSName.HEIGHT, 0));
            if (columns < 0 || rows < 0 || product(columns, rows) > PIXELS_MAX) throw tooHeavy();
            return;
        }
        try {
            if (Format.starts(packed, 0, 0xFF, 0xD8, 0xFF)) {
                PictureFile inside = PictureFile.head(packed);
                long more = product(inside.widthPx(), inside.heightPx())
                        - product(stream.getLong(COSName.WIDTH, 0), stream.getLong(COSName.HEIGHT, 0));
                if (more > 0) pixels(more, 1);
            }
        } catch (org.forme.shell.Refusal refusal) {
            String why = refusal.reasons().get(0).key();
            if (why.equals("pictures.too_many_pixels") || why.equals("pictures.too_many_bytes")) throw tooHeavy();
        }
    }

    private void pixels(long width, long height) {
        long all = width < 0 || height < 0 ? 0 : product(width, height);
        if (all > PictureFile.PIXELS_MAX) throw tooHeavy();
        pixels -= all;
        if (pixels < 0) throw tooHeavy();
    }

    private static long product(long one, long other) {
        try {
            return Math.multiplyExact(one, other);
        } catch (ArithmeticException beyond) {
            return Long.MAX_VALUE;
        }
    }

    private static void row(COSDictionary how) {
        if (how == null || how.getInt(COSName.PREDICTOR, 1) < 2) return;
        long columns = how.getLong(COSName.COLUMNS, 1);
        long bits = product(how.getLong(COSName.COLORS, 1), how.getLong(COSName.BITS_PER_COMPONENT, 8));
        if (columns < 0 || bits < 0 || product(columns, bits) / 8 > ROW_MAX) throw tooHeavy();
    }

    private static List<String> filters(COSStream stream) {
        COSBase named = stream.getFilters();
        List<String> names = new ArrayList<>();
        if (named instanceof COSName one) names.add(full(one));
        if (named instanceof COSArray all)
            for (int i = 0; i < all.size(); i++) if (all.getObject(i) instanceof COSName one) names.add(full(one));
        return names;
    }

    private static String full(COSName filter) {
        return SHORT.getOrDefault(filter.getName(), filter.getName());
    }

    private static COSDictionary parameters(COSStream stream, int nth) {
        COSBase how = stream.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP);
        if (how instanceof COSDictionary one) return one;
        return how instanceof COSArray all && nth < all.size() && all.getObject(nth) instanceof COSDictionary one
                ? one
                : null;
    }

    private static byte[] raw(COSStream stream) throws IOException {
        try (InputStream raw = stream.createRawInputStream()) {
            return raw.readAllBytes();
        }
    }

    private static RuntimeException tooHeavy() {
        return PdfPage.refusal("pictures.pdf_too_heavy");
    }

    /** There is no more room. */
    private static final class Full extends RuntimeException {}

    private static final class Counting extends OutputStream {
        private final OutputStream to;
        private final long room;
        private long count;

        Counting(OutputStream to, long room) {
            this.to = to;
            this.room = room;
        }

        @Override
        public void write(int one) throws IOException {
            make(1);
            to.write(one);
        }

        @Override
        public void write(byte[] some, int from, int length) throws IOException {
            make(length);
            to.write(some, from, length);
        }

        private void make(int more) {
            count += more;
            if (count > room) throw new Full();
        }
    }
}
