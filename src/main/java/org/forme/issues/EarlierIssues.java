package org.forme.issues;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.forme.imprint.Publication;
import org.forme.imprint.Publications;
import org.forme.people.Person;
import org.forme.people.Role;
import org.forme.shell.Refusal;

/** The paper's issues from before Forme. */
@ApplicationScoped
public class EarlierIssues implements PanacheRepository<EarlierIssue> {
    /** Reasons that are told at once; the rest is counted. */
    private static final int TOLD_MAX = 100;

    @Inject
    Publications publications;

    @Inject
    Issues issues;

    /** The newest first. */
    public List<EarlierIssue> of(Publication publication) {
        return list("publication = ?1 order by date desc, id desc", publication);
    }

    /** Whether the person may take in and take back lists. */
    public static boolean areKeptBy(Person person, Publication publication) {
        return person.holds(Role.CHIEF, publication.paper())
                || person.holds(Role.PRODUCTION, publication.paper())
                || person.holds(Role.ADMIN, publication.paper());
    }

    /**
     * Takes in a list, whole or not at all.
     *
     * @param gaps whether issues may be missing in it
     * @return how many issues came in
     * @throws Refusal at {@code lines}, with the line of each reason
     */
    public int takeIn(Publication publication, String text, boolean gaps, Person person, Instant now) {
        if (!areKeptBy(person, publication)) throw Refusal.forbidden("shell.forbidden");
        publications.turn(publication.paper());
        var found = new Refusal.Reasons();
        List<EarlierList.Line> there = of(publication).stream()
                .map(issue -> new EarlierList.Line(0, issue.number(), issue.date(), issue.printedAs()))
                .toList();
        List<EarlierList.Line> lines = EarlierList.read(text, gaps, there, issues.first(publication), found);
        told(found).refuseInput();
        lines.forEach(line -> persist(new EarlierIssue(publication, line, person, now)));
        flush();
        return lines.size();
    }

    private static Refusal.Reasons told(Refusal.Reasons found) {
        var told = new Refusal.Reasons();
        found.list().stream()
                .limit(TOLD_MAX)
                .forEach(reason -> told.add(reason.field(), reason.key(), reason.arguments()));
        int more = found.list().size() - TOLD_MAX;
        return told.require(more <= 0, "lines", "issues.earlier_more", more);
    }

    /** Takes everything back that was taken in, so that a better list can come. @return how many issues there were */
    public int takeBack(Publication publication, Person person) {
        if (!areKeptBy(person, publication)) throw Refusal.forbidden("shell.forbidden");
        publications.turn(publication.paper());
        List<EarlierIssue> all = of(publication);
        all.forEach(this::delete);
        flush();
        return all.size();
    }
}
