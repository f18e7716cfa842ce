package org.forme.imprint;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Words that may not be used.
 *
 * @param pattern that finds them
 * @param scopes where they are looked for
 */
public record TextBan(Rule rule, Pattern pattern, Set<Scope> scopes) {
    /** Where words can stand. */
    public enum Scope {
        /** The name of the paper. */
        TITLE,
        /** Bylines, each with what the person did before the name, and datelines. */
        BYLINE,
        /** Heads and text of articles, and their captions. */
        BODY
    }

    public TextBan {
        scopes = Set.copyOf(scopes);
        if (scopes.isEmpty()) throw new IllegalArgumentException(rule.id() + " looks nowhere");
    }

    /** Whether the text holds such words, where this is looked for at all. */
    public boolean forbids(Scope scope, String text) {
        return scopes.contains(scope) && pattern.matcher(text).find();
    }
}
