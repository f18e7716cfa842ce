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

/** Where a correction came to stand in print: written with the seal of that issue, and again with that of each later edition. */
@Entity
@Immutable
public class PrintedCorrection {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "correction_id")
    private Correction correction;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "sealed_issue_id")
    private SealedIssue issue;

    @Column(name = "article_number")
    private int article;

    protected PrintedCorrection() {}

    PrintedCorrection(Correction correction, SealedIssue issue, int article) {
        this.correction = correction;
        this.issue = issue;
        this.article = article;
    }

    public Correction correction() {
        return correction;
    }

    /** The issue that printed it. */
    public SealedIssue issue() {
        return issue;
    }

    /** Number of the article in that issue. */
    public int article() {
        return article;
    }
}
