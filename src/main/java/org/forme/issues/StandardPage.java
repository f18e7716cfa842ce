package org.forme.issues;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import org.forme.imprint.Publication;

/** What a page of the next issue is about and which style it has, unless somebody says otherwise. */
@Entity
public class StandardPage {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Publication publication;

    @Column(name = "sequence_number")
    private int sequence;

    private String sectionKey;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private PageStyle pageStyle;

    @Version
    private int version;

    protected StandardPage() {}

    public StandardPage(Publication publication, int sequence, String sectionKey, PageStyle pageStyle) {
        this.publication = publication;
        this.sequence = sequence;
        this.sectionKey = sectionKey;
        this.pageStyle = pageStyle;
    }

    /** Says otherwise. */
    public void become(String otherSection, PageStyle otherStyle) {
        this.sectionKey = otherSection;
        this.pageStyle = otherStyle;
    }

    public int sequence() {
        return sequence;
    }

    public String sectionKey() {
        return sectionKey;
    }

    public PageStyle pageStyle() {
        return pageStyle;
    }
}
