package org.forme.articles;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.forme.people.Person;
import org.forme.shell.Refusal;

/** What was taken over from whom. */
@ApplicationScoped
public class TakeOvers implements PanacheRepository<TakeOver> {

    /** The newest that this person has not read of. */
    public Optional<TakeOver> unseenBy(Person person) {
        return find("person = ?1 and seenAt is null order by id desc", person).firstResultOptional();
    }

    /** The same of one article. */
    public Optional<TakeOver> unseenBy(Person person, Article article) {
        return find("person = ?1 and seenAt is null and articleId = ?2 order by id desc", person, article.id())
                .firstResultOptional();
    }

    /**
     * Notes that the person has read of it, and of all before it.
     *
     * @return the newest of them
     * @throws Refusal 404 where it is not told to this person
     */
    public TakeOver see(Person person, long id, Instant now) {
        TakeOver read = find("person = ?1 and id = ?2", person, id)
                .firstResultOptional()
                .orElseThrow(Refusal::unseen);
        list("person = ?1 and seenAt is null and id <= ?2 and articleId = ?3", person, id, read.articleId())
                .forEach(one -> one.seen(now));
        return read;
    }
}
