package org.forme.archive;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Optional;
import org.forme.people.Person;
import org.forme.shell.Line;
import org.forme.shell.Refusal;
import org.hibernate.annotations.Immutable;

/**
 * 下线: an issue, or one article of it, is taken from the readers. Never changed; it ends with a {@link WithdrawalEnd}. What
 * was sealed and when it was released stays as it was.
 */
@Entity
@Immutable
public class Withdrawal {
    /** Longest note and longest reason, in characters. */
    static final int WORDS_MAX = 400;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "sealed_issue_id")
    private SealedIssue issue;

    @Column(name = "article_number")
    private Integer article;

    private String note;
    private String reason;

    @Embedded
    private Recorded recorded;

    protected Withdrawal() {}

    /**
     * A withdrawal.
     *
     * @param article its number in the issue, or null for the whole issue
     * @param note what readers are told in its place; empty where they find nothing, as if it had never been
     * @param reason for the office's record
     * @throws Refusal at {@code note} and {@code reason}
     */
    Withdrawal(SealedIssue issue, Integer article, String note, String reason, Person person, Instant now) {
        var reasons = new Refusal.Reasons();
        Line.check(reasons, "note", note, WORDS_MAX);
        Line.checkGiven(reasons, "reason", reason, WORDS_MAX);
        reasons.refuseInput();
        this.issue = issue;
        this.article = article;
        this.note = note == null ? "" : note.strip();
        this.reason = reason.strip();
        this.recorded = Recorded.by(person, now);
    }

    /** The same of a later edition: of the whole issue for null, or of the article that stands there as it was. */
    Withdrawal(Withdrawal earlier, SealedIssue later, Integer article) {
        this.issue = later;
        this.article = article;
        this.note = earlier.note;
        this.reason = earlier.reason;
        this.recorded = earlier.recorded;
    }

    public SealedIssue issue() {
        return issue;
    }

    /** Number of the article; empty where the whole issue was withdrawn. */
    public Optional<Integer> article() {
        return Optional.ofNullable(article);
    }

    /** What readers are told; empty where they find nothing. */
    public String note() {
        return note;
    }

    public String reason() {
        return reason;
    }

    public String by() {
        return recorded.name();
    }

    public Instant at() {
        return recorded.at();
    }
}
