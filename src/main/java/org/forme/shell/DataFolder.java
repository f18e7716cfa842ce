package org.forme.shell;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jboss.logging.Logger;

/**
 * Gives {@code forme.data-dir} as an absolute path, under {@value #NAME}: H2 refuses a path like {@code data}, which an
 * administrator may well write. Where the folder is not there yet it is made, for its owner alone: drafts, hashes of
 * passwords and keys lie in it.
 */
public class DataFolder implements ConfigSourceFactory {
    static final String NAME = "forme.data-folder";
    private static final Logger LOG = Logger.getLogger(DataFolder.class);
    private static final Set<PosixFilePermission> OF_OTHERS = Set.of(
            PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE, PosixFilePermission.OTHERS_EXECUTE);
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        var written = context.getValue("forme.data-dir");
        return written == null || written.getValue() == null
                ? List.of()
                : List.of(new Absolute(
                        Path.of(written.getValue()).toAbsolutePath().normalize()));
    }

    /**
     * The folder; made for its owner alone where it is not there yet. Whoever keeps something in it asks for it here, since
     * nobody knows who comes first.
     */
    public static Path made(Path folder) {
        Path absolute = folder.toAbsolutePath();
        if (Files.exists(absolute)) return closed(folder, absolute);
        try {
            Files.createDirectories(absolute.getParent());
            Files.createDirectory(absolute, POSIX ? new FileAttribute<?>[] {OWNER_ONLY} : new FileAttribute<?>[0]);
        } catch (FileAlreadyExistsException anotherWasFaster) {
            return folder;
        } catch (IOException failure) {
            throw new UncheckedIOException("The data folder cannot be made: " + absolute, failure);
        }
        return folder;
    }

    /** Takes from everybody who is neither its owner nor of its group what a hand-made folder lets them do. */
    private static Path closed(Path folder, Path absolute) {
        if (!POSIX) return folder;
        try {
            Set<PosixFilePermission> allowed = new HashSet<>(Files.getPosixFilePermissions(absolute));
            if (!allowed.removeAll(OF_OTHERS)) return folder;
            Files.setPosixFilePermissions(absolute, allowed);
        } catch (IOException anothers) {
            LOG.warnf("Everybody on this machine can read the data folder, and it cannot be closed: %s", absolute);
        }
        return folder;
    }

    /** As the environment says it, for a command that runs before the configuration is read; {@code ./data} else. */
    public static Path chosen() {
        String property = System.getProperty("forme.data-dir");
        String environment = System.getenv("FORME_DATA_DIR");
        String folder = property != null ? property : environment != null ? environment : "data";
        return Path.of(folder).toAbsolutePath().normalize();
    }

    private record Absolute(Path folder) implements ConfigSource {

        /** None: a source that lists its names would be read when the application is built, and the path built in. */
        @Override
        public Set<String> getPropertyNames() {
            return Set.of();
        }

        @Override
        public String getValue(String name) {
            if (!NAME.equals(name)) return null;
            return made(folder).toString();
        }

        @Override
        public String getName() {
            return "the data folder as an absolute path";
        }
    }
}
