package org.forme.imprint;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number of an issue as it is typed, or two for a combined one: {@code 3}, {@code 3-4}, {@code 1657—1658}; {@code 52-1}
 * and {@code 52-翌年1} run over New Year.
 *
 * @param from from 1
 * @param to the same as {@code from} where there is one number
 * @param overNewYear whether {@code to} counts in the year after
 */
public record NumberRange(int from, int to, boolean overNewYear) {
    private static final Pattern FORM =
            Pattern.compile("第?\\s*([0-9]{1,9})\\s*期?(?:\\s*[-—－–～~、/至]+\\s*(翌年|次年)?\\s*第?\\s*([0-9]{1,9})\\s*期?)?");

    /** Empty where it is no number. */
    public static Optional<NumberRange> parse(String typed) {
        Matcher read = FORM.matcher(typed == null ? "" : typed.strip());
        if (!read.matches()) return Optional.empty();
        int from = Integer.parseInt(read.group(1));
        int to = read.group(3) == null ? from : Integer.parseInt(read.group(3));
        return Optional.of(new NumberRange(from, to, read.group(2) != null || to < from));
    }

    /** How many numbers these are, where they do not run over New Year. */
    int size() {
        return to - from + 1;
    }
}
