package org.forme.imprint;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.util.regex.Pattern;
import org.forme.shell.Line;
import org.forme.shell.Refusal;

/** What a page is about, as 要闻 or 综合. Roles can be held for one section by its key, which therefore never changes. */
@Entity
public class Section {
    /** Longest name, in characters. */
    public static final int NAME_MAX = 20;
    /** Largest place in the order. */
    public static final int ORDINAL_MAX = 999;

    private static final Pattern KEY = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private Long id;

    @ManyToOne(optional = false)
    private Publication publication;

    @Column(name = "section_key")
    private String key;

    private String name;
    private int ordinal;

    protected Section() {}

    /**
     * A new section.
     *
     * @param key 1 to 40 lower-case letters, digits and single dashes, unique in the paper
     * @param name as the folio prints it, unique in the paper
     * @param ordinal its place in lists, 1 to 999
     */
    public Section(Publication publication, String key, String name, int ordinal) {
        var reasons = new Refusal.Reasons();
        reasons.require(
                key != null && key.length() <= 40 && KEY.matcher(key).matches(), "key", "imprint.section_key_form");
        check(reasons, name, ordinal);
        reasons.refuseInput();
        this.publication = publication;
        this.key = key;
        this.name = name.strip();
        this.ordinal = ordinal;
    }

    /** Takes a new name and place in the order. */
    public void rename(String name, int ordinal) {
        var reasons = new Refusal.Reasons();
        check(reasons, name, ordinal);
        reasons.refuseInput();
        this.name = name.strip();
        this.ordinal = ordinal;
    }

    private static void check(Refusal.Reasons reasons, String name, int ordinal) {
        Line.checkGiven(reasons, "name", name, NAME_MAX);
        reasons.require(ordinal >= 1 && ordinal <= ORDINAL_MAX, "ordinal", "imprint.ordinal_range", ORDINAL_MAX);
    }

    public Long id() {
        return id;
    }

    public Publication publication() {
        return publication;
    }

    public String key() {
        return key;
    }

    public String name() {
        return name;
    }

    public int ordinal() {
        return ordinal;
    }
}
