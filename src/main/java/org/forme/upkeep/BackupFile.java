package org.forme.upkeep;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.forme.shell.Sha256;

/** A backup that is read again. Nothing in it is believed before {@link #damage} has looked at every byte. */
final class BackupFile implements Closeable {
    private static final Pattern ENTRY = Pattern.compile("database/[a-z0-9_]+\\.jsonl|blobs/[0-9a-f]{2}/[0-9a-f]{62}"
            + "|keys/[a-z0-9][a-z0-9-]*\\.(key|next)|session\\.key|sequences\\.json|forme-backup\\.json");

    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (\\S+)");

    private final ZipFile zip;
    private final Map<String, String> shas;
    private final JsonNode about;

    private BackupFile(ZipFile zip) throws IOException {
        this.zip = zip;
        this.shas = manifest();
        this.about = new ObjectMapper().readTree(bytes(BackupWriter.ABOUT));
    }

    /**
     * Opens one.
     *
     * @throws ZipException where it is none, or one that was not written to its end
     */
    static BackupFile open(Path file) throws IOException {
        ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        try {
            return new BackupFile(zip);
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private Map<String, String> manifest() throws IOException {
        ZipEntry last = zip.getEntry(BackupWriter.MANIFEST);
        if (last == null) throw new ZipException("no " + BackupWriter.MANIFEST);
        Map<String, String> named = new LinkedHashMap<>();
        try (var lines = new BufferedReader(new InputStreamReader(zip.getInputStream(last), StandardCharsets.UTF_8))) {
            for (String line; (line = lines.readLine()) != null; ) {
                var parts = LINE.matcher(line);
                if (!parts.matches() || !ENTRY.matcher(parts.group(2)).matches())
                    throw new ZipException(BackupWriter.MANIFEST + " is damaged");
                named.put(parts.group(2), parts.group(1));
            }
        }
        if (!named.containsKey(BackupWriter.ABOUT) || !named.containsKey(BackupWriter.SEQUENCES))
            throw new ZipException(BackupWriter.MANIFEST + " is damaged");
        return named;
    }

    /** Reads and hashes all of it. @return the paths that are not as they were written, that are missing, or that came in */
    List<String> damage() throws IOException {
        List<String> damaged = new ArrayList<>();
        for (var named : shas.entrySet())
            if (!sha(named.getKey()).equals(named.getValue())) damaged.add(named.getKey());
        zip.stream()
                .map(ZipEntry::getName)
                .filter(name -> !shas.containsKey(name) && !name.equals(BackupWriter.MANIFEST))
                .forEach(damaged::add);
        return damaged;
    }

    /** Empty where it cannot be unpacked any more. */
    private String sha(String path) {
        MessageDigest digest = Sha256.digest();
        try (InputStream in = open(path)) {
            in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
            return Sha256.of(digest);
        } catch (IOException unreadable) {
            return "";
        }
    }

    InputStream open(String path) throws IOException {
        ZipEntry entry = zip.getEntry(path);
        if (entry == null) throw new ZipException("no " + path);
        return zip.getInputStream(entry);
    }

    byte[] bytes(String path) throws IOException {
        try (InputStream in = open(path)) {
            return in.readAllBytes();
        }
    }

    int format() {
        return about.path("kind").asText().equals("forme-backup")
                ? about.path("format").asInt()
                : 0;
    }

    /** When it was made, as an instant in UTC; and of which version. */
    String made() {
        return about.path("made").asText() + " · Forme " + about.path("version").asText() + " · "
                + about.path("database").asText();
    }

    /** Versions of the migrations that its tables are of, in the order in which they ran. */
    List<String> migrations() {
        List<String> versions = new ArrayList<>();
        about.path("migrations").forEach(version -> versions.add(version.asText()));
        return versions;
    }

    /** Tables in alphabetical order. */
    List<String> tables() {
        return under(BackupWriter.ROWS).stream()
                .map(path -> path.substring(BackupWriter.ROWS.length(), path.lastIndexOf('.')))
                .sorted()
                .toList();
    }

    InputStream rows(String table) throws IOException {
        return open(BackupWriter.ROWS + table + ".jsonl");
    }

    /** The number that each sequence gives next. */
    Map<String, Long> sequences() throws IOException {
        Map<String, Long> next = new TreeMap<>();
        new ObjectMapper()
                .readTree(bytes(BackupWriter.SEQUENCES))
                .properties()
                .forEach(one -> next.put(one.getKey(), one.getValue().asLong()));
        return next;
    }

    /** Paths of the blobs; one that was damaged already when it was copied is left out. */
    List<String> blobs() {
        return under(BackupWriter.BLOBS).stream()
                .filter(path -> shas.get(path).equals(path.substring(6).replace("/", "")))
                .toList();
    }

    /** Paths of the files that lie in the data folder beside database and blobs. */
    List<String> secrets() {
        List<String> paths = new ArrayList<>(under(BackupWriter.KEYS));
        if (shas.containsKey(BackupWriter.SESSION_KEY)) paths.add(BackupWriter.SESSION_KEY);
        return paths;
    }

    private List<String> under(String folder) {
        return shas.keySet().stream().filter(path -> path.startsWith(folder)).toList();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
