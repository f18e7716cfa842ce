package org.forme.archive;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.forme.shell.Sha256;

/**
 * The seal itself: both manifests' SHA-256, the root over them, the root of the paper's seal before, and the paper's
 * signature under the root. Kept as a small canonical file.
 *
 * @param open SHA-256 of the public manifest
 * @param office SHA-256 of the office's
 * @param root over both, see {@link Manifests#root}
 * @param predecessor root of the paper's seal before this one, or null for the first
 * @param key the raw Ed25519 public key, 64 hexadecimal digits
 * @param signature Ed25519 over {@code forme-root-1\n}, the root and a line feed, 128 hexadecimal digits
 */
public record Seal(String open, String office, String root, String predecessor, String key, String signature) {
    public Seal {
        if (!Sha256.isOne(open) || !Sha256.isOne(office) || !Sha256.isOne(root) || !Sha256.isOne(key))
            throw new IllegalArgumentException("not a seal");
        if (predecessor != null && !Sha256.isOne(predecessor)) throw new IllegalArgumentException("not a predecessor");
        if (signature == null || !signature.matches("[0-9a-f]{128}"))
            throw new IllegalArgumentException("not a signature");
    }

    /** Seals two manifests with a paper's key. */
    static Seal over(Manifests manifests, String predecessor, SigningKeys.Pair pair) {
        String open = Sha256.of(manifests.open());
        String office = Sha256.of(manifests.office());
        String root = Manifests.root(open, office);
        return new Seal(open, office, root, predecessor, pair.open(), Ed25519.sign(signed(root), pair.secret()));
    }

    /** Whether root and signature are those of the manifests' sums. */
    boolean holds() {
        return root.equals(Manifests.root(open, office)) && signatureHolds();
    }

    boolean signatureHolds() {
        return Ed25519.holds(signed(root), signature, key);
    }

    /** The short form for print. */
    public Fingerprint fingerprint() {
        return Fingerprint.of(root);
    }

    byte[] toJson() {
        return CanonicalJson.write(asMap());
    }

    Map<String, Object> asMap() {
        var map = new LinkedHashMap<String, Object>();
        map.put("format", Manifests.FORMAT);
        map.put("kind", "forme-seal");
        map.put("public", open);
        map.put("office", office);
        map.put("root", root);
        map.put("predecessor", predecessor);
        map.put("key", key);
        map.put("signature", signature);
        return map;
    }

    /** @throws IllegalArgumentException when these bytes are no seal of a format that is known here */
    static Seal read(byte[] bytes) {
        JsonNode json = CanonicalJson.read(bytes);
        if (json.path("format").asInt() != Manifests.FORMAT
                || !json.path("kind").asText().equals("forme-seal")) throw new IllegalArgumentException("not a seal");
        return new Seal(
                json.path("public").textValue(),
                json.path("office").textValue(),
                json.path("root").textValue(),
                json.path("predecessor").textValue(),
                json.path("key").textValue(),
                json.path("signature").textValue());
    }

    private static byte[] signed(String root) {
        return ("forme-root-" + Manifests.FORMAT + "\n" + root + "\n").getBytes(StandardCharsets.US_ASCII);
    }
}
