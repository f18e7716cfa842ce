package org.forme.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.forme.articles.Article;
import org.forme.articles.Articles;
import org.forme.imprint.IssueNumber;
import org.forme.imprint.Publication;
import org.forme.imprint.Publications;
import org.forme.imprint.Section;
import org.forme.imprint.Sections;
import org.forme.issues.PageStyles;
import org.forme.issues.StandardPages;
import org.forme.people.People;
import org.forme.people.Person;
import org.forme.people.Role;
import org.forme.people.RoleHeld;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an administrator of a paper that was just founded is told. */
@QuarkusTest
@Tag("data")
class FirstStepsTest {
    private static final String PAPER = "hewan-first";

    @Inject
    FirstSteps steps;

    @Inject
    Publications publications;

    @Inject
    Sections sections;

    @Inject
    PageStyles styles;

    @Inject
    StandardPages standardPages;

    @Inject
    People people;

    @Inject
    Articles articles;

    @Test
    @TestTransaction
    void theStepsNameTheMissingRolesAndGoOneAfterAnother() {
        Publication paper = founded(2);
        Person admin = person("admin", Role.ADMIN);
        var first = steps.open(admin, paper);
        assertEquals(List.of(Role.EDITOR, Role.DUTY), first.get(0).missing());
        assertEquals(3, FirstSteps.peopleNeeded(paper));
        assertNull(first.get(1).href(), "planning is for others");
        person("editor", Role.EDITOR);
        person("chief", Role.CHIEF);
        assertEquals(List.of(), steps.open(admin, paper).get(0).missing());
        assertFalse(steps.open(admin, paper).get(0).done(), "nobody reviews their own copy");
        Person reporter = person("reporter", Role.REPORTER);
        assertTrue(steps.open(admin, paper).get(0).done());
        assertFalse(steps.open(admin, paper).get(2).done());
        articles.persist(new Article(reporter, PAPER, "s1", Instant.EPOCH));
        assertTrue(steps.open(admin, paper).get(2).done());
        assertFalse(steps.open(admin, paper).get(1).done());
        assertEquals(
                "/desk/issues/next",
                steps.open(person("head", Role.HEAD), paper).get(1).href());
    }

    @Test
    @TestTransaction
    void aNewPaperHasAsManyPagesAsItsFounderSaid() {
        Publication paper = founded(1);
        styles.stock(paper);
        standardPages.begin(paper, 6);
        var plan = standardPages.planOf(paper);
        assertEquals(6, plan.size());
        assertTrue(plan.get(0).style().isFront());
        assertFalse(plan.get(5).style().isFront());
    }

    private Publication founded(int stages) {
        var paper = new Publication(
                PAPER, "河湾报", new IssueNumber(1, 1), LocalDate.of(2026, 12, 7), ZoneId.of("Asia/Shanghai"));
        paper.revise(paper.particulars().reviewedIn(stages));
        publications.persist(paper);
        sections.persist(new Section(paper, "s1", "要闻", 1));
        return paper;
    }

    private Person person(String username, Role role) {
        var made = new Person("first." + username, "某人");
        made.take(new RoleHeld(role, PAPER, ""));
        people.persist(made);
        return made;
    }
}
