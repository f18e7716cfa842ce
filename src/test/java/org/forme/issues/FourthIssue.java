package org.forme.issues;

import java.lang.reflect.Field;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.forme.articles.Article;
import org.forme.articles.ArticleText;
import org.forme.articles.BylinePart;
import org.forme.imprint.IssueNumber;
import org.forme.imprint.Publication;
import org.forme.people.Person;
import org.forme.people.Role;
import org.forme.people.RoleHeld;

/** A desk at work on 第4期 of the sample paper, without a database. */
final class FourthIssue {
    static final Instant NOW = Instant.parse("2022-01-23T07:00:00Z");
    private static long ids = 1000;

    final Publication paper = with(new Publication(
            "xuhuibao", "徐汇报", new IssueNumber(4, 1658), LocalDate.of(2022, 1, 24), ZoneId.of("Asia/Shanghai")));
    final Person reporter = person("reporter", "记者甲", Role.REPORTER);
    final Person editor = person("editor", "编辑乙", Role.EDITOR);
    final Person layout = person("layout", "美编丙", Role.LAYOUT);
    final Person head = person("head", "主任丁", Role.HEAD);
    final Person duty = person("duty", "值班戊", Role.DUTY);
    final Person otherDuty = person("duty2", "值班己", Role.DUTY);
    final Person chief = person("chief", "总编庚", Role.CHIEF);
    final List<PageStyle> styles = new ArrayList<>();
    final Issue issue;

    FourthIssue() {
        for (HouseStyle style : HouseStyle.all())
            styles.add(with(new PageStyle(paper, style.name(), style.front(), style.shape())));
        issue = with(issue(new IssueNumber(4, 1658), LocalDate.of(2022, 1, 24)));
        issue.pages().forEach(page -> {
            with(page);
            page.slots().forEach(FourthIssue::with);
        });
        issue.name(List.of(duty), chief, NOW);
    }

    Issue issue(IssueNumber number, LocalDate date) {
        return new Issue(
                paper,
                number,
                date,
                date.minusDays(1).atTime(20, 0).atZone(paper.zone()).toInstant(),
                List.of(
                        new PlannedPage("yaowen", "要闻", styles.get(0)),
                        new PlannedPage("minsheng", "民生", styles.get(1)),
                        new PlannedPage("zonghe", "综合", styles.get(2)),
                        new PlannedPage("fukan", "副刊", styles.get(3))),
                chief,
                NOW);
    }

    Article draft(String headline) {
        Article article = with(new Article(reporter, "xuhuibao", "minsheng", NOW));
        article.revise(
                reporter,
                ArticleText.write()
                        .section("minsheng")
                        .headline(headline)
                        .byline(BylinePart.REPORTER, "记者甲")
                        .body("冬日的菜场里热气腾腾。")
                        .done(),
                0,
                NOW);
        return article;
    }

    Article handedIn(String headline) {
        Article article = draft(headline);
        article.submit(reporter, 3, NOW);
        return article;
    }

    Article approved(String headline) {
        Article article = handedIn(headline);
        article.pass(editor, false, article.currentRevision(), "", NOW);
        article.pass(head, false, article.currentRevision(), "", NOW);
        article.pass(duty, true, article.currentRevision(), "", NOW);
        return article;
    }

    /** Fills every empty slot with approved copy. */
    FourthIssue filled() {
        for (Slot slot : issue.slots())
            if (slot.isEmpty()) slot.page().place(slot, approved("稿件" + slot.id()), editor, NOW);
        return this;
    }

    Proof proofOf(Page page) {
        String sha = "ab".repeat(32);
        return with(new Proof(page, new Proof.Composed(sha, sha, sha, sha, null, "1"), editor, NOW));
    }

    PressClearance clearance() {
        return new PressClearance(issue.id(), "cd".repeat(32), NOW);
    }

    static Person person(String username, String name, Role role) {
        Person person = with(new Person(username, name));
        person.take(new RoleHeld(role, "xuhuibao", ""));
        return person;
    }

    /** Gives an entity the id that the database would. */
    static <T> T with(T entity) {
        try {
            Field id = entity.getClass().getDeclaredField("id");
            id.setAccessible(true);
            id.set(entity, ids++);
            return entity;
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
