package org.forme.store;

/** The store does not hold the bytes that a record names: the data folder is damaged or was copied without its blobs. */
public final class BlobMissing extends RuntimeException {
    BlobMissing(String sha) {
        super("No blob " + sha + " in the store");
    }
}
