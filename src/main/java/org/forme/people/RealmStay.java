package org.forme.people;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A sign-in that the realm vouches for. Asked about again every {@link #ASKED_EVERY}, so that what is taken away there
 * takes effect here within a minute. All times are real ones.
 */
@Entity
public class RealmStay {
    /** A third of a minute: with what an answer takes at most, well within one. */
    public static final Duration ASKED_EVERY = Duration.ofSeconds(20);

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    @Id
    private Long signInId;

    private String sealedToken;

    /** When the realm last said that all is well. */
    private Instant heardAt;

    protected RealmStay() {}

    RealmStay(SignIn signIn, String token, Secret secret, Instant now) {
        this.signInId = signIn.id();
        hear(token, secret, now);
    }

    /** The realm vouches again, and gives the token for the next time. */
    final void hear(String token, Secret secret, Instant now) {
        sealedToken = sealed(token, secret);
        heardAt = now;
    }

    boolean isDueAt(Instant now) {
        return !now.isBefore(heardAt.plus(ASKED_EVERY));
    }

    Instant heardAt() {
        return heardAt;
    }

    /** The token, for whoever holds the secret of the sign-in. */
    String token(Secret secret) {
        try {
            byte[] sealed = Base64.getDecoder().decode(sealedToken);
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, key(secret), new GCMParameterSpec(TAG_BITS, sealed, 0, NONCE_BYTES));
            return new String(cipher.doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException altered) {
            throw new Realm.Refused("the kept token is not ours");
        }
    }

    private static String sealed(String token, Secret secret) {
        try {
            byte[] nonce = new byte[NONCE_BYTES];
            RANDOM.nextBytes(nonce);
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, key(secret), new GCMParameterSpec(TAG_BITS, nonce));
            byte[] sealed = cipher.doFinal(token.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder()
                    .encodeToString(ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                            .put(nonce)
                            .put(sealed)
                            .array());
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has AES-GCM", missing);
        }
    }

    private static SecretKeySpec key(Secret secret) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.text().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return new SecretKeySpec(mac.doFinal("token of the realm".getBytes(StandardCharsets.UTF_8)), "AES");
    }
}
