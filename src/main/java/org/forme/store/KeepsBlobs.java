package org.forme.store;

import java.util.Set;

/** A port: whoever names blobs in its records says which, so that a sweep leaves them. Every bean of this type is asked. */
public interface KeepsBlobs {

    /** SHA-256 of every blob that a record names. Called in a transaction. */
    Set<String> blobs();

    /** Whether something is under way that puts blobs now and names them later: then nothing is swept. */
    default boolean isWriting() {
        return false;
    }
}
