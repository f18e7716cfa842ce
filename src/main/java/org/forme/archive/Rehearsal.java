package org.forme.archive;

import java.util.List;

/**
 * What a freeze would seal, had it been one.
 *
 * @param parts every file of the seal
 * @param whole the print PDF of the whole issue
 * @param manifest the public manifest as it would be; only its time will be another
 */
public record Rehearsal(SealInput input, List<Part> parts, byte[] whole, byte[] manifest) {
    /** Bytes of all files together. */
    public long size() {
        return parts.stream().mapToLong(Part::size).sum();
    }

    /** The file at a path of the seal. */
    public Part part(String path) {
        return parts.stream()
                .filter(part -> part.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no file " + path));
    }
}
