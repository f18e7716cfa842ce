package org.forme.archive;

import org.forme.shell.Sha256;

/**
 * A file of a sealed issue.
 *
 * @param path within the issue, such as {@code pages/1.pdf}
 * @param size in bytes
 * @param open whether readers may have it; the others are the office's
 */
public record Part(String path, String mediaType, long size, String sha256, boolean open) {
    public Part {
        if (!path.matches("[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*") || path.contains(".."))
            throw new IllegalArgumentException("no path within an issue: " + path);
        if (!Sha256.isOne(sha256) || size < 0) throw new IllegalArgumentException("no file: " + path);
    }
}
