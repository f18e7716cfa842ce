package org.forme.store;

import java.io.IOException;
import java.nio.file.Files;

class FolderShelfTest extends ShelfContract {

    @Override
    Shelf shelf() {
        return new FolderShelf(folder.resolve("blobs"));
    }

    /** A file where the folder should be: who tests may be allowed to write into any folder. */
    @Override
    Shelf broken() throws IOException {
        return new FolderShelf(Files.createTempFile(folder, "no", "folder"));
    }
}
