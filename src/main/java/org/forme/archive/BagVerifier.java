package org.forme.archive;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import org.forme.archive.BagCheck.Fault;
import org.forme.archive.BagCheck.Kind;
import org.forme.shell.Sha256;

/**
 * Checks a sealed issue in a bag, without a database and without the office that sealed it: the bag by RFC 8493, then the
 * seal: root and signature, both manifests, and every file that they name, no more and no fewer.
 */
public final class BagVerifier {
    /** Largest manifest that is read: an issue of a thousand files needs a tenth of it. */
    static final int MANIFEST_LIMIT = 16 << 20;

    /**
     * What was found.
     *
     * @param title the paper, its number and date; empty where they cannot be read
     * @param key the public key that signed, 64 hexadecimal digits; empty where there is none. Whose it is the paper says
     * @param root that was signed; empty where there is none
     * @param predecessor root of the paper's seal before; empty for none
     * @param files that were read
     * @param faults as {@code path: KIND}; empty when everything is as it was sealed
     */
    public record Found(String title, String key, String root, String predecessor, int files, List<String> faults) {
        public Found {
            faults = List.copyOf(faults);
        }

        public boolean isIntact() {
            return faults.isEmpty();
        }
    }

    /** The bag's own files; RFC 8493 would allow others, which nobody answers for. */
    private static final Set<String> TAGS =
            Set.of("bag-info.txt", "bagit.txt", "manifest-sha256.txt", "tagmanifest-sha256.txt");

    private final BagFiles files;
    private final Set<Fault> faults = new LinkedHashSet<>();

    /** SHA-256 by path of the files that the seal answers for, as they were sealed. */
    private final Map<String, String> sealedSums = new TreeMap<>();

    private BagVerifier(BagFiles files) {
        this.files = files;
    }

    /**
     * Checks a bag in a ZIP file or a folder.
     *
     * @throws IOException when it can be read as neither
     */
    public static Found verify(Path bag) throws IOException {
        try (BagFiles files = BagFiles.of(bag)) {
            return new BagVerifier(files).run();
        }
    }

    /**
     * Checks a bag, or every bag of a ZIP file that holds nothing but bags, in its order; one after the other lies unpacked.
     *
     * @throws IOException when one of them can be read as neither
     */
    public static List<Found> verifyAll(Path file) throws IOException {
        List<String> packed = Files.isDirectory(file) ? List.of() : Bags.packedIn(file);
        if (packed.isEmpty()) return List.of(verify(file));
        var found = new ArrayList<Found>();
        Path bag = Files.createTempFile("bag", ".zip");
        try (var zip = new ZipFile(file.toFile())) {
            for (String name : packed) {
                try (InputStream in = zip.getInputStream(zip.getEntry(name));
                        OutputStream out = Files.newOutputStream(bag)) {
                    if (copied(in, out) > Bag.MOST_BYTES) throw new IOException(name + " is too large");
                }
                found.add(verify(bag));
            }
        } finally {
            Files.deleteIfExists(bag);
        }
        return List.copyOf(found);
    }

    private static long copied(InputStream in, OutputStream out) throws IOException {
        byte[] some = new byte[1 << 16];
        long copied = 0;
        for (int n; copied <= Bag.MOST_BYTES && (n = in.read(some)) >= 0; copied += n) out.write(some, 0, n);
        return copied;
    }

    /** Everything that is wrong with an opened bag; empty when it is as it was sealed. */
    static List<Fault> faults(BagFiles files) throws IOException {
        var verifier = new BagVerifier(files);
        verifier.run();
        return List.copyOf(verifier.faults);
    }

    private Found run() throws IOException {
        Seal seal = seal();
        JsonNode open = manifest(Verifier.OPEN, seal == null ? null : seal.open());
        JsonNode office = manifest(Verifier.OFFICE, seal == null ? null : seal.office());
        if (seal != null && !seal.holds()) fault(Verifier.SEAL);
        if (seal != null
                && open != null
                && !Objects.equals(open.path("predecessor").textValue(), seal.predecessor())) fault(Verifier.OPEN);
        if (open != null && office != null) parts(open, office);
        boolean sealed = faults.isEmpty();
        bag();
        if (sealed) tags();
        return new Found(
                title(open),
                seal == null ? "" : seal.key(),
                seal == null ? "" : seal.root(),
                seal == null || seal.predecessor() == null ? "" : seal.predecessor(),
                files.sizes.size(),
                faults.stream().map(fault -> fault.path() + ": " + fault.kind()).toList());
    }

