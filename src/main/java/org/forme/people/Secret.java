package org.forme.people;

import java.security.SecureRandom;
import java.util.Base64;
import org.forme.shell.Sha256;

/**
 * Something that whoever holds it may come in with: 256 random bits. The house keeps only its hash, so that a copy of
 * the database opens no door.
 *
 * @param text as it stands in the cookie or the link: 43 letters, digits, dashes and underscores
 */
public record Secret(String text) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    public static Secret random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** SHA-256 in hexadecimal. Enough without salt and repetition, because what it hides is random. */
    public String hash() {
        return Sha256.of(text);
    }

    /** A secret is never written to a log. */
    @Override
    public String toString() {
        return "Secret";
    }
}
