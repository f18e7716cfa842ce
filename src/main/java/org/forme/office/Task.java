package org.forme.office;

import java.time.Instant;
import java.util.Locale;
import org.forme.articles.Article;
import org.forme.articles.Stage;
import org.forme.issues.Issue;
import org.forme.issues.Page;
import org.forme.press.PageState;

/**
 * One thing that waits for one person, and that they really can do now.
 *
 * @param kind what is to be done
 * @param state how the thing stands
 * @param kicker what stands small above the title, or empty
 * @param title the headline, or an issue's number; empty for a page
 * @param page label and section of the page it is about, or where copy stands; null without one
 * @param why the words of whoever sent it back, or empty
 * @param count empty slots, slots over, open remarks, where the act is about those; else 0
 * @param stage the review to be done, or null
 * @param since when it came to this, or null where nobody noted it
 * @param due until when it should be done, or null
 * @param href where it is done
 */
public record Task(
        Kind kind,
        State state,
        String kicker,
        String title,
        PageName page,
        String why,
        int count,
        Stage stage,
        Instant since,
        Instant due,
        String href) {

    /** What is to be done, most pressing first among things due at the same time. */
    public enum Kind {
        /** Own copy that came back. */
        MEND,
        REVIEW,
        /** A contribution is undecided and the time to answer runs out. */
        ANSWER,
        /** Others suggest changes of own copy, or comment on it. */
        SETTLE,
        /** Slots of a page are empty. */
        FILL,
        /** Copy does not fit its slot. */
        FIT,
        /** A complete page has no proof that shows it. */
        PROVE,
        SIGN,
        SEAL,
        RELEASE,
        /** Somebody asks for another edition of what went to press, and a second person has to agree. */
        AGREE,
        /** A word given by telephone is to be confirmed. */
        CONFIRM,
        /** Something put right on the web is still to come in print. */
        CORRECT,
        /** Sample copies of a printed issue are to be delivered. */
        SAMPLES,
        /** The permit runs out and none follows it. */
        RENEW,
        /** Copy is due soon for an issue that nobody is on duty for. */
        ROSTER,
        /** There is no issue in hand. */
        NEXT_ISSUE,
        /** Own draft. */
        WRITE;

        private String named() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A state as a word, a shape and a colour. */
    public record State(String key, String icon, String tone) {}

    /** {@code 第2版 民生}. */
    public record PageName(String label, String section) {}

    /** The message key of the verb. */
    public String act() {
        return kind == Kind.REVIEW ? stage.key() : "office.act_" + kind.named();
    }

    /** The message key of what it says about itself beside its title; empty where the title says it all. */
    public String about() {
        return switch (kind) {
            case MEND -> count == 0 ? "" : "office.about_settle";
            case ANSWER,
                    SETTLE,
                    FILL,
                    FIT,
                    PROVE,
                    SIGN,
                    SEAL,
                    RELEASE,
                    AGREE,
                    CONFIRM,
                    CORRECT,
                    SAMPLES,
                    RENEW,
                    ROSTER,
                    NEXT_ISSUE -> "office.about_" + kind.named();
            default -> "";
        };
    }

    static Task of(Kind kind, Article article, Instant due, String why) {
        var state = article.state();
        String title = article.headline().isEmpty() ? article.rubric() : article.headline();
        return new Task(
                kind,
                new State(state.key(), state.icon(), state.tone()),
                article.kicker(),
                title,
                article.isPlaced() ? new PageName(article.place().pageLabel(), "") : null,
                why,
                kind == Kind.MEND || kind == Kind.SETTLE ? article.unsettledBeside(article.author()) : 0,
                Stage.of(state).orElse(null),
                article.stateSince(),
                due,
                "/desk/articles/" + article.id() + (kind == Kind.SETTLE ? "#remarks" : ""));
    }

    static Task of(Kind kind, Page page, PageState state, int count, Instant since, String more) {
        Issue issue = page.issue();
        return new Task(
                kind,
                new State(state.key(), state.icon(), state.tone()),
                issue.number().asPrinted(),
                "",
                new PageName(page.label(), page.sectionName()),
                "",
                count,
                null,
                since,
                printed(issue),
                "/desk/issues/" + issue.id() + "/pages/" + page.label() + more);
    }

    static Task of(Kind kind, State state, String title, Instant since, Instant due, String href) {
        return new Task(kind, state, "", title, null, "", 0, null, since, due, href);
    }

    /** When the issue is to be in readers' hands: the day that is printed on it. */
    static Instant printed(Issue issue) {
        return issue.date().atStartOfDay(issue.publication().zone()).toInstant();
    }
}
