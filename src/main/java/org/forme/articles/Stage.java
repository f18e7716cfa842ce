package org.forme.articles;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.forme.people.Role;

/** A review that copy passes: 一审 by an editor, 二审 by the head of the section, 三审 (签发) by the editor on duty or in chief. */
public enum Stage {
    FIRST(ArticleState.REVIEW_1, Role.EDITOR),
    SECOND(ArticleState.REVIEW_2, Role.HEAD),
    THIRD(ArticleState.REVIEW_3, Role.DUTY);

    /** The fewest and the most reviews that a paper may ask for. */
    public static final int FEWEST = 1;

    public static final int MOST = 3;

    private final ArticleState state;
    private final Role role;

    Stage(ArticleState state, Role role) {
        this.state = state;
        this.role = role;
    }

    /**
     * The stages of a chain in their order: one review is 三审, two are 一审 and 三审.
     *
     * @param stages 1 to 3
     */
    public static List<Stage> chain(int stages) {
        return switch (stages) {
            case 1 -> List.of(THIRD);
            case 2 -> List.of(FIRST, THIRD);
            case 3 -> List.of(FIRST, SECOND, THIRD);
            default -> throw new IllegalArgumentException("a chain has one to three reviews, not " + stages);
        };
    }

    /** The stage that decides on copy in this state, if any does. */
    public static Optional<Stage> of(ArticleState state) {
        return Arrays.stream(values()).filter(stage -> stage.state == state).findFirst();
    }

    /** The stage that follows in a chain of this length; empty after the last. */
    Optional<Stage> next(int stages) {
        List<Stage> chain = chain(stages);
        int at = chain.indexOf(this);
        return at + 1 < chain.size() ? Optional.of(chain.get(at + 1)) : Optional.empty();
    }

    /** The state of copy that waits for this stage. */
    public ArticleState state() {
        return state;
    }

    /** Who does it; 三审 is done by the editor in chief as well. */
    public Role role() {
        return role;
    }

    /** The message key of whom copy before it waits for. */
    public String waitingKey() {
        return "articles.waits_" + name().toLowerCase(Locale.ROOT);
    }

    /** The message key of its name. */
    public String key() {
        return "articles.stage_" + name().toLowerCase(Locale.ROOT);
    }
}
