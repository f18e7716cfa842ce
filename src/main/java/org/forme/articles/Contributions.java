package org.forme.articles;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.forme.articles.Contribution.Standing;
import org.forme.people.Person;
import org.forme.shell.Refusal;

/** The register of what people without an account sent in. */
@ApplicationScoped
public class Contributions implements PanacheRepository<Contribution> {
    /** Entries on one page of the register, and choices for an article. */
    public static final int MOST = 200;

    private static final String OPEN = "(acceptedOn is null and declinedOn is null)";

    /** Enters one. Refuses what came from the same person with the same title on the same day: it is there already. */
    public void add(Contribution entry) {
        refuseKnown(entry.paper(), entry.particulars(), -1);
        persistAndFlush(entry);
    }

    /** Corrects one, with the same care. @param seen the version that the person saw */
    public void revise(Contribution entry, Person person, Contribution.Particulars what, int seen, LocalDate today) {
        refuseKnown(entry.paper(), what, entry.id());
        entry.revise(person, what, seen, today);
        flush();
    }

    private void refuseKnown(String paper, Contribution.Particulars what, long id) {
        long known = count(
                "paper = ?1 and title = ?2 and contributor = ?3 and receivedOn = ?4 and id <> ?5",
                paper,
                what.title(),
                what.contributor(),
                what.receivedOn(),
                id);
        if (known > 0) throw Refusal.input("title", "articles.contribution_known");
    }

    /** The entry. @throws Refusal 404 where the paper has none */
    public Contribution need(String paper, long id) {
        return find("paper = ?1 and id = ?2", paper, id).firstResultOptional().orElseThrow(Refusal::unseen);
    }

    /**
     * The register: open ones first and the oldest of them on top, then the newest decided.
     *
     * @param standing null for all
     * @param words in title or contributor; empty for any
     */
    public List<Contribution> of(String paper, Standing standing, String words) {
        String like = "%" + words.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
        String decided = "case when " + OPEN + " then 1 else 0 end desc, case when " + OPEN + " then receivedOn end";
        return find(
                        "paper = ?1 and (lower(title) like ?2 escape '!' or lower(contributor) like ?2 escape '!') and "
                                + which(standing) + " order by " + decided + ", receivedOn desc, id desc",
                        paper,
                        like)
                .page(Page.ofSize(MOST))
                .list();
    }

    /** How many there are. @param standing null for all */
    public long count(String paper, Standing standing) {
        return count("paper = ?1 and " + which(standing), paper);
    }

    private static String which(Standing standing) {
        if (standing == null) return "receivedOn is not null";
        return switch (standing) {
            case OPEN -> OPEN;
            case ACCEPTED -> "acceptedOn is not null";
            case DECLINED -> "declinedOn is not null";
        };
    }

    /** What an article may have come in with: all that was not declined, the newest first. */
    public List<Contribution> choices(String paper) {
        return find("paper = ?1 and declinedOn is null order by receivedOn desc, id desc", paper)
                .page(Page.ofSize(MOST))
                .list();
    }

    /** Those that ring, the oldest first. @param today in the paper's time zone */
    public List<Contribution> ringing(String paper, LocalDate today) {
        return find(
                        "paper = ?1 and " + OPEN + " and receivedOn <= ?2 order by receivedOn, id",
                        paper,
                        today.minusDays(Contribution.RINGS_ON))
                .list();
    }
}
