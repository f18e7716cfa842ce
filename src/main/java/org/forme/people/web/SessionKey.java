package org.forme.people.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.forme.people.Secret;
import org.forme.shell.DataFolder;

/** The key in its file, readable by its owner alone. Made whole under another name first, so that none is ever half. */
record SessionKey(Path folder) {
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    String read() {
        try {
            Path file = folder.resolve("session.key");
            if (Files.notExists(file)) make(file);
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    "The key of the sign-ins cannot be read or made in " + folder.toAbsolutePath(), unreadable);
        }
    }

    private void make(Path file) throws IOException {
        DataFolder.made(folder);
        Path whole = Files.createTempFile(folder, "session", ".new", ownerOnly());
        try {
            Files.writeString(whole, Secret.random().text());
            Files.createLink(file, whole);
        } catch (FileAlreadyExistsException anotherWasFaster) {
            // Its key serves as well.
        } catch (UnsupportedOperationException withoutLinks) {
            Files.move(whole, file);
        } finally {
            Files.deleteIfExists(whole);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        return POSIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
