package org.forme.issues;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.forme.articles.Article;
import org.forme.articles.BylinePart;
import org.forme.imprint.Permits;
import org.forme.imprint.Publication;
import org.forme.imprint.WaivableRule;
import org.forme.imprint.Waiver;
import org.forme.imprint.Waivers;

/**
 * Words that an internal publication may not use (《内部资料性出版物管理办法》 art. 14) and the public edition. They are in
 * common use, and whether a paper is exempt is not for software to judge: they warn, and a waiver on record answers.
 */
@ApplicationScoped
@Priority(70)
public class BansCheck implements Check {
    private static final String WAIVERS = "/desk/administration/permits#waivers";
    private static final Pattern CALLED_A_PAPER = Pattern.compile(".*(报|刊|杂志)");
    private static final Pattern THIS_PAPER = Pattern.compile("本[报刊]");

    @Inject
    Permits permits;

    @Inject
    Waivers waivers;

    @Override
    public List<Finding> check(Issue issue, Instant now) {
        Publication paper = issue.publication();
        if (!permits.isInternal(paper, issue.date())) return List.of();
        List<Finding> findings = new ArrayList<>();
        if (CALLED_A_PAPER.matcher(paper.name()).matches())
            findings.add(about(WaivableRule.TITLE, issue, paper.name()));
        first(issue, BansCheck::namesAReporter)
                .ifPresent(slot -> findings.add(about(WaivableRule.REPORTER, issue, title(slot))));
        first(issue, BansCheck::saysThisPaper)
                .ifPresent(slot -> findings.add(about(WaivableRule.THIS_PAPER, issue, title(slot))));
        findings.addAll(publicEdition(paper, issue.date()));
        return findings;
    }

    /** What is to be said about the public edition of an issue of this date; nothing where anybody may publish. */
    public List<Finding> publicEdition(Publication paper, LocalDate date) {
        return permits.isInternal(paper, date)
                ? List.of(about(WaivableRule.PUBLIC_EDITION, paper, date, paper.name()))
                : List.of();
    }

    private Finding about(WaivableRule rule, Issue issue, String where) {
        return about(rule, issue.publication(), issue.date(), where);
    }

    private Finding about(WaivableRule rule, Publication paper, LocalDate date, String where) {
        Optional<Waiver> waiver = waivers.covering(paper, rule, date);
        String word = rule.name().toLowerCase(java.util.Locale.ROOT);
        return waiver.isPresent()
                ? Finding.ok(
                        "issues.ban_waived_" + word,
                        waiver.get().until(),
                        waiver.get().basis())
                : Finding.warn(WAIVERS, "issues.ban_" + word, where);
    }

    private static Optional<Slot> first(Issue issue, Predicate<Article> says) {
        return issue.slots().stream()
                .filter(Slot::isOrigin)
                .filter(slot -> says.test(slot.article()))
                .findFirst();
    }

    private static boolean namesAReporter(Article article) {
        return article.bylines().stream().anyMatch(line -> line.part() == BylinePart.REPORTER);
    }

    private static boolean saysThisPaper(Article article) {
        return List.of(article.dateline(), article.headline(), article.body().plainText()).stream()
                .anyMatch(text -> THIS_PAPER.matcher(text).find());
    }

    private static String title(Slot slot) {
        Article article = slot.article();
        return article.headline().isEmpty() ? article.rubric() : article.headline();
    }
}
