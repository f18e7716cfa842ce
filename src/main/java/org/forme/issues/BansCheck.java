package org.forme.issues;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.forme.articles.Article;
import org.forme.articles.ArticlePicture;
import org.forme.articles.Byline;
import org.forme.imprint.Publication;
import org.forme.imprint.Rulebook;
import org.forme.imprint.RulesInForce;
import org.forme.imprint.TextBan;
import org.forme.imprint.TextBan.Scope;
import org.forme.shell.Messages;

/**
 * Words that the regime's rules do not let a paper use, and the public edition. They are in common use, and whether a
 * paper is exempt is not for software to judge: they warn, and a waiver on record answers.
 */
@ApplicationScoped
@Priority(70)
public class BansCheck implements Check {
    private static final String PUBLIC_EDITION = "digitalEdition.public";

    @Inject
    Rulebook rulebook;

    @Override
    public List<Finding> check(Issue issue, Instant now) {
        Optional<RulesInForce> rules = rulebook.on(issue.publication(), issue.date());
        if (rules.isEmpty()) return List.of();
        List<Finding> findings = new ArrayList<>();
        for (TextBan ban : rules.get().bans())
            place(ban, issue)
                    .ifPresent(where -> findings.add(Finding.broken(
                            rules.get(),
                            ban.rule(),
                            null,
                            "issues.ban_used",
                            ban.rule().asks(),
                            where)));
        findings.addAll(publicEdition(rules.get()));
        return findings;
    }

    /** What is to be said about the public edition of an issue of this date; nothing where anybody may publish. */
    public List<Finding> publicEdition(Publication paper, LocalDate date) {
        return rulebook.on(paper, date).map(BansCheck::publicEdition).orElse(List.of());
    }

    private static List<Finding> publicEdition(RulesInForce rules) {
        return rules
                .rule(PUBLIC_EDITION)
                .map(rule -> Finding.broken(
                        rules,
                        rule,
                        null,
                        "issues.ban_public_edition",
                        rules.paper().name()))
                .stream()
                .toList();
    }

    /** Where the words stand first; empty where nobody uses them. */
    private static Optional<String> place(TextBan ban, Issue issue) {
        String name = issue.publication().name();
        if (ban.forbids(Scope.TITLE, name)) return Optional.of(name);
        return issue.slots().stream()
                .filter(Slot::isOrigin)
                .map(Slot::article)
                .filter(article -> uses(ban, article))
                .map(BansCheck::title)
                .findFirst();
    }

    private static boolean uses(TextBan ban, Article article) {
        return names(article).anyMatch(text -> ban.forbids(Scope.BYLINE, text))
                || texts(article).anyMatch(text -> ban.forbids(Scope.BODY, text));
    }

    /** As they are printed, with what each did before the name. */
    private static Stream<String> names(Article article) {
        return Stream.concat(article.bylines().stream().map(BansCheck::signed), Stream.of(article.dateline()));
    }

    private static String signed(Byline line) {
        return Messages.text(Locale.SIMPLIFIED_CHINESE, line.part().key()) + " " + line.name();
    }

    private static Stream<String> texts(Article article) {
        return Stream.concat(
                Stream.of(
                        article.kicker(),
                        article.headline(),
                        article.deck(),
                        article.body().plainText()),
                article.pictures().stream().map(ArticlePicture::caption));
    }

    private static String title(Article article) {
        return article.headline().isEmpty() ? article.rubric() : article.headline();
    }
}
