package org.forme.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Where blobs lie: {@link FolderShelf} on a disk, {@link BucketShelf} in an object store. Under a name there is the whole
 * of a blob or nothing. {@link Blobs} knows of names and hashes; a shelf knows of neither.
 */
interface Shelf {

    /** Keeps the bytes of a file under a name; the file may be moved away. Puts it anew where it is here already. */
    void put(String sha, Path file) throws IOException;

    /** The bytes as a stream that the caller closes; empty where there are none of this name. */
    Optional<InputStream> open(String sha) throws IOException;

    /** How many bytes it is; empty where there are none of this name. */
    OptionalLong size(String sha) throws IOException;

    /** @throws IOException where nothing can be put now */
    void probe() throws IOException;

    /**
     * Deletes blobs that are not kept and were put before a moment.
     *
     * @return how many are gone
     */
    int sweep(Set<String> kept, Instant olderThan) throws IOException;
}
