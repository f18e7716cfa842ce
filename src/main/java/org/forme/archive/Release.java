package org.forme.archive;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** 发布数字报: the moment from which readers may see a sealed issue. Made once; a withdrawal is an act of its own. */
@Entity
@Table(name = "issue_release")
@Immutable
public class Release {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "issue_release_seq")
    private Long id;

    @OneToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "sealed_issue_id")
    private SealedIssue issue;

    private Instant releasedAt;
    private Long releasedById;
    private String releasedByName;

    protected Release() {}

    Release(SealedIssue issue, Long personId, String personName, Instant now) {
        this.issue = issue;
        this.releasedById = personId;
        this.releasedByName = personName;
        this.releasedAt = now;
    }

    public SealedIssue issue() {
        return issue;
    }

    public Instant at() {
        return releasedAt;
    }

    public String by() {
        return releasedByName;
    }
}
