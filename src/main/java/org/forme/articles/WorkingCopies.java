package org.forme.articles;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.forme.people.Person;
import org.forme.shell.Refusal;
import org.forme.text.Manuscript;

/** What people have typed and not saved. */
@ApplicationScoped
public class WorkingCopies implements PanacheRepository<WorkingCopy> {
    /** New articles that one person may have begun to type without saving them. */
    public static final int MOST_BEGUN = 20;

    /** Windows in which one person may have typed into one article without saving. */
    public static final int MOST_WINDOWS = 10;

    /** Longest form that is kept, in UTF-16 units. */
    public static final int LONGEST = 1_000_000;

    /** This person's copies of the article, the newest first: one for every window in which they typed and did not save. */
    public List<WorkingCopy> all(Person person, long articleId) {
        return list("person = ?1 and articleId = ?2 order by keptAt desc, id desc", person, articleId);
    }

    /** The newest of them. */
    public Optional<WorkingCopy> of(Person person, long articleId) {
        return all(person, articleId).stream().findFirst();
    }

    /** The articles, by their ids, into which this person has typed without saving. */
    public Set<Long> articlesOf(Person person) {
        return getEntityManager()
                .createQuery(
                        "select distinct articleId from WorkingCopy where person = ?1 and articleId is not null",
                        Long.class)
                .setParameter(1, person)
                .getResultStream()
                .collect(Collectors.toSet());
    }

    /** This person's copy of a new article. */
    public Optional<WorkingCopy> of(Person person, String formKey) {
        return find("person = ?1 and formKey = ?2", person, formKey).firstResultOptional();
    }

    /** This person's new articles that were never saved, the newest first. */
    public List<WorkingCopy> begunBy(Person person) {
        return list("person = ?1 and formKey is not null order by keptAt desc", person);
    }

    /**
     * Keeps what is typed into the form of an article.
     *
     * @param window key of the window in which it is typed; empty where that has none
     * @throws Refusal where the person has typed into it in too many windows
     */
    public void keep(Person person, long articleId, String window, String form, Instant now) {
        WorkingCopy copy = find("person = ?1 and articleId = ?2 and windowKey = ?3", person, articleId, window)
                .firstResultOptional()
                .orElseGet(() -> {
                    if (count("person = ?1 and articleId = ?2", person, articleId) >= MOST_WINDOWS)
                        throw Refusal.now("articles.too_many_windows", MOST_WINDOWS);
                    return new WorkingCopy(person, articleId, window);
                });
        keep(copy, form, now);
    }

    /**
     * Keeps what is typed into the form of a new article.
     *
     * @throws Refusal where the person has begun too many that were never saved
     */
    public void keep(Person person, String formKey, String form, Instant now) {
        WorkingCopy copy = of(person, formKey).orElseGet(() -> {
            if (begunBy(person).size() >= MOST_BEGUN) throw Refusal.now("articles.too_many_begun", MOST_BEGUN);
            return new WorkingCopy(person, formKey);
        });
        keep(copy, form, now);
    }

    private void keep(WorkingCopy copy, String form, Instant now) {
        if (form.length() > LONGEST) throw Refusal.input("body", "articles.body_too_long", Manuscript.MOST_CHARACTERS);
        copy.keep(form, now);
        persistAndFlush(copy);
    }

    /** What was typed in the window is saved, or not wanted. Other windows keep theirs. */
    public void drop(Person person, long articleId, String window) {
        delete("person = ?1 and articleId = ?2 and windowKey = ?3", person, articleId, window);
    }

    /** Another window went on from what had been kept in this one then; what was typed into it since stays. */
    public void dropIfKeptAt(Person person, long articleId, String window, Instant then) {
        delete(
                "person = ?1 and articleId = ?2 and windowKey = ?3 and keptAt >= ?4 and keptAt < ?5",
                person,
                articleId,
                window,
                then,
                then.plusMillis(1));
    }

    /** The newest one was kept otherwise. */
    public void dropNewest(Person person, long articleId) {
        of(person, articleId).ifPresent(this::delete);
    }

    /** The same for a new article. */
    public void drop(Person person, String formKey) {
        of(person, formKey).ifPresent(this::delete);
    }
}
