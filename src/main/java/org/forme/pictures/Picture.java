package org.forme.pictures;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.forme.people.Person;
import org.forme.shell.Refusal;
import org.forme.shell.Sha256;

/**
 * A picture as somebody brought it. The original stays in the store as it came; beside it stands one derivative that
 * screens, print and edition use: JPEG in sRGB, upright, at most 3,000 pixels on its long side, without metadata. Caption,
 * credit, alternative text, focal point and crop belong to its use in an article; what the file itself tells is offered
 * there. Nothing of it is ever changed but the rights to use it; how it is cropped somewhere adds a {@link Cutting}.
 */
@Entity
public class Picture {
    private static final Set<String> EDITING = Set.of("editor", "head", "duty", "chief");

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private Long id;

    private String originalSha;
    private String derivativeSha;
    private String fileName;
    private String mediaType;
    private long fileSize;
    private int widthPx;
    private int heightPx;
    private int derivativeWidthPx;
    private int derivativeHeightPx;

    @ManyToOne(optional = false)
    private Person uploader;

    private Instant uploadedAt;

    @Embedded
    private FileInfo info;

    private boolean profileUnsound;

    @Embedded
    private Rights rights;

    @OneToMany(mappedBy = "picture", cascade = CascadeType.PERSIST)
    private List<Cutting> cuttings = new ArrayList<>();

    @Version
    private int version;

    protected Picture() {}

    Picture(
            PictureFile file,
            String originalSha,
            Derivative derivative,
            String derivativeSha,
            String name,
            Person uploader,
            Instant now) {
        this.originalSha = originalSha;
        this.derivativeSha = derivativeSha;
        this.fileName = FileName.clean(name);
        this.mediaType = file.mediaType();
        this.fileSize = file.size();
        this.widthPx = file.widthPx();
        this.heightPx = file.heightPx();
        this.derivativeWidthPx = derivative.widthPx();
        this.derivativeHeightPx = derivative.heightPx();
        this.uploader = uploader;
        this.uploadedAt = now;
        this.info = file.info();
        this.profileUnsound = file.isProfileUnsound();
        this.rights = Rights.UNSTATED;
    }

    /**
     * Says by what right it is used. What went to press with it stays as it is.
     *
     * @param version as the person saw it
     */
    public void state(Rights stated, int version, Person by) {
        if (!isStatedBy(by)) throw Refusal.forbidden("pictures.rights_not_yours");
        if (version != this.version) throw Refusal.now("pictures.rights_meanwhile");
        this.rights = stated;
    }

    /** Whether this person answers for its rights: who brought it, and who edits. */
    public boolean isStatedBy(Person person) {
        return isBroughtBy(person) || person.roleKeys().stream().anyMatch(EDITING::contains);
    }

    boolean isBroughtBy(Person person) {
        return uploader.id().equals(person.id());
    }

    /** It as it is shown where it is cropped so, if a text that was saved crops it so. */
    public Optional<Cutting> cutting(Crop crop) {
        return cuttings.stream().filter(one -> one.crop().equals(crop)).findFirst();
    }

    /** Takes note of one that was made meanwhile. */
    Cutting know(Cutting cutting) {
        cuttings.add(cutting);
        return cutting;
    }

    Cutting cut(Crop crop, Derivative derivative, String sha) {
        var cutting = new Cutting(this, crop, derivative, sha);
        cuttings.add(cutting);
        return cutting;
    }

    /** Names in the store of all that may be shown of it: the whole, and every cutting. */
    public Set<String> shownShas() {
        return Stream.concat(Stream.of(derivativeSha), cuttings.stream().map(Cutting::sha))
                .collect(Collectors.toSet());
    }

    /** Whether these bytes are the original. */
    public boolean holds(byte[] bytes) {
        return fileSize == bytes.length && originalSha.equals(Sha256.of(bytes));
    }

    public Long id() {
        return id;
    }

    /** Name in the store of the file as it came. */
    public String originalSha() {
        return originalSha;
    }

    /** Name in the store of the JPEG to be shown and printed. */
    public String derivativeSha() {
        return derivativeSha;
    }

    /** The name the file came with, cleaned; may be empty. */
    public String fileName() {
        return fileName;
    }

    /** Of the original. */
    public String mediaType() {
        return mediaType;
    }

    /** Of the original, in bytes. */
    public long fileSize() {
        return fileSize;
    }

    /** Of the original, upright. */
    public int widthPx() {
        return widthPx;
    }

    /** Of the original, upright. */
    public int heightPx() {
        return heightPx;
    }

    public int derivativeWidthPx() {
        return derivativeWidthPx;
    }

    public int derivativeHeightPx() {
        return derivativeHeightPx;
    }

    /** What the file told about itself when it came in. */
    public FileInfo info() {
        return info;
    }

    /** By what right it is used, and how long. */
    public Rights rights() {
        return rights;
    }

    /** Grows with every change of its rights. */
    public int version() {
        return version;
    }

    public Person uploader() {
        return uploader;
    }

    public Instant uploadedAt() {
        return uploadedAt;
    }

    /** Whether its file has a colour profile that cannot be read: its colours then count as those of screens. */
    public boolean isProfileUnsound() {
        return profileUnsound;
    }
}
