package org.forme.interchange.copy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.forme.articles.ArticleText;
import org.forme.articles.Origin;
import org.forme.shell.Refusal;
import org.forme.text.Manuscript;

/** A file read and sorted as it would come in, for tests to look at. */
record Sorter(ArticleText text, Manuscript whole, List<Sorting.Picture> pictures, List<Note> notes) {
    static Sorter own(String name, byte[] bytes) {
        return of(name, bytes, Origin.OWN, true);
    }

    static Sorter of(String name, byte[] bytes, Origin origin, boolean joining) {
        return with(name, bytes, file -> {
            var sorted = Sorting.sort(file.read(), origin, joining);
            return new Sorter(
                    sorted.text().origin(origin, "").done(), sorted.body(), sorted.pictures(), sorted.notes());
        });
    }

    /** The key of the reason why it is refused; null where it is not. */
    static String refusal(String name, byte[] bytes) {
        try {
            own(name, bytes);
            return null;
        } catch (Refusal refusal) {
            return refusal.reasons().get(0).key();
        }
    }

    private interface Look {
        Sorter at(CopyFile file);
    }

    private static Sorter with(String name, byte[] bytes, Look look) {
        try {
            Path place = Files.createTempFile("copy", ".bin");
            try {
                Files.write(place, bytes);
                return look.at(new CopyFile(name, place));
            } finally {
                Files.delete(place);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String body() {
        return text.body().toPlain();
    }

    /** As {@code REPORTER 张三}. */
    List<String> names() {
        return text.bylines().stream()
                .map(line -> line.part() + " " + line.name())
                .toList();
    }

    List<String> told() {
        return notes.stream()
                .map(note -> note.key().replace("interchange.note_", ""))
                .toList();
    }
}
