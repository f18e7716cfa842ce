package org.forme.archive.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files in one package. The same files give the same bytes. */
final class PrinterPackage {
    private PrinterPackage() {}

    /** @param date that all of them bear */
    static byte[] of(Map<String, byte[]> files, LocalDate date) {
        var out = new ByteArrayOutputStream(1 << 20);
        try (var zip = new ZipOutputStream(out)) {
            // Print files are packed already.
            zip.setLevel(1);
            for (var file : files.entrySet()) {
                var entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(date.atStartOfDay());
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
