package org.forme.interchange.copy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.forme.articles.ArticleText;
import org.forme.shell.Refusal;
import org.forme.text.Manuscript;
import org.forme.text.ManuscriptException;

/**
 * A file that was read and will do; nothing of it is kept yet.
 *
 * @param body with the places of its pictures, by their numbers from 1
 * @param bytes reads a picture's part
 */
public record Reading(
        CopyFile file,
        String mediaType,
        long size,
        ArticleText text,
        Manuscript body,
        List<Sorting.Picture> pictures,
        List<Note> notes,
        Function<String, Optional<byte[]>> bytes) {
    /** Two at a time: each takes what it unpacks to, a hundred megabytes at worst. */
    private static final Semaphore DESKS = new Semaphore(2);

    /** @throws Refusal with the reasons, where the file will not do */
    static Reading of(CopyFile file, Wish wish) {
        DESKS.acquireUninterruptibly();
        try {
            Copy copy = file.read();
            Sorting.Sorted sorted = Sorting.sort(copy, wish.origin(), wish.joining());
            ArticleText text =
                    sorted.text().origin(wish.origin(), wish.source()).done();
            long size = Files.size(file.place());
            return new Reading(
                    file, file.mediaType(), size, text, sorted.body(), sorted.pictures(), sorted.notes(), copy.bytes());
        } catch (ManuscriptException e) {
            throw Refusal.input(
                    "body",
                    e.key().replace("text.", "articles.body_"),
                    e.arguments().toArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            DESKS.release();
        }
    }
}
