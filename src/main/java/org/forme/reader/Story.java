package org.forme.reader;

import io.quarkus.qute.RawString;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.forme.archive.Correction;
import org.forme.archive.Edition;
import org.forme.archive.Published;
import org.forme.archive.SealedArticle;
import org.forme.archive.SealedCopy;
import org.forme.archive.SealedIssue;
import org.forme.archive.SealedPage;
import org.forme.text.Manuscript;
import org.forme.text.Words;

/**
 * An article as readers see it, made from its sealed copy alone.
 *
 * @param remarks what was said of it since, the oldest first
 * @param putsRight what it says itself of articles in earlier issues
 */
record Story(
        Edition edition,
        SealedPage page,
        SealedArticle article,
        SealedCopy copy,
        List<Remark> remarks,
        List<Published.PutRight> putsRight) {

    public SealedIssue issue() {
        return edition.issue();
    }

    /**
     * What was said of the article since.
     *
     * @param printed the item that said it in print, as far as readers see it, or null
     */
    record Remark(Correction correction, SealedArticle printed) {
        public LocalDate date() {
            return LocalDate.ofInstant(correction.at(), correction.issue().zone());
        }

        public List<String> lines() {
            return correction.note().lines().toList();
        }
    }

    /** A picture with its number and address. */
    record Figure(long number, String address, SealedCopy.Picture picture) {}

    /**
     * A part of the text.
     *
     * @param html that {@code text} made and escaped
     * @param figure behind it, or null
     */
    record Part(RawString html, Figure figure) {}

    /** Pictures that have no place in the text. */
    public List<Figure> figures() {
        Set<Long> placed = stretches().stream().map(Manuscript.Stretch::picture).collect(Collectors.toSet());
        return LongStream.rangeClosed(1, copy.pictures().size())
                .filter(number -> !placed.contains(number))
                .mapToObj(this::figure)
                .toList();
    }

    public List<Part> parts() {
        return stretches().stream()
                .map(stretch -> new Part(new RawString(stretch.html()), figure(stretch.picture())))
                .toList();
    }

    private List<Manuscript.Stretch> stretches() {
        return copy.body().stretches(copy.dateline());
    }

    private Figure figure(long number) {
        return number < 1 || number > copy.pictures().size()
                ? null
                : new Figure(
                        number,
                        article.address() + "/" + number + ".jpg",
                        copy.pictures().get((int) number - 1));
    }

    /** The article after this one on the same page, or null. */
    public SealedArticle next() {
        List<SealedArticle> here = edition.on(page);
        int place = here.indexOf(article);
        return place >= 0 && place + 1 < here.size() ? here.get(place + 1) : null;
    }

    /** The page after its own, or null. */
    public SealedPage nextPage() {
        return issue().pages().stream()
                .filter(other -> other.ordinal() == page.ordinal() + 1)
                .findFirst()
                .orElse(null);
    }

    /** A line of the headline by its words, between which it may break. */
    public List<String> words(String line) {
        return Words.of(line);
    }

    public boolean namesItsSource() {
        return !copy.source().isEmpty();
    }
}
