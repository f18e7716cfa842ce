package org.forme.articles;

import static org.forme.articles.Cast.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.forme.people.People;
import org.forme.people.Person;
import org.forme.people.Role;
import org.forme.people.RoleHeld;
import org.forme.pictures.Picture;
import org.forme.pictures.Pictures;
import org.forme.shell.Refusal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Copy in the database, on H2 and PostgreSQL. */
@QuarkusTest
@Tag("data")
class ArticlesTest {
    @Inject
    Articles articles;

    @Inject
    People people;

    @Inject
    Pictures pictures;

    @Inject
    EntityManager database;

    private final String paper = "paper-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void theRubricOfADraftIsSuggestedToItsWriterAlone() {
        Person writer = somebody("记者甲", Role.REPORTER);
        Person colleague = somebody("记者乙", Role.REPORTER);
        Person stranger = somebody("通讯员丙", Role.CORRESPONDENT);
        QuarkusTransaction.requiringNew().run(() -> {
            var article = new Article(people.findById(writer.id()), paper, "", NOON);
            articles.persist(article);
            article.revise(article.author(), Cast.text().rubric("专访").done(), 0, NOON);
        });
        assertEquals(List.of("专访"), rubricsFor(writer));
        assertEquals(List.of(), rubricsFor(colleague));
        QuarkusTransaction.requiringNew()
                .run(() -> articles.draftsOf(writer, paper).get(0).submit(people.findById(writer.id()), 3, NOON));
        assertEquals(List.of("专访"), rubricsFor(colleague));
        assertEquals(List.of(), rubricsFor(stranger), "a correspondent sees nothing but the own copy");
    }

    private List<String> rubricsFor(Person person) {
        return QuarkusTransaction.requiringNew().call(() -> articles.rubrics(people.findById(person.id()), paper));
    }

    @Test
    void aWholeTextComesBackAsItWasSaved() {
        Person writer = somebody("记者甲", Role.REPORTER);
        long id = QuarkusTransaction.requiringNew().call(() -> {
            Picture picture = pictures.take(png(), "菜场.png", writer, NOON);
            var article = new Article(people.findById(writer.id()), paper, "", NOON);
            articles.persist(article);
            article.revise(
                    article.author(),
                    Cast.text()
                            .kicker("大寒时节")
                            .origin(Origin.AGENCY, "新华社")
                            .received("原文")
                            .firstAppearance(
                                    new FirstAppearance("公众号", LocalDate.of(2022, 1, 20), "https://example.org/a"))
                            .byline(BylinePart.PHOTOGRAPHS, "记者乙")
                            .picture(new ArticlePicture(picture, "清晨的菜场", "记者乙", ""))
                            .body("一段。\n## 小标题\n□ 一条。")
                            .targetLength(760)
                            .done(),
                    0,
                    NOON);
            return article.id();
        });
        QuarkusTransaction.requiringNew().run(() -> {
            Article article = articles.findById(id);
            assertEquals("冬日菜场里的热气", article.headline());
            assertEquals(
                    List.of("记者甲", "记者乙"),
                    article.bylines().stream().map(Byline::name).toList());
            assertEquals(LocalDate.of(2022, 1, 20), article.firstAppearance().day());
            assertEquals("清晨的菜场", article.pictures().get(0).alt());
            assertEquals(article.text(), article.revisions().get(0).text(pictures::findById));
            assertEquals("一段。\n## 小标题\n□ 一条。", article.body().toPlain());
        });
    }

    @Test
    void theDatabaseRefusesAnotherTextWhereOneWasReceived() {
        Person writer = somebody("记者甲", Role.REPORTER);
        long id = QuarkusTransaction.requiringNew().call(() -> {
            var article = new Article(people.findById(writer.id()), paper, "", NOON);
            articles.persist(article);
            article.revise(article.author(), Cast.text().done(), 0, NOON);
            return article.id();
        });
        receives(id, "原文");
        receives(id, "原文");
        assertThrows(RuntimeException.class, () -> receives(id, "改过的原文"));
        assertThrows(RuntimeException.class, () -> receives(id, ""));
        QuarkusTransaction.requiringNew()
                .run(() -> assertEquals("原文", articles.findById(id).received()));
    }

    @Test
    void theDatabaseKnowsNoFirstAppearanceThatCannotBe() {
        Person writer = somebody("记者甲", Role.REPORTER);
        long id = submitted(writer);
        for (String wrong :
                List.of("first_place = '网站', first_address = 'ftp://a.example'", "first_day = '2022-01-20'"))
            assertThrows(RuntimeException.class, () -> QuarkusTransaction.requiringNew()
                    .run(() -> articles.getEntityManager()
                            .createNativeQuery("update article set " + wrong + " where id = :id")
                            .setParameter("id", id)
                            .executeUpdate()));
    }

    private void receives(long id, String words) {
        QuarkusTransaction.requiringNew().run(() -> articles.getEntityManager()
                .createNativeQuery("update article set received_text = :words where id = :id")
                .setParameter("words", words)
                .setParameter("id", id)
                .executeUpdate());
    }

    @Test
    void copyGoesItsWayAndWaitsForTheRightPeople() {
        Person writer = somebody("记者甲", Role.REPORTER);
        Person editor = somebody("责编", Role.EDITOR);
        Person head = somebody("主任", Role.HEAD);
        Person chief = somebody("总编", Role.CHIEF);
        long id = submitted(writer);
        assertEquals(List.of(id), awaiting(editor));
        assertEquals(List.of(), awaiting(head));
        with(id, article -> article.pass(editor, false, 1, "", NOON));
        assertEquals(List.of(), awaiting(editor));
        assertEquals(List.of(id), awaiting(head));
        with(id, article -> article.pass(head, false, 1, "好", NOON));
        with(id, article -> article.returnWith(chief, false, article.currentRevision(), "删两行", NOON));
        assertEquals(List.of(id), awaiting(writer));
        with(
                id,
                article -> article.revise(
                        writer, article.text().rewrite().headline("改后").done(), 1, NOON));
        with(id, article -> article.submit(writer, 1, NOON));
        with(id, article -> article.pass(chief, false, 2, "", NOON));
        QuarkusTransaction.requiringNew().run(() -> {
            assertEquals(
                    List.of(id), articles.pool(paper).stream().map(Article::id).toList());
            assertEquals(ArticleState.APPROVED, articles.findById(id).state());
            assertEquals(6, articles.findById(id).reviews().size());
        });
        with(id, article -> article.tellPlace(4, "第4期", "2", "头条"));
        with(id, article -> article.seal(4));
        QuarkusTransaction.requiringNew().run(() -> {
            assertTrue(articles.pool(paper).isEmpty());
            assertEquals(4, articles.findById(id).place().issueId());
            assertTrue(articles.visibleTo(chief, paper).isEmpty());
        });
    }

    @Test
    void somebodyElsesDraftIsNotThere() {
        Person writer = somebody("记者甲", Role.REPORTER);
        Person chief = somebody("总编", Role.CHIEF);
        long id = QuarkusTransaction.requiringNew().call(() -> {
            var article = new Article(people.findById(writer.id()), paper, "", NOON);
            articles.persist(article);
            return article.id();
        });
        QuarkusTransaction.requiringNew().run(() -> {
            assertEquals(
                    404,
                    assertThrows(Refusal.class, () -> articles.seenBy(chief, id))
                            .status());
            assertTrue(articles.visibleTo(chief, paper).isEmpty());
            assertEquals(1, articles.visibleTo(writer, paper).size());
        });
    }

    @Test
    void copyIsKeptBackOnceAtATimeAndTheDatabaseHoldsThatToo() {
        Person writer = somebody("记者甲", Role.REPORTER);
        Person head = somebody("主任", Role.HEAD);
        long id = submitted(writer);
        with(id, article -> article.hold(head, false, 1, "等一等", NOON));
        assertThrows(Exception.class, () -> QuarkusTransaction.requiringNew()
                .run(() ->
                        database.createNativeQuery("""
                                        insert into article_hold (id, article_id, standing_article_id, revision_number, person_id,
                                        person_name, reason, held_at)
                                        select -id, article_id, article_id, revision_number, person_id, person_name, reason, held_at
                                        from article_hold where article_id = :id""").setParameter("id", id).executeUpdate()));
        with(id, article -> article.letGoOn(head, false, NOON));
        with(id, article -> article.hold(head, false, 1, "再等", NOON));
        with(id, article -> assertEquals("再等", article.held().orElseThrow().reason()));
    }

    @Test
    void theDatabaseItselfRefusesTwoStandingPassesOfOnePerson() {
        Person writer = somebody("记者甲", Role.REPORTER);
        Person editor = somebody("责编", Role.EDITOR);
        long id = submitted(writer);
        with(id, article -> article.pass(editor, false, 1, "", NOON));
        assertThrows(Exception.class, () -> QuarkusTransaction.requiringNew()
                .run(() ->
                        database.createNativeQuery("""
                                        insert into review (id, article_id, stage, decision, revision_number, person_id, person_name,
                                        reason, decided_at, standing_stage, standing_person_id)
                                        select -id, article_id, 'SECOND', 'PASS', revision_number, person_id, person_name,
                                        '', decided_at, 'SECOND', person_id from review where article_id = :id and decision = 'PASS'""").setParameter("id", id).executeUpdate()));
    }

    private long submitted(Person writer) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var article = new Article(people.findById(writer.id()), paper, "", NOON);
            articles.persist(article);
            article.revise(article.author(), Cast.text().done(), 0, NOON);
            article.submit(article.author(), 3, NOON);
            return article.id();
        });
    }

    private void with(long id, java.util.function.Consumer<Article> act) {
        QuarkusTransaction.requiringNew().run(() -> act.accept(articles.findById(id)));
    }

    private List<Long> awaiting(Person person) {
        return QuarkusTransaction.requiringNew().call(() -> articles.awaiting(person, paper).stream()
                .map(Article::id)
                .toList());
    }

    private Person somebody(String name, Role role) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var person = new Person("p" + UUID.randomUUID().toString().substring(0, 12), name);
            person.take(new RoleHeld(role, paper, ""));
            people.persist(person);
            return person;
        });
    }

    private static byte[] png() {
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB), "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
