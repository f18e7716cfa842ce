package org.forme.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The key with which a person's browser seals what it keeps of their unsaved words. It comes with their screens only, so
 * whoever uses the computer next finds nothing to read. Derived from the key of the sign-ins: the same for all instances.
 */
@ApplicationScoped
public class BrowserKey {
    private static final String ALGORITHM = "HmacSHA256";

    @ConfigProperty(name = "quarkus.http.auth.session.encryption-key")
    String secret;

    /** 32 bytes in Base64. */
    public String of(Person person) {
        return Base64.getEncoder().encodeToString(seal("words kept in the browser of " + person.id()));
    }

    /** 32 bytes that nobody makes of these words without the key. */
    byte[] seal(String words) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return mac.doFinal(words.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has " + ALGORITHM, missing);
        }
    }
}
