package org.forme.articles;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import org.forme.people.Person;

/**
 * 占用: one person writes an article, and nobody else changes its text meanwhile. Taken when the writing screen opens, or
 * by the first save of a browser without script; renewed by typing; ended by leaving, by the next step of the article's
 * way, or by itself. The same row passes from one person to the next. Keeping what is typed without saving it renews
 * nothing and ends nothing.
 */
@Entity
public class EditLease {
    /** How long it lasts after the last sign of typing. */
    public static final Duration LASTS = Duration.ofMinutes(15);

    /** A window in which somebody types asks once a minute; one silent for longer is idle, or gone with its browser. */
    private static final Duration WINDOW_HEARD = Duration.ofSeconds(90);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "article_id")
    private Article article;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id")
    private Person person;

    private String personName;
    private String tab;
    private String page;
    private Instant takenAt;

    @Column(name = "until_at")
    private Instant until;

    @Version
    private int version;

    protected EditLease() {}

    EditLease(Article article) {
        this.article = article;
    }

    /** Passes to somebody; begins anew unless it is theirs and goes on. */
    void passTo(Person taker, String ofTab, String ofPage, Instant now) {
        if (!isLive(now) || !isBy(taker)) takenAt = now;
        this.person = taker;
        this.personName = taker.name();
        this.tab = ofTab;
        this.page = ofPage;
        renew(now);
    }

    void renew(Instant now) {
        this.until = now.plus(LASTS);
    }

    void end(Instant now) {
        if (isLive(now)) this.until = now;
    }

    boolean isLive(Instant now) {
        return until != null && now.isBefore(until);
    }

    /** Whether it is this person's. */
    public boolean isBy(Person one) {
        return Say.same(person, one);
    }

    /** Whether another window than this one holds it. What a save took is the window's that asks first. */
    public boolean isElsewhere(String asking) {
        return !tab.isEmpty() && !tab.equals(asking);
    }

    /** Whether the window that holds it was typed in a moment ago. */
    public boolean isHeard(Instant now) {
        return now.isBefore(until.minus(LASTS).plus(WINDOW_HEARD));
    }

    /** Whether that page holds it; what a save took is any page's until one asks. */
    boolean isOfPage(String leaving) {
        return page.isEmpty() || page.equals(leaving);
    }

    public Article article() {
        return article;
    }

    public Person person() {
        return person;
    }

    /** The holder's name as it was then. */
    public String personName() {
        return personName;
    }

    public Instant takenAt() {
        return takenAt;
    }

    /** When it ends unless the holder types. */
    public Instant until() {
        return until;
    }
}
