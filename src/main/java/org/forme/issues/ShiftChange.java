package org.forme.issues;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import org.forme.people.Person;

/**
 * A change of who is on duty for an issue: somebody is put on the roster, taken off it, takes a shift over (换班), or
 * stands in for somebody (代班). Only ever added.
 */
@Entity
public class ShiftChange {
    /** Longest reason, in characters. */
    public static final int REASON_MAX = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Issue issue;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "came_id")
    private Person came;

    private String cameName;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "went_id")
    private Person went;

    private String wentName;
    private boolean standsIn;
    private String reason;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "by_id")
    private Person by;

    private String byName;
    private Instant changedAt;

    protected ShiftChange() {}

    ShiftChange(Issue issue, Person came, Person went, boolean standsIn, String reason, Person by, Instant now) {
        this.issue = issue;
        this.came = came;
        this.cameName = came == null ? null : came.name();
        this.went = went;
        this.wentName = went == null ? null : went.name();
        this.standsIn = standsIn;
        this.reason = reason;
        this.by = by;
        this.byName = by.name();
        this.changedAt = now;
    }

    /** Whether it brought this person on duty. */
    boolean brought(Person person) {
        return came != null && (came == person || came.id() != null && came.id().equals(person.id()));
    }

    public Issue issue() {
        return issue;
    }

    /** Who came on duty, by the name that they had then; null where somebody only went. */
    public String cameName() {
        return cameName;
    }

    /** Who went; null where somebody only came. */
    public String wentName() {
        return wentName;
    }

    /** Whether the one who came stands in for the other. */
    public boolean isStandIn() {
        return standsIn;
    }

    /** Message key of what kind of change it is. */
    public String key() {
        if (standsIn) return "issues.shift_stands_in";
        if (came == null) return "issues.shift_went";
        return went == null ? "issues.shift_came" : "issues.shift_took_over";
    }

    /** Why; empty where nobody went. */
    public String reason() {
        return reason;
    }

    /** Who changed it, by the name that they had then. */
    public String byName() {
        return byName;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
