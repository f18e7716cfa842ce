package org.forme.imprint;

import java.util.Locale;
import org.forme.shell.Messages.Both;

/**
 * A rule about what a paper prints or does, by the id of the house's table.
 *
 * @param id as {@code K07.title}; waivers refer to it
 * @param severity how much it weighs where it is broken
 * @param clause law and article that ask for it; null where the house does
 * @param asks what it asks for, in words
 * @param waivable whether the editor in chief can lift it for a time
 */
public record Rule(String id, Severity severity, Both clause, Both asks, boolean waivable) {
    /** Longest id, in characters. */
    static final int ID_MAX = 40;

    /** How much a rule weighs. */
    public enum Severity {
        /** Nothing goes to press against it. */
        BLOCK,
        /** Worth a look: the reach of the law is disputed, or it asks for something that can wait. */
        WARN,
        /** May be printed; nothing is said where it is not. */
        OPTIONAL;

        static Severity of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    public Rule {
        if (id == null || !id.matches("[A-Za-z0-9.-]{2," + ID_MAX + "}"))
            throw new IllegalArgumentException("no id of a rule: " + id);
        if (severity == null || asks == null) throw new IllegalArgumentException("rule " + id + " is not whole");
    }
}
