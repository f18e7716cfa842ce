package org.forme.issues;

import java.time.LocalDate;
import java.util.List;
import org.forme.imprint.IssueNumber;
import org.forme.shell.Sha256;

/** What a change of an issue's number or day brings for the issues after it, shown before it is done. */
public record Cascade(List<Move> moves) {
    /** The mark of a change that nothing follows. */
    public static final String NONE = "";

    static final Cascade EMPTY = new Cascade(List.of());

    public Cascade {
        moves = List.copyOf(moves);
    }

    /**
     * A later issue, with the number and the day that it comes to have.
     *
     * @param reason why that day is none of the paper's; empty where it is one
     */
    public record Move(Issue issue, IssueNumber number, LocalDate date, String reason) {
        boolean changes() {
            return !number.equals(issue.number()) || isMoved();
        }

        /** Whether it comes out on another day. */
        public boolean isMoved() {
            return !date.equals(issue.date());
        }
    }

    /** Whether an issue changes by it. */
    boolean changes(Issue issue) {
        return moves.stream().anyMatch(move -> move.issue().is(issue));
    }

    /** Whether an issue comes out on another day by it. */
    boolean moves(Issue issue) {
        return moves.stream().anyMatch(move -> move.issue().is(issue) && move.isMoved());
    }

    /** Names exactly these changes, so that what is done is what was shown; empty where there are none. */
    public String mark() {
        if (moves.isEmpty()) return NONE;
        var words = new StringBuilder();
        for (Move move : moves)
            words.append(move.issue().id())
                    .append(' ')
                    .append(move.issue().number())
                    .append(' ')
                    .append(move.issue().date())
                    .append(' ')
                    .append(move.number())
                    .append(' ')
                    .append(move.date())
                    .append('\n');
        return Sha256.of(words.toString());
    }
}
