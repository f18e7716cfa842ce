package org.forme.issues;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.forme.articles.Article;
import org.forme.articles.DutyRoster;
import org.forme.imprint.Publications;
import org.forme.people.Person;
import org.forme.people.Role;

/** The roster of duty editors: they are named on the issue in which copy stands; for the pool, on the issue in hand. */
@ApplicationScoped
class DutyOnIssues implements DutyRoster {
    @Inject
    Issues issues;

    @Inject
    Publications publications;

    @Override
    public boolean onDuty(Person person, Article article) {
        // Most people never are: a list of articles asks for each of them.
        if (!person.holds(Role.DUTY, article.paper()) && !person.holds(Role.CHIEF, article.paper())) return false;
        return issueOf(article).flatMap(issue -> issue.dutyOf(person)).isPresent();
    }

    @Override
    public String inPlaceOf(Person person, Article article) {
        return issueOf(article).map(issue -> issue.inPlaceOf(person)).orElse("");
    }

    private Optional<Issue> issueOf(Article article) {
        return article.isPlaced()
                ? issues.findByIdOptional(article.place().issueId())
                : publications.withPaper(article.paper()).flatMap(issues::inHand);
    }
}
