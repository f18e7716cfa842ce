package org.forme.pictures;

import java.util.Locale;

/** Words as a database looks for them within others: {@code lower(…) like … escape '!'}. */
public final class Likeness {
    private Likeness() {}

    public static String of(String words) {
        return "%" + words.strip().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
    }
}
