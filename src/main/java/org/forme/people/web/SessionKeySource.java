package org.forme.people.web;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Gives the key that encrypts the cookie of the sign-in: {@code session.key} in the data folder, made when it is first
 * asked for. Comes last of all sources, so that a key set from outside goes before (as several instances behind one
 * balancer need).
 */
public class SessionKeySource implements ConfigSourceFactory {
    static final String KEY = "quarkus.http.auth.session.encryption-key";
    /** Below application.properties (250) and everything above it. */
    private static final int LAST = 50;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        var folder = context.getValue("forme.data-dir");
        return folder == null || folder.getValue() == null
                ? List.of()
                : List.of(new KeyInFolder(new SessionKey(Path.of(folder.getValue()))));
    }

    @Override
    public OptionalInt getPriority() {
        return OptionalInt.of(LAST);
    }

    private record KeyInFolder(SessionKey key) implements ConfigSource {

        /** None: a source that lists its names would be read when the application is built, and the key built in. */
        @Override
        public Set<String> getPropertyNames() {
            return Set.of();
        }

        @Override
        public String getValue(String name) {
            return KEY.equals(name) ? key.read() : null;
        }

        @Override
        public String getName() {
            return "session.key in the data folder";
        }

        @Override
        public int getOrdinal() {
            return LAST;
        }
    }
}
