package org.forme.archive;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A public key that a paper seals with from some moment on. Old ones stay, so that old seals can be checked. */
@Entity
@Immutable
public class SigningKey {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private Long id;

    private String paper;
    private String publicKey;
    private Instant validFrom;

    protected SigningKey() {}

    SigningKey(String paper, String publicKey, Instant validFrom) {
        this.paper = paper;
        this.publicKey = publicKey;
        this.validFrom = validFrom;
    }

    public String paper() {
        return paper;
    }

    /** The raw Ed25519 key, 64 hexadecimal digits. */
    public String publicKey() {
        return publicKey;
    }

    public Instant validFrom() {
        return validFrom;
    }
}
