package org.forme.shell;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An address that letters go to, in small letters: servers that tell large ones apart are no longer met. Plain ones only,
 * because what is written here stands in the head of a letter.
 */
public record MailAddress(String text) {
    /** Longest address, in characters. */
    public static final int MAX = 254;

    private static final Pattern FORM = Pattern.compile("[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
            + "@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])");

    /** @throws Refusal of the field {@code email} for a text that is none */
    public MailAddress {
        text = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
        if (text.length() > MAX || !FORM.matcher(text).matches())
            throw Refusal.input("email", "shell.mail_address_form");
    }
}
