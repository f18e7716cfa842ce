package org.forme.press;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What a signature covers, by value: every part of the page in words, and the composed frames. Its text is kept with the
 * proof and its digest is the proof's: a page is as it was signed when its matter, made anew, gives the same digest.
 *
 * @param parts in a fixed order
 * @param frames the composed page as {@link PageFrames#toText()} writes it, with engine version and picture hashes
 */
record Matter(List<Part> parts, String frames) {
    /** First line of the text; the number is its format's. */
    private static final String HEAD = "matter 1";

    private static final String FRAMES = "frames";

    /**
     * One thing that is covered.
     *
     * @param subject what it belongs to: {@code page}, {@code slot 头条}, {@code article 12}
     * @param name which part of it, the ending of its message key: headline, paragraph, alt, …
     * @param text its words; several parts of one subject may have the same name, then their order counts
     */
    record Part(String subject, String name, String text) {}

    Matter {
        parts = List.copyOf(parts);
    }

    /** One part a line, its three fields between tabs, then the frames. */
    String toText() {
        var out = new StringBuilder(HEAD).append('\n');
        for (Part part : parts)
            out.append(escape(part.subject()))
                    .append('\t')
                    .append(escape(part.name()))
                    .append('\t')
                    .append(escape(part.text()))
                    .append('\n');
        return out.append(FRAMES).append('\n').append(frames).toString();
    }

    /** The way back. Text of another format has no parts that could be named: all of it counts as frames. */
    static Matter parse(String text) {
        if (!text.startsWith(HEAD + "\n")) return new Matter(List.of(), text);
        List<Part> parts = new ArrayList<>();
        int at = HEAD.length() + 1;
        while (true) {
            int end = text.indexOf('\n', at);
            if (end < 0) throw new IllegalArgumentException("matter without frames");
            String line = text.substring(at, end);
            at = end + 1;
            if (line.equals(FRAMES)) return new Matter(parts, text.substring(at));
            String[] fields = line.split("\t", -1);
            if (fields.length != 3) throw new IllegalArgumentException("a part of " + fields.length + " fields");
            parts.add(new Part(unescape(fields[0]), unescape(fields[1]), unescape(fields[2])));
        }
    }

    byte[] bytes() {
        return toText().getBytes(StandardCharsets.UTF_8);
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\r", "\\r")
                .replace("\n", "\\n");
    }

    private static String unescape(String text) {
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\\' || i + 1 == text.length()) {
                out.append(c);
                continue;
            }
            char next = text.charAt(++i);
            out.append(next == 't' ? '\t' : next == 'r' ? '\r' : next == 'n' ? '\n' : next);
        }
        return out.toString();
    }
}
