package org.forme.issues.web;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.forme.issues.Issue;
import org.forme.issues.Issues;
import org.forme.issues.PageStyles;
import org.forme.shell.Desk;
import org.forme.shell.Language;
import org.forme.shell.Messages;

/** Issues go by their numbers, pages by their labels, page styles by their names. */
@ApplicationScoped
public class IssueNames implements Desk.NameSource {
    private static final Pattern ISSUE = Pattern.compile("/desk/issues/([0-9]{1,18})(?:/pages/([A-Za-z0-9]{1,6}))?");
    private static final Pattern STYLE = Pattern.compile("/desk/administration/styles/([0-9]{1,18})");

    /** The roster, or a day in it. */
    private static final Pattern ROSTER = Pattern.compile("/desk/roster(?:#day-([0-9]{4}-[0-9]{2}-[0-9]{2}))?");

    @Inject
    Issues issues;

    @Inject
    PageStyles styles;

    @Inject
    SecurityIdentity person;

    @Override
    @Transactional
    public Optional<Desk.Named> nameOf(String address) {
        Matcher roster = ROSTER.matcher(address);
        if (roster.matches()) return Optional.of(new Desk.Named(words(roster.group(1)), IssueOnTheBar.isStaff(person)));
        Matcher style = STYLE.matcher(address);
        if (style.matches())
            return styles.findByIdOptional(Long.valueOf(style.group(1)))
                    .map(found -> new Desk.Named(found.name(), person.hasRole("admin")));
        Matcher issue = ISSUE.matcher(address);
        if (!issue.matches()) return Optional.empty();
        return issues.findByIdOptional(Long.valueOf(issue.group(1)))
                .map(found -> new Desk.Named(words(found, issue.group(2)), IssueOnTheBar.isStaff(person)));
    }

    private static String words(String day) {
        if (day == null) return Messages.text(Language.current(), "issues.roster");
        return Messages.text(Language.current(), "issues.roster_day", new Messages.WithWeekday(LocalDate.parse(day)));
    }

    private static String words(Issue issue, String page) {
        String number = issue.number().asPrinted();
        return page == null ? number : number + " " + Messages.text(Language.current(), "shell.page_of", page);
    }
}