    /** What the bag's own manifests say. Where they accuse a file that the seal knows to be right, they are wrong themselves. */
    private void bag() throws IOException {
        for (Fault fault : BagCheck.of(files)) {
            boolean known = fault.kind() == Kind.CHANGED && sealedSums.containsKey(fault.path());
            if (!fault.isWarning() && !known) faults.add(fault);
        }
        for (String path : files.sizes.keySet())
            if (!path.startsWith("data/") && !TAGS.contains(path)) faults.add(new Fault(path, Kind.EXTRA));
    }

    /** Whether the bag's own files are those that belong around what was sealed. */
    private void tags() throws IOException {
        var sums = new StringBuilder();
        tag("bag-info.txt", null, sums);
        tag("bagit.txt", BagWriter.DECLARATION, sums);
        tag("manifest-sha256.txt", BagWriter.lines(sealedSums), sums);
        tag("tagmanifest-sha256.txt", sums.toString(), new StringBuilder());
    }

    /** @param right its text, or null where it is not known */
    private void tag(String name, String right, StringBuilder sums) throws IOException {
        if (!files.has(name)) {
            faults.add(new Fault(name, Kind.MISSING));
            return;
        }
        String text = new String(files.read(name, MANIFEST_LIMIT), StandardCharsets.UTF_8);
        if (right != null && !right.equals(text)) faults.add(new Fault(name, Kind.CHANGED));
        sums.append(Sha256.of(right == null ? text : right))
                .append("  ")
                .append(name)
                .append('\n');
    }

    private void fault(String name) {
        faults.add(new Fault("data/" + name, Kind.CHANGED));
    }

    private Seal seal() throws IOException {
        byte[] bytes = bytes(Verifier.SEAL);
        try {
            return bytes == null ? null : Seal.read(bytes);
        } catch (IllegalArgumentException none) {
            fault(Verifier.SEAL);
            return null;
        }
    }

    /** A manifest whose bytes are those that were sealed. */
    private JsonNode manifest(String name, String sha) throws IOException {
        byte[] bytes = bytes(name);
        if (bytes == null) return null;
        if (sha != null && !Sha256.of(bytes).equals(sha)) fault(name);
        try {
            return name.equals(Verifier.OPEN) ? SealedFiles.open(bytes) : SealedFiles.office(bytes);
        } catch (IllegalArgumentException none) {
            fault(name);
            return null;
        }
    }

    private byte[] bytes(String name) throws IOException {
        String path = "data/" + name;
        if (files.has(path)) {
            byte[] bytes = files.read(path, MANIFEST_LIMIT);
            sealedSums.put(path, Sha256.of(bytes));
            return bytes;
        }
        faults.add(new Fault(path, Kind.MISSING));
        return null;
    }

    private void parts(JsonNode open, JsonNode office) throws IOException {
        Set<String> named =
                new HashSet<>(Set.of("data/" + Verifier.OPEN, "data/" + Verifier.OFFICE, "data/" + Verifier.SEAL));
        try {
            for (Part part : SealedFiles.parts(open, true)) named.add(part(part));
            for (Part part : SealedFiles.parts(office, false)) named.add(part(part));
        } catch (IllegalArgumentException none) {
            fault(Verifier.OPEN);
            return;
        }
        for (String path : files.sizes.keySet())
            if (path.startsWith("data/") && !named.contains(path)) faults.add(new Fault(path, Kind.EXTRA));
    }

    private String part(Part part) throws IOException {
        String path = "data/" + part.path();
        if (!files.has(path)) faults.add(new Fault(path, Kind.MISSING));
        else if (!files.sha256(path).equals(part.sha256())) faults.add(new Fault(path, Kind.CHANGED));
        sealedSums.put(path, part.sha256());
        return path;
    }

    private static String title(JsonNode open) {
        if (open == null) return "";
        return String.join(
                        " ",
                        open.path("publication").path("name").asText(),
                        open.path("numbers").path("printed").asText(),
                        open.path("date").asText(),
                        open.path("label").asText())
                .strip();
    }
}
