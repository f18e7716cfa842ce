package org.forme.interchange.copy;

import java.util.List;
import java.util.stream.Collectors;
import org.forme.text.Run;

/**
 * A piece of a file in its order: a paragraph, blank ones included, a row of a table, a rule or a picture.
 *
 * @param role what its style says it is
 * @param manner how it looks
 * @param size of its largest characters, in half points
 * @param runs its text; cells of a row are parted by tabs
 * @param picture of a picture
 */
record Block(Kind kind, StyleRole role, Manner manner, int size, List<Run> runs, PictureIn picture) {
    enum Kind {
        TEXT,
        ROW,
        RULE,
        PICTURE
    }

    /**
     * A picture as a part of the file.
     *
     * @param part its name in the package; empty where it lies elsewhere
     * @param alt what the writer says that it shows, or empty
     */
    record PictureIn(String part, String alt) {}

    Block {
        runs = List.copyOf(runs);
    }

    static Block text(StyleRole role, Manner manner, int size, List<Run> runs) {
        return new Block(Kind.TEXT, role, manner, size, runs, null);
    }

    static Block row(List<Run> runs) {
        return new Block(Kind.ROW, StyleRole.NONE, Manner.UNSAID, 0, runs, null);
    }

    static Block rule() {
        return new Block(Kind.RULE, StyleRole.NONE, Manner.UNSAID, 0, List.of(), null);
    }

    static Block picture(PictureIn picture) {
        return new Block(Kind.PICTURE, StyleRole.NONE, Manner.UNSAID, 0, List.of(), picture);
    }

    /** Of a file without styles. */
    static Block line(String line) {
        return text(StyleRole.NONE, Manner.UNSAID, 0, line.isEmpty() ? List.of() : List.of(new Run(line, false)));
    }

    boolean is(Kind one) {
        return kind == one;
    }

    /** Its characters, tabs between cells. */
    String raw() {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }

    /** Its characters without blanks around them. */
    String words() {
        return raw().strip();
    }

    boolean isBlank() {
        return kind == Kind.TEXT && raw().isBlank();
    }

    /** Whether every character of it is bold. */
    boolean isBold() {
        return !runs.isEmpty()
                && runs.stream().allMatch(run -> run.bold() || run.text().isBlank());
    }

    Block as(StyleRole other) {
        return new Block(kind, other, manner, size, runs, picture);
    }

    Block saying(List<Run> others) {
        return new Block(kind, role, manner, size, others, picture);
    }
}
