package org.forme.archive;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How two editions of an issue differ, told by the check sums of what was sealed.
 *
 * @param pages in order, those of the later edition
 * @param articles only those that differ: the later edition's in order, then those that it left out
 */
public record EditionsCompared(List<PageLine> pages, List<ArticleLine> articles) {
    /** A page, and whether both editions printed the same bytes. */
    public record PageLine(SealedPage page, boolean same) {}

    /** An article as one edition and the other have it; one of them may be null. */
    public record ArticleLine(SealedArticle before, SealedArticle after) {}

    /** Compares them. */
    public static EditionsCompared of(SealedIssue before, SealedIssue after) {
        List<PageLine> pages = after.pages().stream()
                .map(page -> new PageLine(page, same(before, after, Paths.pdf(page.label()))))
                .toList();
        Stream<ArticleLine> changed = after.articles().stream()
                .filter(article -> !hasSame(before, after, article))
                .map(article -> new ArticleLine(namesake(before, after, article).orElse(null), article));
        Stream<ArticleLine> gone = before.articles().stream()
                .filter(article -> !hasSame(after, before, article))
                .filter(article -> namesake(after, before, article).isEmpty())
                .map(article -> new ArticleLine(article, null));
        return new EditionsCompared(pages, Stream.concat(changed, gone).toList());
    }

    private static boolean same(SealedIssue before, SealedIssue after, String path) {
        Optional<String> one = before.part(path).map(SealedPart::sha256);
        return one.isPresent() && one.equals(after.part(path).map(SealedPart::sha256));
    }

    /** Numbers may have moved, so what counts is that some article of the other edition has the same file. */
    private static boolean hasSame(SealedIssue other, SealedIssue own, SealedArticle article) {
        return same(other, own, Paths.article(article.number()));
    }

    /** What stood at its place on its page, where that is not in the other edition as it was. */
    private static Optional<SealedArticle> namesake(SealedIssue other, SealedIssue own, SealedArticle article) {
        return other.article(article.number())
                .filter(there -> there.page().equals(article.page()) && !hasSame(own, other, there));
    }
}
