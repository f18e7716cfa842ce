package org.forme.press;

import java.util.List;
import java.util.stream.Collectors;
import org.forme.issues.Issue;
import org.forme.issues.Page;

/**
 * What stands on a composed page without being copy: the lines of head, folio and foot as they were set.
 *
 * @param readable whether it is known at all; a finished page comes with a head of its own that nothing here reads
 * @param lines one entry a line of type; the lettering of a drawn head by its words
 */
record Furniture(Page page, boolean readable, List<String> lines) {
    Furniture {
        lines = List.copyOf(lines);
    }

    static Furniture of(Page page, PageFrames frames) {
        return new Furniture(
                page,
                page.artwork() == null,
                frames.frames().stream().flatMap(frame -> words(frame).stream()).toList());
    }

    static List<Furniture> of(Issue issue, Typesetting typesetting) {
        return issue.pages().stream()
                .map(page -> of(page, typesetting.set(page)))
                .toList();
    }

    private static List<String> words(Frame frame) {
        if (frame instanceof Frame.Text text && text.article() == null) return List.of(text.text());
        if (frame instanceof Frame.Artwork artwork && artwork.slot() == null) return List.of(artwork.alt());
        return List.of();
    }

    /** Whether a text stands there, however it is broken into lines. */
    boolean prints(String text) {
        return compact(lines.stream().collect(Collectors.joining())).contains(compact(text));
    }

    /** Whether a line is just this. */
    boolean hasLine(String line) {
        return lines.contains(line);
    }

    private static String compact(String text) {
        return text.replaceAll("[\\s\\p{Z}]", "");
    }
}
