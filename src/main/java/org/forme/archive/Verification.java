package org.forme.archive;

import java.util.List;

/**
 * What checking a sealed issue against its files found.
 *
 * @param faults empty when everything is as it was sealed: 已核验; else 已改动
 * @param files how many files were read
 */
public record Verification(List<Fault> faults, int files) {
    public Verification {
        faults = List.copyOf(faults);
    }

    /** What is wrong with a file. */
    public enum Kind {
        MISSING,
        CHANGED,
        /** The database says something else about it than the manifest. */
        INDEX,
        /** Signed with a key that never was the paper's, or not signed by it. */
        SIGNATURE,
        /** The seal before it is another one, or one of those before is not there. */
        CHAIN,
        /** The seal after it is another one, or is not there although something tells of it. */
        NEXT
    }

    /** @param path of the file within the issue, or the file of the seal itself */
    public record Fault(String path, Kind kind) {}

    public boolean isIntact() {
        return faults.isEmpty();
    }
}
