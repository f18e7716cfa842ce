package org.forme.upkeep;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import org.forme.shell.DataFolder;
import org.forme.shell.DeskClock;
import org.forme.shell.Sha256;

/**
 * {@code backup TARGET}: asks the application that runs on the same data folder for a backup and writes it to a file, or
 * into a folder under the time of day. The file has its name only once all of it is on the disk.
 */
final class BackupCommand {
    /** All that the office holds is in it. */
    static final int MADE = 0;

    /** It is made and can be restored, but blobs that records name are missing or damaged in the office itself. */
    static final int WITH_FAULTS = 1;

    /** There is none. */
    static final int NOT_MADE = 2;

    /** Nothing is told for so long: whoever makes it is stuck. */
    private static final int PATIENCE_MILLIS = 10 * 60_000;

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("'forme-'yyyyMMdd-HHmmss'.zip'");

    private final PrintStream say;

    private BackupCommand(PrintStream say) {
        this.say = say;
    }

    /** @return one of the codes above, for the shell */
    static int run(String[] args, PrintStream out) {
        if (args.length != 2) {
            out.println("backup TARGET    TARGET: 备份文件或目录 a file that is not there yet, or a folder (FOLDER/ is made)");
            return NOT_MADE;
        }
        boolean isFolder = args[1].endsWith("/") || args[1].endsWith(File.separator);
        return new BackupCommand(out).make(Path.of(args[1]).toAbsolutePath(), isFolder);
    }

    /** @param isFolder whether a folder is meant, also where it is not there yet */
    private int make(Path asked, boolean isFolder) {
        if (isFolder && Files.exists(asked) && !Files.isDirectory(asked))
            return refused("这是文件，不是目录 this is a file and no folder: " + asked);
        Path target = isFolder || Files.isDirectory(asked)
                ? asked.resolve(NAME.format(DeskClock.real().instant().atZone(ZoneId.systemDefault())))
                : asked;
        if (Files.exists(target)) return refused("已有此文件 there is one already: " + target);
        if (!isFolder && !Files.isDirectory(target.getParent()))
            return refused("没有此目录 no such folder: " + target.getParent());
        try {
            for (DoorSign sign : DoorSign.in(DataFolder.chosen())) {
                Integer code = ask(sign, target);
                if (code != null) return code;
            }
            return refused(
                    "程序没有运行，或数据目录不对 the application does not run on " + DataFolder.chosen() + " (FORME_DATA_DIR)");
        } catch (EOFException brokenOff) {
            return refused("备份中断，没有留下文件 broken off; no file was left");
        } catch (IOException failure) {
            return refused("备份未完成，没有留下文件 not made, no file was left: " + failure);
        }
    }

    private int refused(String why) {
        say.println(why);
        return NOT_MADE;
    }

    /** @return null where nobody is behind the door, or somebody else */
    private Integer ask(DoorSign sign, Path target) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), sign.port())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            byte[] secret = sign.secret().getBytes(StandardCharsets.US_ASCII);
            var greeting = ByteBuffer.allocate(2 + secret.length)
                    .putShort((short) secret.length)
                    .put(secret);
            socket.getOutputStream().write(greeting.array());
            DataInputStream in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), 1 << 16));
            int first = in.read();
            return first < 0 ? null : write(in, (byte) first, target);
        } catch (ConnectException nobody) {
            return null;
        }
    }

    private int write(DataInputStream in, byte first, Path target) throws IOException {
        Path part = target.resolveSibling(target.getFileName() + ".part");
        Files.deleteIfExists(part);
        try {
            Integer faults;
            Files.createDirectories(target.getParent());
            MessageDigest digest = Sha256.digest();
            try (FileChannel file = FileChannel.open(
                    part, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly())) {
                faults = receive(in, first, file, digest);
                file.force(true);
            }
            if (faults == null) return NOT_MADE;
            String sha = Sha256.of(digest);
            if (!sha.equals(in.readUTF())) return refused("备份在途中损坏 damaged on the way; no file was left");
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            say.println("备份 backup  " + target + "  " + Files.size(target) + " bytes");
            say.println("SHA-256      " + sha);
            if (faults > 0) say.println("备份可用，但上列文件在系统里已缺损 the files named above are damaged in the office itself");
            return faults > 0 ? WITH_FAULTS : MADE;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** @return how many faults there were; null where it was refused */
    private Integer receive(DataInputStream in, byte first, FileChannel file, MessageDigest digest) throws IOException {
        byte[] piece = new byte[1 << 16];
        for (byte kind = first; ; kind = in.readByte()) {
            switch (kind) {
                case DoorCall.WORDS -> say.println(in.readUTF());
                case DoorCall.BYTES -> {
                    int length = in.readInt();
                    if (length > piece.length) piece = new byte[length];
                    in.readFully(piece, 0, length);
                    digest.update(piece, 0, length);
                    for (ByteBuffer rest = ByteBuffer.wrap(piece, 0, length); rest.hasRemaining(); ) file.write(rest);
                }
                case DoorCall.WHOLE -> {
                    return in.readInt();
                }
                case DoorCall.REFUSED -> {
                    say.println(in.readUTF());
                    return null;
                }
                default -> throw new IOException("the application answers in another form");
            }
        }
    }

    /** Drafts, hashes of passwords and keys lie in it. */
    private static FileAttribute<?>[] ownerOnly() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
