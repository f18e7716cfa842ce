package org.forme.articles;

import org.forme.shell.Refusal;

/** What copy must have before it is handed in. Each thing is a check of its own; all that is missing is told at once. */
final class Missing {
    private Missing() {}

    /** Adds everything that is missing in the text. */
    static void tell(ArticleText text, Refusal.Reasons reasons) {
        reasons.require(hasHeadline(text), "headline", "articles.headline_missing");
        reasons.require(hasWordsOrPictures(text), "body", "articles.body_missing");
        for (String marker : text.body().unknownPictures())
            reasons.add("body", "articles.body_unknown_picture", marker);
        reasons.require(saysWhoMadeIt(text), "bylines", "articles.byline_missing");
        reasons.require(!text.section().isEmpty(), "section", "articles.section_missing");
        reasons.require(
                !text.origin().namesItsSource() || !text.source().isEmpty(), "source", "articles.source_missing");
        reasons.require(
                !text.origin().keepsReceived() || !text.received().isEmpty(), "received", "articles.received_missing");
        for (int i = 0; i < text.pictures().size(); i++) {
            boolean credited = !text.pictures().get(i).credit().isEmpty();
            reasons.require(credited, "credit" + (i + 1), "articles.credit_missing", i + 1);
        }
    }

    /** A column of briefs goes by its rubric; a kicker or deck never stands alone. */
    private static boolean hasHeadline(ArticleText text) {
        if (!text.headline().isEmpty()) return true;
        return !text.rubric().isEmpty()
                && text.kicker().isEmpty()
                && text.deck().isEmpty();
    }

    private static boolean hasWordsOrPictures(ArticleText text) {
        return !text.body().isEmpty() || !text.pictures().isEmpty();
    }

    /** A name; or 本报讯, by which the paper itself answers; or briefs under a rubric, which go without names. */
    private static boolean saysWhoMadeIt(ArticleText text) {
        return !text.bylines().isEmpty()
                || text.origin() != Origin.OWN
                || !text.dateline().isEmpty()
                || text.headline().isEmpty() && !text.rubric().isEmpty();
    }
}
