package org.forme.upkeep;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.forme.shell.DataFolder;

/**
 * The file in the data folder that tells a command of the same machine where the door is and how to get in; readable by
 * its owner alone. An instance has one by its machine and HTTP port, so that a start after a crash puts the new in the
 * old one's place and several instances on one folder do not disturb one another.
 *
 * @param port on loopback
 */
record DoorSign(Path file, int port, String secret) {
    private static final String FOLDER = "doors";
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    /** Hangs one up, whole. */
    static DoorSign hang(Path data, int httpPort, int port, String secret) throws IOException {
        DataFolder.made(data);
        Path folder = Files.createDirectories(data.resolve(FOLDER));
        DoorSign sign = new DoorSign(folder.resolve(machine() + "-" + httpPort), port, secret);
        Path beside = Files.createTempFile(folder, "new", ".part", ownerOnly());
        Files.writeString(beside, port + "\n" + secret + "\n");
        Files.move(beside, sign.file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return sign;
    }

    /** Those of a data folder; some may be of processes that were killed. */
    static List<DoorSign> in(Path data) throws IOException {
        List<DoorSign> signs = new ArrayList<>();
        Path folder = data.resolve(FOLDER);
        if (!Files.isDirectory(folder)) return signs;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                List<String> lines = Files.readAllLines(file);
                if (lines.size() == 2 && lines.get(0).matches("[0-9]{1,5}"))
                    signs.add(new DoorSign(file, Integer.parseInt(lines.get(0)), lines.get(1)));
            }
        }
        return signs;
    }

    private static String machine() {
        try {
            return InetAddress.getLocalHost().getHostName().replaceAll("[^A-Za-z0-9.-]", "");
        } catch (UnknownHostException nameless) {
            return "here";
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
