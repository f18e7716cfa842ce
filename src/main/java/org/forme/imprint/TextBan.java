package org.forme.imprint;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Words that may not be used.
 *
 * @param pattern that finds them
 * @param allowed words that hold them and may be used, such as 公益广告 where 广告 may not
 * @param scopes where they are looked for
 */
public record TextBan(Rule rule, Pattern pattern, List<String> allowed, Set<Scope> scopes) {
    /** Stands where an allowed word stood, so that what is before and behind it makes no other word. */
    private static final String ELSEWHERE = "\uFFFC";

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
        allowed = List.copyOf(allowed);
        for (String word : allowed)
            if (!pattern.matcher(word).find())
                throw new IllegalArgumentException(rule.id() + " allows " + word + ", which it does not ban");
        if (scopes.isEmpty()) throw new IllegalArgumentException(rule.id() + " looks nowhere");
    }

    /** Whether the text holds such words, where this is looked for at all. */
    public boolean forbids(Scope scope, String text) {
        return scopes.contains(scope) && pattern.matcher(withoutAllowed(text)).find();
    }

    private String withoutAllowed(String text) {
        for (String word : allowed) text = text.replace(word, ELSEWHERE);
        return text;
    }
}
