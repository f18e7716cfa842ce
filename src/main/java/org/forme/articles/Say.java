package org.forme.articles;

import java.util.List;
import java.util.Optional;
import org.forme.people.Person;
import org.forme.people.Role;
import org.forme.shell.Refusal;

/** Who may do what with an article. Each rule is a small named check; the reasons are shown beside what they forbid. */
final class Say {
    /** The {@link #rank()} of a head of the section. */
    static final int HEAD = 2;

    private final Article article;
    private final Person person;

    Say(Article article, Person person) {
        this.article = article;
        this.person = person;
    }

    /**
     * Correspondents see nothing but their own; a draft is its writer's alone, and the section's once they have left; who
     * only administrates sees no copy.
     */
    boolean sees() {
        return isWriter()
                || article.state() != ArticleState.DRAFT && seesOthers(person, article.paper())
                || article.isLeft() && rank() > 0;
    }

    /** Whether the person sees copy of others at all, once it was handed in. */
    static boolean seesOthers(Person person, String paper) {
        return person.roles().stream()
                .anyMatch(held ->
                        held.paper().equals(paper) && held.role() != Role.CORRESPONDENT && held.role() != Role.ADMIN);
    }

    /** The writer's own, while it is a draft; theirs or the section's editors' once it came back, or they have left. */
    boolean mayRevise() {
        return switch (article.state()) {
            case DRAFT -> isWriter() || article.isLeft() && rank() > 0;
            case RETURNED -> isWriter() || edits() || article.isLeft() && rank() > 0;
            case APPROVED -> edits() || holds(Role.DUTY) || holds(Role.CHIEF);
            default -> false;
        };
    }

    boolean mayHandIn() {
        return (article.state() == ArticleState.DRAFT || article.state() == ArticleState.RETURNED) && mayRevise();
    }

    /** Editors of the section and those above, and proofreaders, in copy of others that is on its way. */
    boolean maySuggest() {
        boolean open = article.state() != ArticleState.DRAFT && article.state() != ArticleState.DECLINED;
        return open && !isWriter() && (rank() > 0 || holds(Role.PROOFREADER));
    }

    /** Whether this person may say that a suggestion or comment is dealt with. */
    boolean settles() {
        return isWriter() || rank() > 0 && sees();
    }

    /** Whether this person has any part in the stage, so that a screen explains to them why they may not act now. */
    boolean takesPartIn(Stage stage) {
        return switch (stage) {
            case FIRST -> inSection(Role.EDITOR);
            case SECOND -> inSection(Role.HEAD);
            case THIRD -> holds(Role.DUTY) || holds(Role.CHIEF);
        };
    }

    /** Everything against this person's deciding at the stage. Empty when they may. */
    List<Refusal.Reason> againstDeciding(Stage stage, boolean onDuty) {
        var reasons = new Refusal.Reasons();
        if (!takesPartIn(stage)) reasons.add(null, "articles.not_your_stage");
        else if (stage == Stage.THIRD && !holds(Role.CHIEF) && !onDuty) reasons.add(null, "articles.not_on_duty");
        reasons.require(!isOwn(), null, "articles.own_copy");
        passedBefore().ifPresent(earlier -> reasons.add(null, "articles.passed_already"));
        return reasons.list();
    }

    /** The highest stage in which this person may send back copy that is not waiting for them. */
    Optional<Stage> sendsBackAs(boolean onDuty) {
        if (isOwn()) return Optional.empty();
        if (holds(Role.CHIEF) || (holds(Role.DUTY) && onDuty)) return Optional.of(Stage.THIRD);
        if (inSection(Role.HEAD)) return Optional.of(Stage.SECOND);
        return inSection(Role.EDITOR) ? Optional.of(Stage.FIRST) : Optional.empty();
    }

    /**
     * Written by this person, or signed with their name: in the text as it is or in any that was handed in. Who takes
     * their name off before the review has written it all the same.
     */
    boolean isOwn() {
        return isWriter()
                || named(article.bylines())
                || article.handedIn().stream()
                        .filter(revision -> revision.number() != article.currentRevision())
                        .anyMatch(revision -> named(revision.bylines()));
    }

    private boolean named(List<Byline> bylines) {
        return bylines.stream().anyMatch(line -> line.names(person));
    }

    /** Number of the oldest revision that this person may read. What was never handed in is its writer's alone. */
    int firstRevisionSeen() {
        if (isWriter()) return 1;
        return article.handedIn().stream()
                .mapToInt(Revision::number)
                .min()
                .orElse(article.isLeft() ? article.currentRevision() : Integer.MAX_VALUE);
    }

    /** How high this person stands over the article: 0 a writer, then editors of its section, heads, duty, chief. */
    int rank() {
        if (holds(Role.CHIEF)) return 4;
        if (holds(Role.DUTY)) return 3;
        if (inSection(Role.HEAD)) return HEAD;
        return inSection(Role.EDITOR) ? 1 : 0;
    }

    boolean isWriter() {
        return same(article.author(), person);
    }

    Optional<Review> passedBefore() {
        return article.reviewsStanding().stream()
                .filter(review -> same(review.person(), person))
                .findFirst();
    }

    private boolean edits() {
        return inSection(Role.EDITOR) || inSection(Role.HEAD);
    }

    private boolean inSection(Role role) {
        return person.holds(role, article.paper(), article.section());
    }

    private boolean holds(Role role) {
        return person.holds(role, article.paper());
    }

    static boolean same(Person one, Person other) {
        return one == other || (one.id() != null && one.id().equals(other.id()));
    }
}
