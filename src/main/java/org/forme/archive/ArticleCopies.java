package org.forme.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.forme.archive.SealInput.ArticleCopy;
import org.forme.archive.SealInput.BylineCopy;
import org.forme.archive.SealInput.PictureCopy;
import org.forme.archive.SealInput.ReviewCopy;
import org.forme.articles.Article;
import org.forme.articles.ArticlePicture;
import org.forme.articles.Review;
import org.forme.issues.Slot;
import org.forme.shell.Messages;
import org.forme.text.Manuscript;

/** Copies an article by value, with its pictures and every step of its review. */
final class ArticleCopies {
    private static final Locale PRINT = Locale.SIMPLIFIED_CHINESE;

    private static final String JPEG = "image/jpeg";

    private ArticleCopies() {}

    /**
     * The copy of the article that begins in a slot.
     *
     * @param zones of all pages
     * @param owners of the zones, one for one: ids of articles
     */
    static ArticleCopy of(Slot slot, List<Zone> zones, List<Long> owners) {
        Article article = slot.article();
        List<Zone> its = new ArrayList<>();
        for (int i = 0; i < zones.size(); i++) if (owners.get(i).equals(article.id())) its.add(zones.get(i));
        return new ArticleCopy(
                article.id(),
                article.currentRevision(),
                slot.page().label(),
                article.rubric(),
                article.kicker(),
                article.headline().isEmpty() ? List.of() : List.of(article.headline()),
                article.deck(),
                article.dateline(),
                article.origin().name(),
                article.source(),
                article.received(),
                article.bylines().stream()
                        .map(line ->
                                new BylineCopy(Messages.text(PRINT, line.part().key()), line.name()))
                        .toList(),
                numbered(article).toJson(),
                article.pictures().stream().map(ArticleCopies::picture).toList(),
                its,
                article.reviews().stream().map(ArticleCopies::review).toList());
    }

    /** The body with its pictures by their places among those of the copy, from 1. */
    private static Manuscript numbered(Article article) {
        List<Long> pictures =
                article.pictures().stream().map(line -> line.picture().id()).toList();
        return article.body().picturing(id -> pictures.indexOf(id) + 1L);
    }

    private static PictureCopy picture(ArticlePicture used) {
        return new PictureCopy(
                used.sha(), JPEG, used.widthPx(), used.heightPx(), used.caption(), used.credit(), used.alt());
    }

    private static ReviewCopy review(Review review) {
        return new ReviewCopy(
                review.stage().name(),
                review.decision().name(),
                review.revision(),
                review.person().id(),
                review.personName(),
                review.decidedAt(),
                review.reason(),
                review.voidedAt().isPresent(),
                review.inPlaceOf());
    }
}
