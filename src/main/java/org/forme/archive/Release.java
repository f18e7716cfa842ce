package org.forme.archive;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.Immutable;

/** 发布数字报: the moment from which readers may see a sealed issue. Made once; a withdrawal is an act of its own. */
@Entity
@Table(name = "issue_release")
@Immutable
public class Release {
    /** Orders are looked at every few seconds, and a busy machine may need some more. */
    static final Duration PUNCTUAL = Duration.ofMinutes(2);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "issue_release_seq")
    private Long id;

    @OneToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "sealed_issue_id")
    private SealedIssue issue;

    private Instant releasedAt;
    private Long releasedById;
    private String releasedByName;
    private Instant dueAt;

    protected Release() {}

    Release(SealedIssue issue, Long personId, String personName, Instant now) {
        this.issue = issue;
        this.releasedById = personId;
        this.releasedByName = personName;
        this.releasedAt = now;
    }

    Release(ReleaseOrder order, Instant now) {
        this(order.issue(), order.personId(), order.by(), now);
        this.dueAt = order.due();
    }

    public SealedIssue issue() {
        return issue;
    }

    public Instant at() {
        return releasedAt;
    }

    /** When it was ordered to be; empty where somebody released the issue there and then. */
    public Optional<Instant> due() {
        return Optional.ofNullable(dueAt);
    }

    /** Whether it came later than it was ordered, because nothing ran at that time. */
    public boolean isLate() {
        return dueAt != null && releasedAt.isAfter(dueAt.plus(PUNCTUAL));
    }

    public String by() {
        return releasedByName;
    }
}
