package org.forme.archive;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import org.hibernate.annotations.Immutable;

/** A page of a sealed issue. */
@Entity
@Immutable
public class SealedPage {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "sealed_issue_id")
    private SealedIssue issue;

    private int ordinal;
    private String label;
    private String sectionName;
    private int widthUm;
    private int heightUm;
    private String credits;
    private String signedBy;

    protected SealedPage() {}

    SealedPage(SealedIssue issue, int ordinal, SealInput.PageCopy page) {
        this.issue = issue;
        this.ordinal = ordinal;
        this.label = page.label();
        this.sectionName = page.section();
        this.widthUm = page.widthUm();
        this.heightUm = page.heightUm();
        this.credits = page.credits();
        this.signedBy = String.join(
                "、",
                page.signatures().stream().map(SealInput.SignatureCopy::name).toList());
    }

    /** Its public address, kept for ever; {@code .pdf} and {@code .jpg} lie beside it. */
    public String address() {
        return issue.address() + "/" + label;
    }

    /** Place in the issue, from 1. */
    public int ordinal() {
        return ordinal;
    }

    /** As it stands in the folio and in addresses: 1, A2. */
    public String label() {
        return label;
    }

    public String section() {
        return sectionName;
    }

    /** Trimmed width in thousandths of a millimetre. */
    public int widthUm() {
        return widthUm;
    }

    /** Trimmed height in thousandths of a millimetre. */
    public int heightUm() {
        return heightUm;
    }

    /** 责任编辑 and the like, as printed. */
    public String credits() {
        return credits;
    }

    /** Names under the proof. For the desk, not for readers. */
    public String signedBy() {
        return signedBy;
    }

    public SealedIssue issue() {
        return issue;
    }
}
