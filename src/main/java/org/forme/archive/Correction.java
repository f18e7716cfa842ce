package org.forme.archive;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.forme.people.Person;
import org.forme.shell.Line;
import org.forme.shell.Refusal;
import org.hibernate.annotations.Immutable;

/**
 * 更正, 致歉, 说明, 答辩: what is said of an article, or of a sealed issue, after it went to press. Shown beside the article
 * from then on; in print it follows in the next issue at the equivalent place (报刊刊载虚假、失实报道处理办法, 1999). Never
 * changed; a further one is added.
 */
@Entity
@Immutable
public class Correction {
    /** Longest note, in characters. */
    static final int NOTE_MAX = 2000;

    /** What it is. */
    public enum Kind {
        /** 更正: something was wrong. */
        CORRECTION,
        /** 致歉: and the paper is sorry. */
        APOLOGY,
        /** 说明: something was not wrong but has to be explained. */
        EXPLANATION,
        /** 答辩: the words of somebody whom the article is about. */
        REPLY;

        /** Message key of its word. */
        public String text() {
            return "archive.kind_" + name().toLowerCase(Locale.ROOT);
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "sealed_issue_id")
    private SealedIssue issue;

    @Column(name = "article_number")
    private Integer article;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String note;
    private String reason;
    private LocalDate demandedOn;
    private String pageLabel;
    private int place;
    private Long itemId;

    @Embedded
    private Recorded recorded;

    protected Correction() {}

    /**
     * A correction that has not come to print.
     *
     * @param article what it is about, or null for the issue as such
     * @param note what readers are told
     * @param reason for the office's record: who found it, who asked for it
     * @param demandedOn when somebody asked for it, or null
     * @throws Refusal at {@code kind}, {@code note}, {@code reason} and {@code demandedOn}
     */
    Correction(
            SealedIssue issue,
            SealedArticle article,
            Kind kind,
            String note,
            String reason,
            LocalDate demandedOn,
            Person person,
            Instant now) {
        var reasons = new Refusal.Reasons();
        reasons.require(kind != null, "kind", "archive.kind_missing");
        reasons.require(note != null && !note.isBlank(), "note", "shell.line_missing");
        Line.checkText(reasons, "note", note, NOTE_MAX);
        Line.checkGiven(reasons, "reason", reason, Withdrawal.WORDS_MAX);
        reasons.require(
                demandedOn == null || !demandedOn.isAfter(LocalDate.ofInstant(now, issue.zone())),
                "demandedOn",
                "archive.time_future");
        reasons.refuseInput();
        this.issue = issue;
        this.article = article == null ? null : article.number();
        this.kind = kind;
        this.note = note.strip().replace("\r\n", "\n");
        this.reason = reason.strip();
        this.demandedOn = demandedOn;
        this.pageLabel = article == null ? issue.pages().get(0).label() : article.page();
        this.place = article == null ? 1 : placeOf(issue, article);
        this.recorded = Recorded.by(person, now);
    }

    /** The same, with the item that was begun for the next issue. */
    Correction with(Long item) {
        this.itemId = item;
        return this;
    }

    private static int placeOf(SealedIssue issue, SealedArticle article) {
        return 1
                + (int) issue.articles().stream()
                        .filter(other -> other.page().equals(article.page()) && other.number() < article.number())
                        .count();
    }

    public Long id() {
        return id;
    }

    public SealedIssue issue() {
        return issue;
    }

    /** Number of the article that it is about; empty where it is about the issue. */
    public Optional<Integer> article() {
        return Optional.ofNullable(article);
    }

    public Kind kind() {
        return kind;
    }

    public String note() {
        return note;
    }

    public String reason() {
        return reason;
    }

    public Optional<LocalDate> demandedOn() {
        return Optional.ofNullable(demandedOn);
    }

    /** 同等版位: the page on which the item belongs. */
    public String page() {
        return pageLabel;
    }

    /** Which article of that page it was, from 1 for 头条. */
    public int place() {
        return place;
    }

    /** Id of the live article that was begun for the next issue; empty where none is to be printed. */
    public Optional<Long> item() {
        return Optional.ofNullable(itemId);
    }

    public String by() {
        return recorded.name();
    }

    public Instant at() {
        return recorded.at();
    }
}
