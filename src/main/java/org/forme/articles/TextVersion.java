package org.forme.articles;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.forme.shell.Refusal;

/**
 * Which text of an article a form began from: a revision, and how often it had been amended. Two forms may begin from
 * one revision before and after it was amended, so the number alone would let the later save overwrite unseen.
 *
 * @param revision from 1; 0 before the first save
 * @param amendment from 0, as the revision was first saved
 */
public record TextVersion(int revision, int amendment) {
    private static final Pattern POSTED = Pattern.compile("(\\d{1,9})(?:\\.(\\d{1,9}))?");

    /** Of a form that does not say what it began from; no article is ever there. */
    public static final TextVersion UNTOLD = new TextVersion(-1, 0);

    /** A revision as it was first saved. */
    public static TextVersion of(int revision) {
        return new TextVersion(revision, 0);
    }

    /**
     * What a page put into its form, such as {@code 3} or {@code 3.2}; {@link #UNTOLD} where it is away.
     *
     * @throws Refusal with 400 where it is nothing that a page puts there
     */
    public static TextVersion posted(String posted) {
        if (posted == null) return UNTOLD;
        Matcher parts = POSTED.matcher(posted.strip());
        if (!parts.matches()) throw Refusal.brokenForm();
        String amendment = parts.group(2);
        return new TextVersion(Integer.parseInt(parts.group(1)), amendment == null ? 0 : Integer.parseInt(amendment));
    }

    /** As it stands in a form. */
    @Override
    public String toString() {
        return amendment == 0 ? String.valueOf(revision) : revision + "." + amendment;
    }
}
