package org.forme.pictures;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * In which characters the lines of IPTC and EXIF are written, judged by all of them together: IPTC's mark for UTF-8 is
 * often missing and sometimes wrong, and agencies here have written GBK without any for thirty years.
 */
final class InfoText {
    private static final Charset GB = Charset.forName("GB18030");

    private final Charset charset;

    private InfoText(Charset charset) {
        this.charset = charset;
    }

    static InfoText of(Collection<byte[]> lines) {
        if (lines.stream().allMatch(line -> reads(line, StandardCharsets.UTF_8)))
            return new InfoText(StandardCharsets.UTF_8);
        boolean chinese = lines.stream().allMatch(line -> reads(line, GB)) && isMostlyHan(lines);
        return new InfoText(chinese ? GB : StandardCharsets.ISO_8859_1);
    }

    /** The line; of a character that was cut in two at its end nothing is left. */
    String read(byte[] line) {
        int length = line.length;
        while (length > 0 && line[length - 1] == 0) length--;
        for (int cut = 0; cut <= longest(charset) && cut <= length; cut++) {
            byte[] whole = Arrays.copyOf(line, length - cut);
            if (isWhole(whole, charset)) return new String(whole, charset);
        }
        return new String(line, 0, length, charset);
    }

    /** Programs cut lines at 32 or 2,000 bytes, wherever that is. */
    private static boolean reads(byte[] line, Charset charset) {
        int length = line.length;
        for (int cut = 0; cut <= longest(charset) && cut <= length; cut++)
            if (isWhole(Arrays.copyOf(line, length - cut), charset)) return true;
        return false;
    }

    private static int longest(Charset charset) {
        return charset.equals(StandardCharsets.ISO_8859_1) ? 0 : 3;
    }

    private static boolean isWhole(byte[] line, Charset charset) {
        try {
            charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(line));
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    /** A Han character of everyday use is two high bytes; an accented letter stands among plain ones. */
    private static boolean isMostlyHan(Collection<byte[]> lines) {
        int pairs = 0;
        int single = 0;
        for (byte[] line : List.copyOf(lines))
            for (int i = 0; i < line.length; i++) {
                if (line[i] >= 0) continue;
                boolean pair = i + 1 < line.length && line[i + 1] < 0;
                if (pair) pairs++;
                else single++;
                i++;
            }
        return pairs > single;
    }
}
