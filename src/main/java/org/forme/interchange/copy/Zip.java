package org.forme.interchange.copy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * A zip file whose directory was looked at before anything is unpacked: it begins and ends as one and has nothing between
 * its parts, its names are plain, and what it says it unpacks to is bounded. What it says is not believed: every part is
 * counted while it is read. Nothing is unpacked to the disk.
 */
final class Zip {
    /** A document with three hundred pictures has about as many parts. */
    static final int MOST_PARTS = 2000;

    /** Unpacked, all parts together, in bytes: pictures are packed already, text packs ten to thirty times. */
    static final long MOST_UNPACKED = 200L << 20;

    /** Text that packs better than this repeats itself as no writer does; below a megabyte it does no harm. */
    private static final int BEST_RATIO = 120;

    private static final int HARMLESS = 1 << 20;

    /** Longest directory, in bytes. */
    private static final int DIRECTORY_LONGEST = 1 << 20;

    /** Behind a part its sizes may stand once more. */
    private static final int GAP_WIDEST = 32;

    private static final int END = 0x06054b50;
    private static final int END_SIZE = 22;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_SIZE = 46;
    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_SIZE = 30;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    /** A part: where its header begins, and how many bytes it takes packed and unpacked. */
    private record Part(String name, int method, long packed, long unpacked, long header, long data) {
        Part at(long from) {
            return new Part(name, method, packed, unpacked, header, from);
        }
    }

    private final Path file;
    private final Map<String, Part> parts;

    private Zip(Path file, Map<String, Part> parts) {
        this.file = file;
        this.parts = parts;
    }

    /** Looks at the directory. @throws org.forme.shell.Refusal with the reason, where it will not do */
    static Zip look(Path file) {
        try (FileChannel channel = FileChannel.open(file)) {
            return new Zip(file, new Directory(channel).parts());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> names() {
        return List.copyOf(parts.keySet());
    }

    boolean has(String name) {
        return parts.containsKey(name);
    }

    /**
     * A part as bytes; empty where there is none.
     *
     * @throws org.forme.shell.Refusal where it unpacks to more than {@code most} bytes
     */
    Optional<byte[]> bytes(String name, int most) {
        Part part = parts.get(name);
        if (part == null) return Optional.empty();
        if (part.unpacked > most) throw BadFile.because("interchange.bad_part", name, most >> 20);
        try (InputStream in = open(part)) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) throw BadFile.because("interchange.bad_bomb");
            return Optional.of(bytes);
        } catch (IOException damaged) {
            throw BadFile.because("interchange.bad_damaged");
        }
    }

    private InputStream open(Part part) throws IOException {
        byte[] packed = new byte[(int) part.packed];
        try (FileChannel channel = FileChannel.open(file)) {
            fill(channel, part.data, ByteBuffer.wrap(packed));
        }
        InputStream raw = new ByteArrayInputStream(packed);
        return part.method == STORED ? raw : unpacking(raw);
    }

    /** Gives its memory back when it is closed, and not only when somebody looks for garbage. */
    private static InputStream unpacking(InputStream raw) {
        Inflater inflater = new Inflater(true);
        return new InflaterInputStream(raw, inflater) {
            @Override
            public void close() throws IOException {
                super.close();
                inflater.end();
            }
        };
    }

    private static void fill(FileChannel channel, long from, ByteBuffer into) throws IOException {
        for (long at = from; into.hasRemaining(); ) {
            int read = channel.read(into, at);
            if (read < 0) throw BadFile.because("interchange.bad_damaged");
            at += read;
        }
        into.flip();
    }

    /** The directory at the end of the file. */
    private static final class Directory {
        private final FileChannel channel;
        private final long size;

        Directory(FileChannel channel) throws IOException {
            this.channel = channel;
            this.size = channel.size();
        }

        Map<String, Part> parts() throws IOException {
            if (size < END_SIZE + LOCAL_SIZE || read(0, 4).getInt() != LOCAL)
                throw BadFile.because("interchange.bad_word");
            ByteBuffer end = read(size - END_SIZE, END_SIZE);
            int count = end.getShort(10) & 0xFFFF;
            long length = end.getInt(12) & 0xFFFFFFFFL;
            long from = end.getInt(16) & 0xFFFFFFFFL;
            if (end.getInt(0) != END || from + length != size - END_SIZE)
                throw BadFile.because("interchange.bad_polyglot");
            if (count > MOST_PARTS || length > DIRECTORY_LONGEST)
                throw BadFile.because("interchange.bad_parts", MOST_PARTS);
            Map<String, Part> parts = entries(read(from, (int) length), count);
            checkSizes(parts);
            return placed(parts, from);
        }

