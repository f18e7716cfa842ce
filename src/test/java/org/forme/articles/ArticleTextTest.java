package org.forme.articles;

import static org.forme.articles.Cast.keys;
import static org.forme.articles.Cast.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.forme.shell.Refusal;
import org.junit.jupiter.api.Test;

class ArticleTextTest {

    @Test
    void everyFieldThatIsTooLongIsToldAtOnce() {
        Refusal refusal = refused(() -> ArticleText.write()
                .kicker("长".repeat(121))
                .headline("长".repeat(81))
                .rubric("长".repeat(31))
                .byline(BylinePart.REPORTER, "长".repeat(41))
                .targetLength(0)
                .done());
        assertEquals(
                List.of("kicker", "headline", "rubric", "byline1", "targetLength"),
                refusal.reasons().stream().map(Refusal.Reason::field).toList());
        assertEquals(List.of(80, 81), refusal.at("headline").get(0).args());
    }

    @Test
    void rareCharactersOutsideTheBasicPlaneCountAsOne() {
        assertEquals(
                80,
                ArticleText.write()
                        .headline("𠮷".repeat(80))
                        .done()
                        .headline()
                        .codePoints()
                        .count());
    }

    @Test
    void controlAndDirectionMarksAreRefusedByTheirNumbers() {
        for (String bad : List.of("\u0000", "\u0007", "\u202e", "\u2066", "\u200f", "\ue000")) {
            Refusal refusal =
                    refused(() -> ArticleText.write().headline("题" + bad + "目").done());
            assertEquals(List.of("shell.line_character"), keys(refusal));
            assertTrue(refusal.reasons().get(0).args().get(1).toString().startsWith("U+"));
        }
        assertEquals(List.of("articles.body_control_character"), keys(refused(() -> ArticleText.write()
                .body("一\n二\u202e三"))));
    }

    @Test
    void aHeadlineIsOneLine() {
        assertEquals(
                List.of("shell.line_character"),
                keys(refused(() -> ArticleText.write().headline("上\n下").done())));
    }

    @Test
    void mostBylinesAreTwenty() {
        var many = ArticleText.write();
        for (int i = 0; i < 21; i++) many.byline(BylinePart.REPORTER, "记者" + i);
        assertEquals(List.of("articles.bylines_many"), keys(refused(many::done)));
    }

    @Test
    void htmlIsTextLikeAnyOther() {
        var text = ArticleText.write().headline("<script>alert(1)</script>").done();
        assertEquals("<script>alert(1)</script>", text.headline());
    }
}
