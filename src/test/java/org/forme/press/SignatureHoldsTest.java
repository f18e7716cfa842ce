package org.forme.press;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.forme.articles.ArticlePicture;
import org.forme.articles.ArticleText;
import org.forme.articles.Articles;
import org.forme.articles.BylinePart;
import org.forme.articles.Origin;
import org.forme.issues.GuideLine;
import org.forme.issues.Page;
import org.forme.issues.Pages;
import org.forme.issues.Signature;
import org.forme.people.People;
import org.forme.pictures.Crop;
import org.forme.pictures.Pictures;
import org.forme.pictures.SamplePictures;
import org.forme.text.Manuscript;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("data")
class SignatureHoldsTest {
    @Inject
    PressRoom room;

    @Inject
    Proofing proofing;

    @Inject
    Pages pages;

    @Inject
    Articles articles;

    @Inject
    People people;

    @Inject
    Pictures pictures;

    @Test
    void aSignatureHoldsWhileNothingChanges() {
        PressRoom.Job job = room.signed();
        room.in(job, (issue, chief) -> {
            for (Page page : issue.pages()) {
                assertTrue(proofing.standing(page).isPresent());
                assertEquals(List.of(), changes(page));
            }
        });
    }

    @Test
    void anotherOriginAndSourceVoidIt() {
        PressRoom.Job job = room.signed();
        long lead = lead(job);
        revised(job, lead, text -> text.rewrite()
                .origin(Origin.REPRINTED, "某报")
                .received("原文")
                .done());
        fallen(job, "稿件lead 第几稿 -1+2", "稿件lead 稿源 -本报+转载", "稿件lead 来源 +某报", "稿件lead 收到的原文 +原文");
    }

    @Test
    void anotherAlternativeTextVoidsIt() {
        PressRoom.Job job = room.filled();
        long lead = lead(job);
        revised(job, lead, text -> text.rewrite()
                .pictures(List.of(picture(job, "图说", "甲", "两个人")))
                .done());
        room.in(job, (issue, chief) -> issue.pages().forEach(page -> room.sign(page, chief)));
        revised(job, lead, text -> text.rewrite()
                .pictures(List.of(new ArticlePicture(text.pictures().get(0).picture(), "图说", "甲", "3个人")))
                .done());
        fallen(job, "稿件lead 第几稿 -2+3", "稿件lead 替代文字 -两+3个人");
    }

    @Test
    void anotherCropVoidsIt() {
        PressRoom.Job job = room.signed();
        long lead = lead(job);
        revised(job, lead, text -> text.rewrite()
                .pictures(List.of(picture(job, "图说", "甲", "两个人")))
                .done());
        room.in(job, (issue, chief) -> room.sign(issue.page("1"), chief));
        revised(job, lead, text -> {
            ArticlePicture line = text.pictures().get(0);
            var crop = new Crop(0, 0, 250, 0);
            pictures.cut(line.picture(), crop);
            return text.rewrite()
                    .pictures(List.of(new ArticlePicture(
                            line.picture(), line.caption(), line.credit(), line.alt(), line.focus(), crop)))
                    .done();
        });
        fallen(job, "稿件lead 第几稿 -2+3", "稿件lead 裁切 +←0% ↑0% →25% ↓0%");
    }

    @Test
    void anotherLineOfTheGuideVoidsThatOfTheFrontPage() {
        PressRoom.Job job = room.signed();
        room.in(job, (issue, chief) -> {
            var article = issue.page("2").slots().get(0).article();
            issue.announce(List.of(new GuideLine(article, "去菜场看看")), chief, PressRoom.NOW);
        });
        fallen(job, "导读 +去菜场看看 2");
    }

