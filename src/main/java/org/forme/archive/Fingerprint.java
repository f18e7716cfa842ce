package org.forme.archive;

import org.forme.shell.Sha256;

/**
 * A root hash short enough for the imprint: its first 16 hexadecimal digits in groups of four. It is enough to tell
 * whether paper and archive belong together; the archive holds the whole.
 */
public record Fingerprint(String asPrinted) {
    public Fingerprint {
        if (asPrinted == null || !asPrinted.matches("[0-9a-f]{4}( [0-9a-f]{4}){3}"))
            throw new IllegalArgumentException("a fingerprint has four groups of four digits");
    }

    /** The fingerprint of a root. */
    public static Fingerprint of(String root) {
        if (!Sha256.isOne(root)) throw new IllegalArgumentException("no root: " + root);
        return new Fingerprint(root.substring(0, 16).replaceAll("(.{4})(?=.)", "$1 "));
    }

    /** Whether this is the fingerprint of the root. */
    public boolean isOf(String root) {
        return equals(of(root));
    }
}
