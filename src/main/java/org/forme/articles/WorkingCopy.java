package org.forme.articles;

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
 * 暂存稿: what somebody has typed into the form of an article, in one window, and not saved yet. Kept while they type, over
 * and over in the same row; theirs alone, no text of the article and no {@link Revision}; gone when they save or throw it away. It
 * holds the form as it was typed, also where it would be refused as a text.
 */
@Entity
public class WorkingCopy {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id")
    private Person person;

    private Long articleId;
    private String formKey;
    private String windowKey = "";
    private String typed;
    private Instant keptAt;

    protected WorkingCopy() {}

    /** Of an article. @param windowKey of the window in which it is typed; may be empty */
    WorkingCopy(Person person, long articleId, String windowKey) {
        this.person = person;
        this.articleId = articleId;
        this.windowKey = windowKey;
    }

    /** Of an article that nobody has saved yet. */
    WorkingCopy(Person person, String formKey) {
        this.person = person;
        this.formKey = formKey;
    }

    /** Takes what is typed now in place of what was. */
    void keep(String form, Instant now) {
        this.typed = form;
        this.keptAt = now;
    }

    public Person person() {
        return person;
    }

    /** One-time key of the form that would begin a new article; null where there is an article. */
    public String formKey() {
        return formKey;
    }

    /** The form as it was given to {@link WorkingCopies#keep}. */
    public String typed() {
        return typed;
    }

    public Instant keptAt() {
        return keptAt;
    }
}
