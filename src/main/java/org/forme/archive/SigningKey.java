package org.forme.archive;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
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
    private String endorsedBy;
    private String endorsement;

    protected SigningKey() {}

    SigningKey(String paper, String publicKey, Instant validFrom) {
        this.paper = paper;
        this.publicKey = publicKey;
        this.validFrom = validFrom.truncatedTo(ChronoUnit.MICROS);
    }

    /** The same, vouched for by the key whose place it takes. */
    SigningKey(String paper, SigningKeys.Pair made, Instant validFrom, SigningKeys.Pair before) {
        this(paper, made.open(), validFrom);
        this.endorsedBy = before.open();
        this.endorsement = Ed25519.sign(endorsed(), before.secret());
    }

    /** What the key before signs: who may seal from when on. */
    private byte[] endorsed() {
        return ("forme-key-1\n" + paper + "\n" + publicKey + "\n" + validFrom + "\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** The key that vouches for this one; empty for the first, and where that could not sign any more. */
    public Optional<String> endorsedBy() {
        return Optional.ofNullable(endorsedBy);
    }

    /** Whether the key before really vouches for it. */
    public boolean isEndorsed() {
        return endorsedBy != null && Ed25519.holds(endorsed(), endorsement, endorsedBy);
    }

    /** As it is published. */
    Map<String, Object> asMap() {
        var map = new LinkedHashMap<String, Object>();
        map.put("key", publicKey);
        map.put("from", validFrom.toString());
        map.put("endorsedBy", endorsedBy);
        map.put("endorsement", endorsement);
        return map;
    }

    /** Its first sixteen digits in groups of four, for people who compare them. */
    public String fingerprint() {
        return publicKey.substring(0, 16).replaceAll("(.{4})(?!$)", "$1 ");
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
