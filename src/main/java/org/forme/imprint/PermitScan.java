package org.forme.imprint;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import org.forme.people.Person;

/** The paper of a permit, or of a change of it, as it was scanned. Its bytes stand in the store and are never changed. */
@Entity
public class PermitScan {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private Long id;

    @ManyToOne(optional = false)
    private Permit permit;

    private String sha;
    private String mediaType;
    private String fileName;
    private long fileSize;

    @ManyToOne(optional = false)
    private Person addedBy;

    private Instant addedAt;

    protected PermitScan() {}

    PermitScan(Permit permit, ScanFile file, String sha, String fileName, Person person, Instant now) {
        this.permit = permit;
        this.sha = sha;
        this.mediaType = file.mediaType();
        this.fileName = fileName;
        this.fileSize = file.bytes().length;
        this.addedBy = person;
        this.addedAt = now;
    }

    public Long id() {
        return id;
    }

    public Permit permit() {
        return permit;
    }

    public String sha() {
        return sha;
    }

    /** {@code application/pdf}, {@code image/jpeg} or {@code image/png}. */
    public String mediaType() {
        return mediaType;
    }

    public boolean isPicture() {
        return !mediaType.equals(ScanFile.PDF);
    }

    public String fileName() {
        return fileName;
    }

    /** In kilobytes, rounded up. */
    public long kilobytes() {
        return (fileSize + 1023) / 1024;
    }

    public String addedByName() {
        return addedBy.name();
    }

    public Instant addedAt() {
        return addedAt;
    }
}
