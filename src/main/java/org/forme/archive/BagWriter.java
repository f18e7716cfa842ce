package org.forme.archive;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.forme.shell.Sha256;
import org.forme.store.BlobMissing;
import org.forme.store.Blobs;

/**
 * A sealed issue as a BagIt bag (RFC 8493) in one ZIP file: both manifests, the seal, and every file of the issue, which
 * anybody can check without us. The same issue gives the same bytes, whenever and wherever it is written.
 */
@ApplicationScoped
public class BagWriter {
    static final String DECLARATION = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";

    @Inject
    Blobs blobs;

    @Inject
    SealedIssues sealed;

    /** A file of the payload. */
    private record Payload(String sha, long size) {}

    /** The name of the bag's folder, such as {@code xuhuibao-2022-01-17}. */
    public static String name(SealedIssue issue) {
        String label = issue.label().isEmpty() ? "" : "-" + issue.label();
        String edition = issue.edition() > 1 ? "-edition-" + issue.edition() : "";
        return issue.paper() + "-" + issue.date() + label + edition;
    }

    /** The bag as a stream; it lies on the disk until that is closed. */
    public InputStream packed(SealedIssue issue) {
        try {
            Path file = Files.createTempFile("bag", ".zip");
            try (OutputStream to = Files.newOutputStream(file)) {
                write(issue, to);
            } catch (IOException | RuntimeException failed) {
                Files.deleteIfExists(file);
                throw failed;
            }
            return Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes the bags of several issues into one ZIP file, one after the other. Where one fails, the file ends without its
     * directory and cannot be opened.
     *
     * @param ids in the archive, in the order in which they are to be taken in
     */
    public void writeAll(List<Long> ids, OutputStream to) throws IOException {
        try (var zip = new ZipOutputStream(to)) {
            zip.setLevel(Deflater.NO_COMPRESSION);
            for (long id : ids) QuarkusTransaction.requiringNew().run(() -> add(sealed.findById(id), zip));
        }
    }

    private void add(SealedIssue issue, ZipOutputStream zip) {
        try (InputStream bag = packed(issue)) {
            var entry = new ZipEntry(name(issue) + ".zip");
            entry.setTimeLocal(issue.date().atStartOfDay());
            zip.putNextEntry(entry);
            bag.transferTo(zip);
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes the bag. One file is in memory at a time at most.
     *
     * @throws BlobMissing when a file of the issue is not in the store
     * @throws IOException when a file cannot be read, or is not what was sealed
     */
    public void write(SealedIssue issue, OutputStream to) throws IOException {
        Map<String, Payload> payload = payload(issue);
        var tags = new TreeMap<String, String>();
        tags.put("bagit.txt", DECLARATION);
        tags.put("bag-info.txt", information(issue, payload));
        tags.put("manifest-sha256.txt", manifest(payload));
        var sums = new StringBuilder();
        tags.forEach((name, text) ->
                sums.append(Sha256.of(text)).append("  ").append(name).append('\n'));
        tags.put("tagmanifest-sha256.txt", sums.toString());
        try (var zip = new ZipOutputStream(to)) {
            zip.setMethod(ZipOutputStream.STORED);
            String base = name(issue) + "/";
            for (var tag : tags.entrySet())
                put(zip, base + tag.getKey(), tag.getValue().getBytes(StandardCharsets.UTF_8), issue.date());
            for (var file : payload.entrySet()) put(zip, base + file.getKey(), bytes(file), issue.date());
        }
    }

    private Map<String, Payload> payload(SealedIssue issue) {
        var files = new TreeMap<String, Payload>();
        for (SealedPart part : issue.parts()) files.put("data/" + part.path(), new Payload(part.sha256(), part.size()));
        own(files, Verifier.OPEN, issue.openSha());
        own(files, Verifier.OFFICE, issue.officeSha());
        own(files, Verifier.SEAL, issue.sealSha());
        return files;
    }

    private void own(Map<String, Payload> files, String name, String sha) {
        files.put("data/" + name, new Payload(sha, blobs.read(sha).length));
    }

    private static String information(SealedIssue issue, Map<String, Payload> payload) {
        long bytes = payload.values().stream().mapToLong(Payload::size).sum();
        return "Source-Organization: " + line(issue.paperName()) + "\n"
                + "External-Identifier: " + name(issue) + "\n"
                + "External-Description: " + line(issue.paperName() + " " + issue.numbers() + " " + issue.date()) + "\n"
                + "Bagging-Date: " + LocalDate.ofInstant(issue.sealedAt(), issue.zone()) + "\n"
                + "Payload-Oxum: " + bytes + "." + payload.size() + "\n";
    }

    private static String line(String words) {
        return words.replaceAll("\\s+", " ");
    }

    private static String manifest(Map<String, Payload> payload) {
        var sums = new TreeMap<String, String>();
        payload.forEach((path, file) -> sums.put(path, file.sha));
        return lines(sums);
    }

    /** A manifest: sum and path, a line each, in the order of the paths. */
    static String lines(Map<String, String> sums) {
        var lines = new StringBuilder();
        sums.forEach((path, sum) -> lines.append(sum).append("  ").append(path).append('\n'));
        return lines.toString();
    }

    /** What was damaged in the store is not packed as if it were right. */
    private byte[] bytes(Map.Entry<String, Payload> file) throws IOException {
        byte[] bytes = blobs.read(file.getValue().sha);
        if (!Sha256.of(bytes).equals(file.getValue().sha)) throw new IOException(file.getKey() + " was changed");
        return bytes;
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes, LocalDate date) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(date.atStartOfDay());
        entry.setSize(bytes.length);
        entry.setCompressedSize(bytes.length);
        var sum = new CRC32();
        sum.update(bytes);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }
}
