package org.forme.issues;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.forme.people.Person;

/**
 * 校样: a composed version of a page, kept whole: what was composed, the print PDF and the page image, by their SHA-256.
 * Only {@code org.forme.press} makes one. Never changed; signatures are added.
 */
@Entity
public class Proof {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Page page;

    @Column(name = "proof_number")
    private int number;

    private int pageChanges;
    private String digest;
    private String planSha;
    private String pdfSha;
    private String imageSha;
    private String fingerprint;
    private String engineVersion;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "made_by")
    private Person madeBy;

    private String madeByName;
    private Instant madeAt;

    @OneToMany(mappedBy = "proof", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<Signature> signatures = new ArrayList<>();

    protected Proof() {}

    /** A new proof of a page, filed with it under the next number. */
    public Proof(Page page, Composed composed, Person madeBy, Instant madeAt) {
        this.page = Objects.requireNonNull(page);
        this.number = page.proofs().size() + 1;
        this.pageChanges = page.changes();
        this.digest = composed.digest();
        this.planSha = composed.planSha();
        this.pdfSha = composed.pdfSha();
        this.imageSha = composed.imageSha();
        this.fingerprint = composed.fingerprint();
        this.engineVersion = composed.engineVersion();
        this.madeBy = madeBy;
        this.madeByName = madeBy.name();
        this.madeAt = madeAt;
        page.file(this);
    }

    /** The same proof with its signatures, carried on with its page to another edition. */
    Proof(Page page, Proof earlier) {
        this.page = page;
        this.number = earlier.number;
        this.pageChanges = earlier.pageChanges;
        this.digest = earlier.digest;
        this.planSha = earlier.planSha;
        this.pdfSha = earlier.pdfSha;
        this.imageSha = earlier.imageSha;
        this.fingerprint = earlier.fingerprint;
        this.engineVersion = earlier.engineVersion;
        this.madeBy = earlier.madeBy;
        this.madeByName = earlier.madeByName;
        this.madeAt = earlier.madeAt;
        for (Signature signature : earlier.signatures) signatures.add(new Signature(this, signature));
    }

    /**
     * What the press composed.
     *
     * @param digest SHA-256 of everything a signature covers: revisions, origins, words, pictures, placements, frames
     * @param planSha SHA-256 of the kept text of it, whose digest that is
     * @param pdfSha SHA-256 of the kept print PDF
     * @param imageSha SHA-256 of the kept page image
     * @param fingerprint of the newest seal as printed in the imprint, or null where there was none
     * @param engineVersion of the engine that composed it
     */
    public record Composed(
            String digest, String planSha, String pdfSha, String imageSha, String fingerprint, String engineVersion) {
        public Composed {
            for (String sha : new String[] {digest, planSha, pdfSha, imageSha})
                if (sha == null || !sha.matches("[0-9a-f]{64}"))
                    throw new IllegalArgumentException("no SHA-256: " + sha);
            if (engineVersion == null || engineVersion.isBlank()) throw new IllegalArgumentException("engine version");
        }
    }

    Signature sign(Person person, org.forme.people.Role role, String inPlaceOf, Instant now) {
        Signature signature = new Signature(this, person, role, inPlaceOf, now);
        signatures.add(signature);
        return signature;
    }

    /** Whether this is the same proof. */
    public boolean is(Proof other) {
        return other != null && (this == other || id != null && id.equals(other.id()));
    }

    public Long id() {
        return id;
    }

    public Page page() {
        return page;
    }

    /** From 1 on its page. */
    public int number() {
        return number;
    }

    /** What {@link Page#changes()} was when it was made. */
    public int pageChanges() {
        return pageChanges;
    }

    public String digest() {
        return digest;
    }

    public String planSha() {
        return planSha;
    }

    public String pdfSha() {
        return pdfSha;
    }

    public String imageSha() {
        return imageSha;
    }

    /** Fingerprint of the newest seal there was, as its imprint prints it; null where there was none. */
    public String fingerprint() {
        return fingerprint;
    }

    public String engineVersion() {
        return engineVersion;
    }

    public Person madeBy() {
        return madeBy;
    }

    /** Name of its maker at that time. */
    public String madeByName() {
        return madeByName;
    }

    public Instant madeAt() {
        return madeAt;
    }

    /** In the order of signing. */
    public List<Signature> signatures() {
        return List.copyOf(signatures);
    }
}