        private static Map<String, Part> entries(ByteBuffer directory, int count) {
            Map<String, Part> parts = new LinkedHashMap<>();
            for (int i = 0; i < count; i++) {
                if (directory.remaining() < ENTRY_SIZE || directory.getInt(directory.position()) != ENTRY)
                    throw BadFile.because("interchange.bad_damaged");
                Part part = entry(directory);
                if (parts.put(part.name, part) != null)
                    throw BadFile.because("interchange.bad_twice", shown(part.name));
            }
            if (directory.hasRemaining()) throw BadFile.because("interchange.bad_polyglot");
            return parts;
        }

        private static Part entry(ByteBuffer directory) {
            int at = directory.position();
            if ((directory.getShort(at + 8) & 1) != 0) throw BadFile.because("interchange.bad_locked");
            int method = directory.getShort(at + 10) & 0xFFFF;
            if (method != STORED && method != DEFLATED) throw BadFile.because("interchange.bad_damaged");
            int nameLength = directory.getShort(at + 28) & 0xFFFF;
            int rest = (directory.getShort(at + 30) & 0xFFFF) + (directory.getShort(at + 32) & 0xFFFF);
            if (directory.remaining() < ENTRY_SIZE + nameLength + rest)
                throw BadFile.because("interchange.bad_damaged");
            byte[] name = new byte[nameLength];
            directory.position(at + ENTRY_SIZE).get(name).position(at + ENTRY_SIZE + nameLength + rest);
            long header = directory.getInt(at + 42) & 0xFFFFFFFFL;
            long packed = directory.getInt(at + 20) & 0xFFFFFFFFL;
            long unpacked = directory.getInt(at + 24) & 0xFFFFFFFFL;
            return new Part(PartName.checked(name), method, packed, unpacked, header, 0);
        }

        private void checkSizes(Map<String, Part> parts) {
            long all = 0;
            for (Part part : parts.values()) {
                all += part.unpacked;
                boolean dense = part.unpacked > HARMLESS && part.unpacked / BEST_RATIO > part.packed;
                boolean lies = part.method == STORED && part.packed != part.unpacked;
                if (dense || all > MOST_UNPACKED) throw BadFile.because("interchange.bad_bomb");
                if (lies || part.packed > size) throw BadFile.because("interchange.bad_damaged");
            }
        }

        /** One behind the other, from the first byte of the file to the directory, and nothing between them. */
        private Map<String, Part> placed(Map<String, Part> parts, long end) throws IOException {
            long next = 0;
            for (Part part : parts.values().stream()
                    .sorted(Comparator.comparingLong(Part::header))
                    .toList()) {
                if (part.header < next || part.header > next + GAP_WIDEST)
                    throw BadFile.because("interchange.bad_polyglot");
                Part placed = part.at(data(part, end));
                parts.put(part.name, placed);
                next = placed.data + placed.packed;
            }
            if (next > end || end > next + GAP_WIDEST) throw BadFile.because("interchange.bad_polyglot");
            return parts;
        }

        private long data(Part part, long end) throws IOException {
            if (part.header + LOCAL_SIZE > end) throw BadFile.because("interchange.bad_damaged");
            ByteBuffer local = read(part.header, LOCAL_SIZE);
            boolean same = local.getInt(0) == LOCAL && (local.getShort(8) & 0xFFFF) == part.method;
            if (!same) throw BadFile.because("interchange.bad_damaged");
            return part.header + LOCAL_SIZE + (local.getShort(26) & 0xFFFF) + (local.getShort(28) & 0xFFFF);
        }

        private ByteBuffer read(long from, int length) throws IOException {
            ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
            fill(channel, from, bytes);
            return bytes;
        }

        private static String shown(String name) {
            return name.length() > 40 ? name.substring(0, 40) : name;
        }
    }
}
