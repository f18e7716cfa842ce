package org.forme.articles;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import org.forme.people.Person;
import org.forme.people.Role;
import org.forme.people.RoleHeld;
import org.forme.shell.Refusal;

/** People and copy for tests without a database. */
final class Cast {
    static final Instant NOON = Instant.parse("2022-01-23T04:00:00Z");

    /** When a revision of noon takes no more saves. */
    static final Instant LATER = NOON.plus(Revision.AMENDED_WITHIN);

    static final Person REPORTER = person("reporter", "记者甲", Role.REPORTER);
    static final Person CORRESPONDENT = person("correspondent", "通讯员丙", Role.CORRESPONDENT);
    static final Person EDITOR = personFor("livelihood", "责编", Role.EDITOR);
    static final Person OTHER_EDITOR = personFor("sports", "体育责编", Role.EDITOR);
    static final Person HEAD = person("head", "主任", Role.HEAD);
    static final Person DUTY = person("duty", "值班", Role.DUTY);
    static final Person CHIEF = person("chief", "总编", Role.CHIEF);

    private Cast() {}

    static Person person(String username, String name, Role... roles) {
        var person = new Person(username, name);
        for (Role role : roles) person.take(new RoleHeld(role, "xuhuibao", ""));
        return person;
    }

    static Person personFor(String section, String name, Role role) {
        var person = new Person("at-" + section, name);
        person.take(new RoleHeld(role, "xuhuibao", section));
        return person;
    }

    static ArticleText.Writing text() {
        return ArticleText.write()
                .section("livelihood")
                .headline("冬日菜场里的热气")
                .byline(BylinePart.REPORTER, "记者甲")
                .body("清晨六点，菜场的灯先亮了。");
    }

    static Article draft() {
        return draft(text());
    }

    static Article draft(ArticleText.Writing text) {
        var article = new Article(REPORTER, "xuhuibao", "", NOON);
        article.revise(REPORTER, text.done(), 0, NOON);
        return article;
    }

    static Article submitted() {
        var article = draft();
        article.submit(REPORTER, 3, NOON);
        return article;
    }

    static Article inThirdReview() {
        var article = submitted();
        article.pass(EDITOR, false, 1, "", NOON);
        article.pass(HEAD, false, 1, "", NOON);
        return article;
    }

    static Article approved() {
        var article = inThirdReview();
        article.pass(DUTY, true, 1, "", NOON);
        return article;
    }

    static Refusal refused(Runnable act) {
        return assertThrows(Refusal.class, act::run);
    }

    static List<String> keys(Refusal refusal) {
        return refusal.reasons().stream().map(Refusal.Reason::key).toList();
    }
}
