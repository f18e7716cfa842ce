package org.forme.upkeep;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.forme.shell.Sha256;

/**
 * A backup while it is written: a ZIP file whose last entry names every other one with its SHA-256, in the form that
 * {@code sha256sum -c} reads. A file that broke off before has neither that entry nor the directory that a ZIP file ends
 * with, and is none.
 */
final class BackupWriter implements Closeable {
    static final String ABOUT = "forme-backup.json";
    static final String MANIFEST = "manifest-sha256.txt";
    static final String ROWS = "database/";
    static final String SEQUENCES = "sequences.json";
    static final String BLOBS = "blobs/";
    static final String KEYS = "keys/";
    static final String SESSION_KEY = "session.key";

    private final ZipOutputStream zip;
    private final StringBuilder manifest = new StringBuilder();

    /** Writes an entry. */
    interface Content<E extends Exception> {
        void to(OutputStream out) throws IOException, E;
    }

    BackupWriter(OutputStream out) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    /** Adds text or rows, which become a tenth of their size. @return its SHA-256 */
    <E extends Exception> String add(String path, Content<E> content) throws IOException, E {
        return add(path, Deflater.DEFAULT_COMPRESSION, content);
    }

    /** Adds what is packed already, as pictures and print files are. @return its SHA-256 */
    String addPacked(String path, InputStream content) throws IOException {
        return add(path, Deflater.NO_COMPRESSION, out -> content.transferTo(out));
    }

    private <E extends Exception> String add(String path, int level, Content<E> content) throws IOException, E {
        MessageDigest digest = Sha256.digest();
        zip.setLevel(level);
        zip.putNextEntry(new ZipEntry(path));
        content.to(new DigestOutputStream(zip, digest));
        zip.closeEntry();
        String sha = Sha256.of(digest);
        manifest.append(sha).append("  ").append(path).append('\n');
        return sha;
    }

    /** The last word: from now on it is whole. */
    void finish() throws IOException {
        zip.setLevel(Deflater.DEFAULT_COMPRESSION);
        zip.putNextEntry(new ZipEntry(MANIFEST));
        zip.write(manifest.toString().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.finish();
        zip.flush();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