    @Test
    void everyChangedPassageIsShown() {
        PressRoom.Job job = room.signed();
        long lead = lead(job);
        revised(job, lead, text -> text.rewrite()
                .headline("稿件 lead")
                .bylines(List.of())
                .byline(BylinePart.CORRESPONDENT, "乙")
                .body(Manuscript.ofPlain("夏日的菜场里热气蒸腾。\n摊主们卷起棉帘子，扫地，洗案板。\n新的一段。"))
                .done());
        fallen(
                job,
                "稿件 lead 第几稿 -1+2",
                "稿件 lead 主题 稿件+ lead",
                "稿件 lead 署名 -记者 记者甲+通讯员 乙",
                "稿件 lead 正文（第 1 处） -冬+夏日的菜场里热气-腾+蒸腾。",
                "稿件 lead 正文（第 3 处） +新的一段。");
    }

    @Test
    void aPlacementChangedAndChangedBackVoidsIt() {
        PressRoom.Job job = room.signed();
        room.in(job, (issue, chief) -> {
            Page page = issue.page("1");
            var article = page.slot("lead").article();
            page.clear(page.slot("lead"), chief, PressRoom.NOW);
            page.place(page.slot("lead"), article, chief, PressRoom.NOW);
        });
        room.in(job, (issue, chief) -> {
            assertTrue(proofing.standing(issue.page("1")).isEmpty());
            assertEquals(1, changes(issue.page("1")).size());
            assertTrue(proofing.standing(issue.page("2")).isPresent());
        });
    }

    @Test
    void copyThatWasExchangedIsToldBySlot() {
        PressRoom.Job job = room.signed();
        long other = room.spare(job, "另一篇");
        room.in(job, (issue, chief) -> {
            Page page = issue.page("1");
            page.clear(page.slot("lead"), chief, PressRoom.NOW);
            page.place(page.slot("lead"), articles.findById(other), chief, PressRoom.NOW);
        });
        room.in(job, (issue, chief) -> {
            List<String> told = changes(issue.page("1"));
            assertEquals(2, told.size(), told.toString());
            assertTrue(told.get(1).endsWith("放的稿件 -稿件lead+另一篇"), told.toString());
        });
    }

    private void revised(PressRoom.Job job, long article, Function<ArticleText, ArticleText> change) {
        ArticleText text = QuarkusTransaction.requiringNew()
                .call(() -> change.apply(articles.findById(article).text()));
        room.revise(job, article, text);
    }

    private ArticlePicture picture(PressRoom.Job job, String caption, String credit, String alt) {
        return new ArticlePicture(
                QuarkusTransaction.requiringNew()
                        .call(() -> pictures.take(
                                SamplePictures.jpeg(1200, 900),
                                "a.jpg",
                                people.findById(job.reporter()),
                                PressRoom.NOW)),
                caption,
                credit,
                alt);
    }

    private void fallen(PressRoom.Job job, String... changes) {
        room.in(job, (issue, chief) -> {
            Page page = issue.page("1");
            assertFalse(proofing.standing(page).isPresent());
            Signature fallen = proofing.fallen(page).orElseThrow();
            assertEquals("总编庚", fallen.name());
            assertEquals(List.of(changes), changes(page));
        });
    }

    private List<String> changes(Page page) {
        return proofing.changesSince(page.newestProof().orElseThrow()).stream()
                .map(SignatureHoldsTest::words)
                .toList();
    }

    private static String words(Change change) {
        var zh = java.util.Locale.SIMPLIFIED_CHINESE;
        String part = org.forme.shell.Messages.text(zh, change.key());
        if (change.nth() > 0) part = org.forme.shell.Messages.text(zh, "press.nth", part, change.nth());
        return (change.where() + " " + part + " "
                        + change.pieces().stream()
                                .map(piece -> (piece.isAdded() ? "+" : piece.isRemoved() ? "-" : "") + piece.text())
                                .collect(Collectors.joining()))
                .strip();
    }

    private long lead(PressRoom.Job job) {
        return QuarkusTransaction.requiringNew()
                .call(() -> pages.of(job.issue(), "1").slot("lead").article().id());
    }
}
