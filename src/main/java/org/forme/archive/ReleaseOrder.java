package org.forme.archive;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import java.time.Duration;
import java.time.Instant;
import org.forme.people.Person;
import org.forme.shell.Refusal;
import org.hibernate.annotations.Immutable;

/** 定时发布: when a sealed issue is to be released by itself. It goes when that is done, or when it is called off. */
@Entity
@Immutable
public class ReleaseOrder {
    /** No paper releases its edition later than this after ordering it; a later time is a slip of the keys. */
    static final Duration FURTHEST = Duration.ofDays(366);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private Long id;

    @OneToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "sealed_issue_id")
    private SealedIssue issue;

    private Instant dueAt;
    private Instant orderedAt;
    private Long orderedById;
    private String orderedByName;

    protected ReleaseOrder() {}

    /** @throws Refusal at {@code due} where the time is past, or more than a year away */
    ReleaseOrder(SealedIssue issue, Instant due, Person person, Instant now) {
        if (!due.isAfter(now)) throw Refusal.input("due", "archive.due_past");
        if (due.isAfter(now.plus(FURTHEST))) throw Refusal.input("due", "archive.due_far");
        this.issue = issue;
        this.dueAt = due;
        this.orderedAt = now;
        this.orderedById = person.id();
        this.orderedByName = person.name();
    }

    public SealedIssue issue() {
        return issue;
    }

    public Instant due() {
        return dueAt;
    }

    public String by() {
        return orderedByName;
    }

    Long personId() {
        return orderedById;
    }

    Long id() {
        return id;
    }
}
