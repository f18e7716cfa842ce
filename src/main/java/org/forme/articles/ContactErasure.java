package org.forme.articles;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** That somebody erased how a contributor is reached. What was erased is nowhere in it. */
@Embeddable
public class ContactErasure {
    /** The longest reason, in characters. */
    public static final int WHY_LONGEST = 100;

    @Column(name = "contact_erased_at")
    private Instant at;

    @Column(name = "contact_erased_by")
    private String by;

    @Column(name = "contact_erased_why")
    private String why;

    protected ContactErasure() {}

    ContactErasure(String by, String why, Instant at) {
        this.by = by;
        this.why = why;
        this.at = at;
    }

    public Instant at() {
        return at;
    }

    /** By the name that they had then. */
    public String by() {
        return by;
    }

    public String why() {
        return why;
    }
}
