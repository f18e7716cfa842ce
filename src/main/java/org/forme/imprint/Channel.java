package org.forme.imprint;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.forme.shell.Line;
import org.forme.shell.Refusal;

/** A place where the paper can also be read, shown in the nameplate with a QR code of its address. */
@Entity
public class Channel {
    /** Longest label, in characters. */
    public static final int LABEL_MAX = 30;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private Long id;

    @ManyToOne(optional = false)
    private Publication publication;

    private String label;
    private String url;
    private int ordinal;

    protected Channel() {}

    /**
     * A new channel.
     *
     * @param label as it stands under the code
     * @param url where the code leads: http or https
     * @param ordinal its place in the nameplate, 1 to 999
     */
    public Channel(Publication publication, String label, String url, int ordinal) {
        this.publication = publication;
        revise(label, url, ordinal);
    }

    /** Takes a new label, address and place. */
    public void revise(String label, String url, int ordinal) {
        var reasons = new Refusal.Reasons();
        Line.checkGiven(reasons, "label", label, LABEL_MAX);
        WebAddress.check(reasons, "url", Publication.trimmed(url));
        reasons.require(
                ordinal >= 1 && ordinal <= Section.ORDINAL_MAX,
                "ordinal",
                "imprint.ordinal_range",
                Section.ORDINAL_MAX);
        reasons.refuseInput();
        this.label = label.strip();
        this.url = url.strip();
        this.ordinal = ordinal;
    }

    public Long id() {
        return id;
    }

    public Publication publication() {
        return publication;
    }

    public String label() {
        return label;
    }

    public String url() {
        return url;
    }

    public int ordinal() {
        return ordinal;
    }
}
