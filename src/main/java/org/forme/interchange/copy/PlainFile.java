package org.forme.interchange.copy;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Plain text in the ways that Chinese offices save it: UTF-8, UTF-16 with its mark, GBK and GB 18030. */
final class PlainFile {
    /** In bytes: two hundred thousand characters of four each, and room. */
    static final int LARGEST = 1 << 20;

    private static final Charset GB18030 = Charset.forName("GB18030");

    private PlainFile() {}

    /** @throws org.forme.shell.Refusal where it is no text, or too much */
    static Copy read(byte[] bytes) {
        String text = text(bytes).orElseThrow(() -> BadFile.because("interchange.bad_kind"));
        List<Block> lines = new ArrayList<>();
        var leftOut = new LeftOut();
        for (String line : text.split("\r\n|[\r\n\u000B\f\u0085\u2028\u2029]")) lines.add(line(line, leftOut));
        Copy copy = Copy.of(lines);
        return new Copy(copy.blocks(), copy.boxes(), leftOut.notes(), copy.bytes());
    }

    private static Block line(String line, LeftOut leftOut) {
        var paragraph = new Para(leftOut);
        paragraph.add(line, Manner.UNSAID);
        List<Block> blocks = new ArrayList<>();
        paragraph.into(blocks);
        return blocks.get(0);
    }

    /** The characters; empty where the bytes are none in any of these ways. */
    static Optional<String> text(byte[] bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) return decoded(bytes, 3, StandardCharsets.UTF_8);
        if (starts(bytes, 0xFF, 0xFE)) return decoded(bytes, 2, StandardCharsets.UTF_16LE);
        if (starts(bytes, 0xFE, 0xFF)) return decoded(bytes, 2, StandardCharsets.UTF_16BE);
        return decoded(bytes, 0, StandardCharsets.UTF_8).or(() -> decoded(bytes, 0, GB18030));
    }

    private static Optional<String> decoded(byte[] bytes, int from, Charset charset) {
        try {
            ByteBuffer rest = ByteBuffer.wrap(bytes, from, bytes.length - from);
            return Optional.of(charset.newDecoder().decode(rest).toString()).filter(PlainFile::isWritten);
        } catch (CharacterCodingException otherwise) {
            return Optional.empty();
        }
    }

    /** Programs and pictures are full of controls; a text has its line ends and tabs, and a stray end of file at most. */
    private static boolean isWritten(String text) {
        return text.chars().noneMatch(c -> c < ' ' && "\r\n\t\f\u000B\u001A".indexOf(c) < 0);
    }

    private static boolean starts(byte[] bytes, int... with) {
        if (bytes.length < with.length) return false;
        for (int i = 0; i < with.length; i++) if ((bytes[i] & 0xFF) != with[i]) return false;
        return true;
    }
}
