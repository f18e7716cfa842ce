package org.forme.articles;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.forme.people.Person;
import org.forme.shell.Refusal;
import org.forme.text.Manuscript;

/** What people have typed and not saved. */
@ApplicationScoped
public class WorkingCopies implements PanacheRepository<WorkingCopy> {
    /** New articles that one person may have begun to type without saving them. */
    public static final int MOST_BEGUN = 20;

    /** Longest form that is kept, in UTF-16 units. */
    public static final int LONGEST = 1_000_000;

    /** This person's copy of the article. */
    public Optional<WorkingCopy> of(Person person, long articleId) {
        return find("person = ?1 and articleId = ?2", person, articleId).firstResultOptional();
    }

    /** This person's copy of a new article. */
    public Optional<WorkingCopy> of(Person person, String formKey) {
        return find("person = ?1 and formKey = ?2", person, formKey).firstResultOptional();
    }

    /** This person's new articles that were never saved, the newest first. */
    public List<WorkingCopy> begunBy(Person person) {
        return list("person = ?1 and formKey is not null order by keptAt desc", person);
    }

    /** Keeps what is typed into the form of an article. */
    public void keep(Person person, long articleId, String form, Instant now) {
        keep(of(person, articleId).orElseGet(() -> new WorkingCopy(person, articleId, null)), form, now);
    }

    /**
     * Keeps what is typed into the form of a new article.
     *
     * @throws Refusal where the person has begun too many that were never saved
     */
    public void keep(Person person, String formKey, String form, Instant now) {
        WorkingCopy copy = of(person, formKey).orElseGet(() -> {
            if (begunBy(person).size() >= MOST_BEGUN) throw Refusal.now("articles.too_many_begun", MOST_BEGUN);
            return new WorkingCopy(person, null, formKey);
        });
        keep(copy, form, now);
    }

    private void keep(WorkingCopy copy, String form, Instant now) {
        if (form.length() > LONGEST) throw Refusal.input("body", "articles.body_too_long", Manuscript.MOST_CHARACTERS);
        copy.keep(form, now);
        persistAndFlush(copy);
    }

    /** It is saved, or not wanted. */
    public void drop(Person person, long articleId) {
        of(person, articleId).ifPresent(this::delete);
    }

    /** The same for a new article. */
    public void drop(Person person, String formKey) {
        of(person, formKey).ifPresent(this::delete);
    }
}
