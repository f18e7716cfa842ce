package org.forme.archive.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.forme.shell.Sha256;

/** Files in one package, with a list of their check sums. The same files give the same bytes. */
final class PrinterPackage {
    /** As {@code sha256sum -c} reads it. */
    private static final String SUMS = "SHA256SUMS.txt";

    private PrinterPackage() {}

    /**
     * Makes one file after another, so that no more than one is in memory.
     *
     * @param files by their names, made when they are asked for
     * @param date that all of them bear
     * @return the package, which lies on the disk until it is closed
     */
    static InputStream of(Map<String, Supplier<byte[]>> files, LocalDate date) {
        try {
            Path file = Files.createTempFile("printer", ".zip");
            try {
                write(files, date, file);
            } catch (IOException | RuntimeException failed) {
                Files.deleteIfExists(file);
                throw failed;
            }
            return Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Map<String, Supplier<byte[]>> files, LocalDate date, Path to) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(to))) {
            // Print files are packed already.
            zip.setLevel(1);
            var sums = new StringBuilder();
            for (var file : files.entrySet()) {
                byte[] made = file.getValue().get();
                sums.append(Sha256.of(made)).append("  ").append(file.getKey()).append('\n');
                write(zip, file.getKey(), made, date);
            }
            write(zip, SUMS, sums.toString().getBytes(StandardCharsets.UTF_8), date);
        }
    }

    private static void write(ZipOutputStream zip, String name, byte[] bytes, LocalDate date) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(date.atStartOfDay());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }
}
