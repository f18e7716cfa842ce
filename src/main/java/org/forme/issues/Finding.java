package org.forme.issues;

import java.util.List;

/**
 * What a check found.
 *
 * @param level whether it stands against sealing
 * @param key of the message
 * @param args what stands in the message's places
 * @param href where it can be cured, or null
 */
public record Finding(Level level, String key, List<Object> args, String href) {

    /** How much a finding weighs. */
    public enum Level {
        /** Sealing is not possible with this. */
        BLOCK,
        /** Worth a look, no more. */
        WARN,
        /** Looked at and right. */
        OK
    }

    public Finding {
        args = List.copyOf(args);
    }

    public static Finding block(String href, String key, Object... args) {
        return new Finding(Level.BLOCK, key, List.of(args), href);
    }

    public static Finding warn(String href, String key, Object... args) {
        return new Finding(Level.WARN, key, List.of(args), href);
    }

    public static Finding ok(String key, Object... args) {
        return new Finding(Level.OK, key, List.of(args), null);
    }
}
