package org.forme.archive;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.forme.shell.Sha256;

/**
 * The three files that say everything about a sealed issue. The index in the database is made of them and of nothing
 * else, by the {@link Sealer} at the commit and by the {@link Verifier} again, so that a row cannot say what they do not.
 *
 * @param sealSha SHA-256 of the seal's own file
 * @param open the public manifest
 * @param office the office's
 */
record SealedFiles(Seal seal, String sealSha, JsonNode open, JsonNode office) {

    /** @throws IllegalArgumentException when one of them is none of a format that is known here */
    static SealedFiles of(Seal seal, Manifests manifests) {
        return new SealedFiles(seal, Sha256.of(seal.toJson()), open(manifests.open()), office(manifests.office()));
    }

    /** @throws IllegalArgumentException when these bytes are no public manifest of a format that is known here */
    static JsonNode open(byte[] bytes) {
        return manifest(bytes, "forme-issue");
    }

    /** @throws IllegalArgumentException when these bytes are no manifest of the office of a format that is known here */
    static JsonNode office(byte[] bytes) {
        return manifest(bytes, "forme-office");
    }

    private static JsonNode manifest(byte[] bytes, String kind) {
        JsonNode json = CanonicalJson.read(bytes);
        if (json.path("format").asInt() != Manifests.FORMAT
                || !json.path("kind").asText().equals(kind)) throw new IllegalArgumentException("no " + kind);
        return json;
    }

    /** Every file of the issue but these three. */
    List<Part> parts() {
        var parts = new ArrayList<Part>();
        parts.addAll(parts(open, true));
        parts.addAll(parts(office, false));
        return parts;
    }

    /** The files that a manifest names. */
    static List<Part> parts(JsonNode manifest, boolean open) {
        return list(
                manifest,
                "parts",
                part -> new Part(
                        text(part, "path"), text(part, "mediaType"), whole(part, "size"), text(part, "sha256"), open));
    }

    /** Names under the proof of the page, in order. */
    List<String> signatures(String page) {
        for (JsonNode signed : office.path("pages"))
            if (text(signed, "label").equals(page)) return list(signed, "signatures", name -> text(name, "name"));
        throw new IllegalArgumentException("no page " + page);
    }

    /** A text that has to be there. */
    static String text(JsonNode node, String name) {
        String text = node.path(name).textValue();
        if (text == null) throw new IllegalArgumentException("no " + name);
        return text;
    }

    /** A whole number that has to be there. */
    static long whole(JsonNode node, String name) {
        if (!node.path(name).canConvertToLong()) throw new IllegalArgumentException("no " + name);
        return node.path(name).longValue();
    }

    static int number(JsonNode node, String name) {
        if (!node.path(name).canConvertToInt()) throw new IllegalArgumentException("no " + name);
        return node.path(name).intValue();
    }

    /** Something that a text stands for. */
    static <T> T parsed(JsonNode node, String name, Function<String, T> parse) {
        try {
            return parse.apply(text(node, name));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("no " + name, e);
        }
    }

    static <T> List<T> list(JsonNode node, String name, Function<JsonNode, T> item) {
        if (!node.path(name).isArray()) throw new IllegalArgumentException("no " + name);
        var list = new ArrayList<T>();
        node.path(name).forEach(one -> list.add(item.apply(one)));
        return list;
    }

    static List<String> texts(JsonNode node, String name) {
        return list(node, name, item -> {
            if (!item.isTextual()) throw new IllegalArgumentException("no " + name);
            return item.textValue();
        });
    }
}
