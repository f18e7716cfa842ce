package org.forme.archive;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.List;
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

    /** @param page what the public manifest says of it */
    SealedPage(SealedIssue issue, int ordinal, JsonNode page, List<String> signatures) {
        this.issue = issue;
        this.ordinal = ordinal;
        this.label = SealedFiles.text(page, "label");
        this.sectionName = SealedFiles.text(page, "section");
        this.widthUm = SealedFiles.number(page, "widthUm");
        this.heightUm = SealedFiles.number(page, "heightUm");
        this.credits = SealedFiles.text(page, "credits");
        this.signedBy = String.join("、", signatures);
    }

    /** Its public address, kept for ever; {@code .pdf} and {@code .jpg} lie beside it. */
    public String address() {
        return issue.address() + "/" + label;
    }

    /** Place in the issue, from 1. */
    public int ordinal() {
        return ordinal;
    }

    boolean isFront() {
        return ordinal == 1;
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
