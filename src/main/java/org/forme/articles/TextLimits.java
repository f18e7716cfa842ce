package org.forme.articles;

import java.util.List;
import org.forme.shell.Line;
import org.forme.shell.Refusal;

/** What no page can hold, field by field. */
final class TextLimits {
    private TextLimits() {}

    /** @throws Refusal with everything that will not do */
    static void check(ArticleText text) {
        var reasons = new Refusal.Reasons();
        Line.check(reasons, "section", text.section(), 40);
        Line.check(reasons, "kicker", text.kicker(), ArticleText.LINE_LONGEST);
        Line.check(reasons, "headline", text.headline(), ArticleText.HEADLINE_LONGEST);
        Line.check(reasons, "deck", text.deck(), ArticleText.LINE_LONGEST);
        Line.check(reasons, "rubric", text.rubric(), ArticleText.RUBRIC_LONGEST);
        Line.check(reasons, "dateline", text.dateline(), ArticleText.DATELINE_LONGEST);
        Line.check(reasons, "source", text.source(), ArticleText.LINE_LONGEST);
        Line.checkText(reasons, "received", text.received(), ArticleText.RECEIVED_LONGEST);
        text.firstAppearance().check(reasons);
        bylines(text.bylines(), reasons);
        pictures(text.pictures(), reasons);
        reasons.require(text.body().toJson().length() <= ArticleText.BODY_LONGEST_STORED, "body", "articles.body_long");
        Integer target = text.targetLength();
        reasons.require(
                target == null || (target > 0 && target <= ArticleText.LONGEST_TARGET),
                "targetLength",
                "articles.target_out_of_range",
                ArticleText.LONGEST_TARGET);
        reasons.refuseInput();
    }

    private static void bylines(List<Byline> bylines, Refusal.Reasons reasons) {
        reasons.require(
                bylines.size() <= ArticleText.MOST_BYLINES,
                "bylines",
                "articles.bylines_many",
                ArticleText.MOST_BYLINES);
        for (int i = 0; i < bylines.size(); i++) {
            String field = "byline" + (i + 1);
            reasons.require(!bylines.get(i).name().isEmpty(), field, "articles.byline_without_name");
            Line.check(reasons, field, bylines.get(i).name(), Byline.LONGEST);
        }
    }

    private static void pictures(List<ArticlePicture> pictures, Refusal.Reasons reasons) {
        reasons.require(
                pictures.size() <= ArticleText.MOST_PICTURES,
                "pictures",
                "articles.pictures_many",
                ArticleText.MOST_PICTURES);
        for (int i = 0; i < pictures.size(); i++) {
            ArticlePicture picture = pictures.get(i);
            Line.check(reasons, "caption" + (i + 1), picture.caption(), ArticleText.CAPTION_LONGEST);
            Line.check(reasons, "credit" + (i + 1), picture.credit(), ArticleText.CREDIT_LONGEST);
            Line.check(reasons, "alt" + (i + 1), picture.alt(), ArticleText.CAPTION_LONGEST);
        }
    }
}
