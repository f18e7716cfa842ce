package org.forme.archive;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import org.hibernate.annotations.Immutable;

/** A file of a sealed issue; its bytes lie in the store under their SHA-256. */
@Entity
@Immutable
public class SealedPart {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "sealed_issue_id")
    private SealedIssue issue;

    private String path;
    private String mediaType;

    @Column(name = "size_bytes")
    private long size;

    private String sha256;

    @Column(name = "open_to_readers")
    private boolean open;

    protected SealedPart() {}

    SealedPart(SealedIssue issue, Part part) {
        this.issue = issue;
        this.path = part.path();
        this.mediaType = part.mediaType();
        this.size = part.size();
        this.sha256 = part.sha256();
        this.open = part.open();
    }

    public String path() {
        return path;
    }

    public String mediaType() {
        return mediaType;
    }

    /** In bytes. */
    public long size() {
        return size;
    }

    public String sha256() {
        return sha256;
    }

    /** Whether readers may have it once the issue is released. */
    public boolean isOpen() {
        return open;
    }
}
