package org.forme.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.forme.articles.Articles;
import org.forme.articles.Stage;
import org.forme.imprint.Publication;
import org.forme.imprint.Publications;
import org.forme.issues.Issue;
import org.forme.issues.Issues;
import org.forme.people.People;
import org.forme.people.Person;
import org.forme.people.Role;

/**
 * 开头几步: what a paper that has just been founded still wants before its first article is written. For its
 * administrators; gone for good once all is there.
 */
@RequestScoped
public class FirstSteps {
    private static final List<Role> WRITERS =
            List.of(Role.REPORTER, Role.CORRESPONDENT, Role.EDITOR, Role.HEAD, Role.DUTY, Role.CHIEF);

    /**
     * One step.
     *
     * @param key of its words in the bundle
     * @param missing roles that nobody holds yet
     * @param href where it is done, or null where that is not this person's
     */
    public record Step(String key, boolean done, List<Role> missing, String href) {
        /** Message key of what is to be done. */
        public String title() {
            return "office." + key;
        }

        /** Message key of how it is done, and by whom. */
        public String says() {
            return "office." + key + "_says";
        }
    }

    @Inject
    Publications publications;

    @Inject
    People people;

    @Inject
    Issues issues;

    @Inject
    Articles articles;

    private List<Step> read;

    /** The steps for an administrator while one is open; empty for everybody else, and when all is done. */
    @Transactional
    public List<Step> of(Person person) {
        if (read == null)
            read = publications
                    .only()
                    .filter(paper -> person.holds(Role.ADMIN, paper.paper()))
                    .map(paper -> open(person, paper))
                    .orElse(List.of());
        return read;
    }

    /** How many people it takes: nobody reviews their own copy, nor one article twice. */
    public static int peopleNeeded(Publication paper) {
        return paper.reviewStages() + 1;
    }

    List<Step> open(Person person, Publication paper) {
        boolean issue = issues.newest(paper).isPresent();
        boolean article = articles.count("paper", paper.paper()) > 0;
        if (issue && article) return List.of();
        List<Role> missing = missing(paper);
        boolean enough = missing.isEmpty() && writers(paper) >= peopleNeeded(paper);
        boolean writes = WRITERS.stream().anyMatch(role -> person.holds(role, paper.paper()));
        return List.of(
                new Step("step_people", enough, missing, "/desk/administration/people/new"),
                new Step("step_issue", issue, List.of(), Issue.isPlannedBy(person, paper) ? "/desk/issues/next" : null),
                new Step("step_article", article, List.of(), writes ? "/desk/articles/new" : null));
    }

    private List<Role> missing(Publication paper) {
        List<Role> missing = new ArrayList<>();
        for (Stage stage : Stage.chain(paper.reviewStages()))
            if (people.holding(stage.role(), paper.paper()).isEmpty()
                    && (stage != Stage.THIRD
                            || people.holding(Role.CHIEF, paper.paper()).isEmpty())) missing.add(stage.role());
        return missing;
    }

    private int writers(Publication paper) {
        Set<Long> all = new HashSet<>();
        for (Role role : WRITERS) people.holding(role, paper.paper()).forEach(person -> all.add(person.id()));
        return all.size();
    }
}
