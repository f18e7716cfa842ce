package org.forme.upkeep;

import io.quarkus.runtime.Quarkus;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.forme.shell.DataFolder;

/**
 * {@code restore FILE --into FOLDER}: every byte of a backup is looked at first, and what is damaged is named. Then the
 * keys are laid into the folder, which must be empty, and the application starts on it without opening its doors: {@link
 * Restoring} fills the database and the store, and {@link Restored} checks every seal. Without {@code --into} the file is
 * only looked at.
 */
final class RestoreCommand {
    /** All is restored and every seal holds; or, without a folder, the file is whole. */
    static final int WHOLE = 0;

    /** Restored, but a seal does not hold, or blobs were left out; or, without a folder, the file is damaged. */
    static final int WITH_FAULTS = 1;

    /** Nothing was restored. */
    static final int NOT_RESTORED = 2;

    static final String FILE = "forme.restore.file";

    private static final String INTO = "--into";
    private static final String DESPITE = "--despite-damage";

    private final PrintStream say;

    private RestoreCommand(PrintStream say) {
        this.say = say;
    }

    /** Ends the process itself where there is something to restore. @return one of the codes above, for the shell */
    static int run(String[] args, PrintStream out) {
        List<String> words = new ArrayList<>(Arrays.asList(args).subList(1, args.length));
        boolean despite = words.remove(DESPITE);
        boolean into = words.size() == 3 && words.get(1).equals(INTO);
        if (!into && words.size() != 1 || words.get(0).startsWith("-")) {
            out.println("""
                restore FILE                      检查备份是否完好 looks whether the backup is whole
                restore FILE --into FOLDER        恢复到空目录并核验每一期 restores it and checks every seal
                         … --despite-damage       跳过损坏的文件 leaves damaged blobs out\
                """);
            return NOT_RESTORED;
        }
        Path file = Path.of(words.get(0)).toAbsolutePath();
        return new RestoreCommand(out).restore(file, into ? Path.of(words.get(2)) : null, despite);
    }

    private int restore(Path file, Path folder, boolean despite) {
        if (!Files.exists(file)) return refused("没有此文件 no such file: " + file);
        if (Files.isDirectory(file)) return refused("这是目录，不是备份文件 this is a folder and no backup: " + file);
        try (BackupFile backup = BackupFile.open(file)) {
            if (backup.format() != Backup.FORMAT) return refused("不认识的备份格式 made by another version: " + backup.made());
            say.println("备份 backup  " + backup.made());
            if (folder != null && isTaken(folder)) return refused("目录不是空的 this folder is not empty: " + folder);
            List<String> damage = backup.damage();
            damage.forEach(path -> say.println("  ✗ 已损坏 damaged: " + path));
            if (damage.isEmpty()) say.println("备份完好 every byte is as it was written");
            if (folder == null) return damage.isEmpty() ? WHOLE : WITH_FAULTS;
            boolean bearable = damage.stream().allMatch(path -> path.startsWith(BackupWriter.BLOBS));
            if (!damage.isEmpty() && !(despite && bearable))
                return refused(
                        bearable
                                ? "没有恢复 nothing was restored; with " + DESPITE + " what is damaged is left out"
                                : "没有恢复 nothing was restored: database or keys are damaged");
            layKeys(backup, DataFolder.made(folder.toAbsolutePath().normalize()));
        } catch (IOException unreadable) {
            return refused("不是完整的备份 no backup that was written to its end: " + unreadable.getMessage());
        }
        start(file, folder.toAbsolutePath().normalize());
        return WHOLE;
    }

    private int refused(String why) {
        say.println(why);
        return NOT_RESTORED;
    }

    private static boolean isTaken(Path folder) throws IOException {
        if (!Files.exists(folder)) return false;
        if (!Files.isDirectory(folder)) return true;
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isPresent();
        }
    }

    /** Before the application starts: it would make a key of its own where it finds none. */
    private static void layKeys(BackupFile backup, Path folder) throws IOException {
        for (String path : backup.secrets()) {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.createFile(file, ownerOnly());
            Files.write(file, backup.bytes(path));
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /** Nobody is let in, nothing that is due is done, and the tables come from the backup. */
    private static void start(Path file, Path folder) {
        System.setProperty(FILE, file.toString());
        System.setProperty("forme.data-dir", folder.toString());
        System.setProperty("forme.sample", "false");
        System.setProperty("quarkus.http.host-enabled", "false");
        System.setProperty("quarkus.scheduler.enabled", "false");
        System.setProperty("quarkus.flyway.migrate-at-start", "false");
        Quarkus.run(Restored.class);
    }
}
