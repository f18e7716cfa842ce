package org.forme.press;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.forme.shell.Line;

/** What a font calls itself, from its table {@code name}; the Chinese name before the English. */
final class SfntNames {
    static final int FAMILY = 1;
    static final int POST_SCRIPT = 6;
    static final int TYPOGRAPHIC_FAMILY = 16;

    private static final int CHINESE = 0x0804;
    private static final int ENGLISH = 0x0409;

    /** Longest name kept, in characters. */
    private static final int LONGEST = 80;

    private SfntNames() {}

    /** The name, without what does not belong in a line, or empty where there is none. */
    static String read(ByteBuffer table, int wanted) {
        String best = "";
        int worth = 0;
        int count = Math.min(table.getShort(2) & 0xFFFF, (table.capacity() - 6) / 12);
        int strings = table.getShort(4) & 0xFFFF;
        for (int i = 0; i < count; i++) {
            int entry = 6 + i * 12;
            int of = worth(table.getShort(entry), table.getShort(entry + 4) & 0xFFFF);
            if (table.getShort(entry + 6) != wanted || of <= worth) continue;
            int length = table.getShort(entry + 8) & 0xFFFF;
            int at = strings + (table.getShort(entry + 10) & 0xFFFF);
            if (at + length > table.capacity()) continue;
            byte[] bytes = new byte[length];
            table.get(at, bytes);
            boolean roman = table.getShort(entry) == 1;
            String name = clean(new String(bytes, roman ? StandardCharsets.US_ASCII : StandardCharsets.UTF_16BE));
            if (name.isEmpty()) continue;
            best = name;
            worth = of;
        }
        return best;
    }

    private static int worth(int platform, int language) {
        return switch (platform) {
            case 3 -> language == CHINESE ? 5 : language == ENGLISH ? 4 : 3;
            case 0 -> 2;
            case 1 -> 1;
            default -> 0;
        };
    }

    private static String clean(String name) {
        return name.codePoints()
                .filter(Line::isFit)
                .limit(LONGEST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }
}
