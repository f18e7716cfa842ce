package org.forme.articles;

import static org.forme.articles.Cast.EDITOR;
import static org.forme.articles.Cast.HEAD;
import static org.forme.articles.Cast.NOON;
import static org.forme.articles.Cast.REPORTER;
import static org.forme.articles.Cast.keys;
import static org.forme.articles.Cast.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What recurring stories begin with, without a database. */
class ArticleTemplateTest {
    private static ArticleText weather() {
        return ArticleText.write()
                .section("livelihood")
                .rubric("天气")
                .bylines(List.of(new Byline(BylinePart.REPORTER, "记者甲", 7L)))
                .origin(Origin.AGENCY, "气象台")
                .received("原文")
                .firstAppearance(new FirstAppearance("网站", LocalDate.of(2022, 1, 20), ""))
                .body("## 今天\n□ 多云。")
                .targetLength(200)
                .done();
    }

    @Test
    void itHoldsWhatRecursAndNothingElse() {
        ArticleText text = new ArticleTemplate("xuhuibao", " 天气 ", weather(), EDITOR, NOON).text();
        assertEquals("天气", text.rubric());
        assertEquals("## 今天\n□ 多云。", text.body().toPlain());
        assertEquals(200, text.targetLength());
        assertEquals("气象台", text.source());
        assertEquals(List.of(Byline.of(BylinePart.REPORTER, "记者甲")), text.bylines());
        assertEquals("", text.received());
        assertTrue(text.firstAppearance().isNone());
    }

    @Test
    void anArticleThatBeganWithItDoesNotKnowIt() {
        var template = new ArticleTemplate("xuhuibao", "天气", weather(), EDITOR, NOON);
        var article = Cast.draft(template.text().rewrite());
        template.revise("天气", weather().rewrite().rubric("风浪").done(), HEAD, template.version(), NOON);
        assertEquals("天气", article.rubric());
        assertEquals("风浪", template.text().rubric());
        assertEquals("主任", template.changedBy());
    }

    @Test
    void itIsKeptByThoseWhoMayAndOverwrittenBySight() {
        assertEquals(
                403,
                refused(() -> new ArticleTemplate("xuhuibao", "天气", weather(), REPORTER, NOON))
                        .status());
        var template = new ArticleTemplate("xuhuibao", "天气", weather(), EDITOR, NOON);
        assertEquals(
                List.of("articles.template_stale"),
                keys(refused(() -> template.revise("天气", weather(), EDITOR, 5, NOON))));
        assertEquals(
                List.of("shell.line_missing"), keys(refused(() -> template.revise(" ", weather(), EDITOR, 0, NOON))));
    }
}
