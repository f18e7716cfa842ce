package org.forme.archive;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A released issue as readers may see it: without the articles that were withdrawn, and with what was said of it since.
 *
 * @param withdrawn numbers of these articles
 * @param silent numbers of those of them that went without a note, as if they had never been
 */
public record Edition(
        SealedIssue issue, Set<Integer> withdrawn, Set<Integer> silent, List<Corrections.Standing> corrections) {
    public Edition {
        withdrawn = Set.copyOf(withdrawn);
        silent = Set.copyOf(silent);
        corrections = List.copyOf(corrections);
    }

    /** What was said of an article, the oldest first. */
    public List<Corrections.Standing> of(SealedArticle article) {
        return corrections.stream()
                .filter(one -> Integer.valueOf(article.number()).equals(one.article()))
                .toList();
    }

    /** What was said of the issue as such. */
    public List<Corrections.Standing> ofIssue() {
        return corrections.stream().filter(one -> one.article() == null).toList();
    }

    /** Articles that stand on a page, in order. */
    public List<SealedArticle> on(SealedPage page) {
        return issue.on(page).stream().filter(this::shows).toList();
    }

    /** Articles of later pages that the guide of the front page announces, in order. */
    public List<SealedArticle> announcedOn(SealedPage page) {
        return issue.announcedOn(page).stream().filter(this::shows).toList();
    }

    public Optional<SealedArticle> article(int number) {
        return issue.article(number).filter(this::shows);
    }

    /** Whether something that stands on the page was withdrawn with a note. */
    public boolean isMasked(SealedPage page) {
        return issue.articles().stream()
                .anyMatch(article -> !shows(article)
                        && !silent.contains(article.number())
                        && !article.zonesOn(page.label()).isEmpty());
    }

    private boolean shows(SealedArticle article) {
        return !withdrawn.contains(article.number());
    }
}
