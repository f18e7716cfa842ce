package org.forme.archive;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * JSON in one form, so that equal values have equal bytes: UTF-8, keys sorted by UTF-16 units, no white space, the
 * escapes of RFC 8785, whole numbers only.
 */
final class CanonicalJson {
    /** Issues nest seven levels deep; more is no manifest. */
    private static final int DEEPEST = 24;

    /** Beyond it other languages' JSON numbers lose digits. */
    private static final long GREATEST = (1L << 53) - 1;

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final StringBuilder out = new StringBuilder(1 << 12);

    private CanonicalJson() {}

    /**
     * Writes maps with text keys, lists, texts, whole numbers, truth values, nulls and parsed nodes of these.
     *
     * @throws IllegalArgumentException for anything else, for a broken surrogate pair and for numbers beyond 2^53
     */
    static byte[] write(Object value) {
        var writing = new CanonicalJson();
        writing.value(value);
        return writing.out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads what {@link #write} wrote, and nothing else: bytes in any other form are refused.
     *
     * @throws IllegalArgumentException when these are not canonical bytes
     */
    static JsonNode read(byte[] bytes) {
        JsonNode tree = parse(new String(bytes, StandardCharsets.UTF_8));
        if (!Arrays.equals(write(tree), bytes)) throw new IllegalArgumentException("not in canonical form");
        return tree;
    }

    /** Reads any JSON, to be written canonically as a part of something. */
    static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new IllegalArgumentException("not JSON", e);
        }
    }

    private void value(Object value) {
        if (value == null) out.append("null");
        else if (value instanceof String text) text(text);
        else if (value instanceof Long || value instanceof Integer || value instanceof Short)
            number(((Number) value).longValue());
        else if (value instanceof Boolean) out.append(value);
        else if (value instanceof Map<?, ?> map) map(map);
        else if (value instanceof List<?> list) list(list);
        else if (value instanceof JsonNode node) node(node);
        else throw new IllegalArgumentException("no place in a manifest for a " + value.getClass());
    }

    private void map(Map<?, ?> map) {
        var sorted = new TreeMap<String, Object>();
        map.forEach((key, item) -> sorted.put((String) key, item));
        String mark = "{";
        for (var entry : sorted.entrySet()) {
            out.append(mark);
            text(entry.getKey());
            out.append(':');
            value(entry.getValue());
            mark = ",";
        }
        out.append(sorted.isEmpty() ? "{}" : "}");
    }

    private void list(Iterable<?> list) {
        out.append('[');
        String mark = "";
        for (Object item : list) {
            out.append(mark);
            value(item);
            mark = ",";
        }
        out.append(']');
    }

    private void node(JsonNode node) {
        switch (node.getNodeType()) {
            case NULL, MISSING -> out.append("null");
            case STRING -> text(node.textValue());
            case BOOLEAN -> out.append(node.booleanValue());
            case NUMBER -> {
                if (!node.isIntegralNumber() || !node.canConvertToLong())
                    throw new IllegalArgumentException("only whole numbers: " + node);
                number(node.longValue());
            }
            case ARRAY -> list(node);
            case OBJECT -> {
                var map = new TreeMap<String, Object>();
                node.properties().forEach(field -> map.put(field.getKey(), field.getValue()));
                map(map);
            }
            default -> throw new IllegalArgumentException("no place in a manifest for " + node.getNodeType());
        }
    }

    private void number(long number) {
        if (Math.abs(number) > GREATEST) throw new IllegalArgumentException("too large a number: " + number);
        out.append(number);
    }

    private void text(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < 0x20) out.append(String.format("\\u%04x", (int) c));
                    else if (Character.isHighSurrogate(c)
                            && i + 1 < text.length()
                            && Character.isLowSurrogate(text.charAt(i + 1)))
                        out.append(c).append(text.charAt(++i));
                    else if (Character.isSurrogate(c)) throw new IllegalArgumentException("half a character");
                    else out.append(c);
                }
            }
        }
        out.append('"');
    }
}
