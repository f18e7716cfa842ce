package org.forme.interchange.copy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.forme.articles.Article;
import org.forme.articles.ArticlePicture;
import org.forme.articles.ArticleText;
import org.forme.articles.Articles;
import org.forme.articles.Byline;
import org.forme.people.Person;
import org.forme.pictures.Picture;
import org.forme.pictures.PictureFile;
import org.forme.pictures.Pictures;
import org.forme.shell.Language;
import org.forme.shell.Messages;
import org.forme.shell.Refusal;
import org.forme.store.Blobs;

/**
 * Files become drafts of whoever brought them. All of them are read before anything is kept: if one will not do, none
 * comes in, and every reason is told.
 */
@ApplicationScoped
public class Intake {
    /** Files at a time. */
    public static final int MOST_FILES = 10;

    /** Pixels of all pictures that come in at once: twenty photographs of a phone, which take some ten seconds to decode. */
    private static final long MOST_PIXELS = 240_000_000;

    @Inject
    Articles articles;

    @Inject
    Pictures pictures;

    @Inject
    ReceivedFiles files;

    @Inject
    Blobs blobs;

    /** Reads them. Needs no transaction and keeps nothing. @throws Refusal at the field {@code files} with every reason */
    public List<Reading> read(List<CopyFile> brought, Wish wish) {
        var reasons = new Refusal.Reasons();
        reasons.require(!brought.isEmpty(), BadFile.FIELD, "interchange.bad_none");
        reasons.require(brought.size() <= MOST_FILES, BadFile.FIELD, "interchange.bad_many", MOST_FILES);
        List<Reading> read = new ArrayList<>();
        if (reasons.isEmpty())
            for (CopyFile file : brought) read(file, wish, reasons).ifPresent(read::add);
        reasons.refuseInput();
        return read;
    }

    private static Optional<Reading> read(CopyFile file, Wish wish, Refusal.Reasons reasons) {
        try {
            return Optional.of(Reading.of(file, wish));
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INPUT) throw refusal;
            refusal.reasons().forEach(reason -> tell(file, reason, reasons));
            return Optional.empty();
        }
    }

    /** What the article itself refuses is told with the file's name before it; a wrong source stands at its own field. */
    private static void tell(CopyFile file, Refusal.Reason reason, Refusal.Reasons reasons) {
        if ("source".equals(reason.field())) {
            boolean told = reasons.list().contains(reason);
            reasons.require(told, "source", reason.key(), reason.arguments());
            return;
        }
        List<Object> args = new ArrayList<>(List.of(file.shownName()));
        boolean ours = BadFile.FIELD.equals(reason.field());
        if (ours) args.addAll(reason.args());
        else args.add(Messages.text(Language.current(), reason));
        reasons.add(BadFile.FIELD, ours ? reason.key() : "interchange.bad_because", args.toArray());
    }

    /**
     * Makes drafts of them, in the transaction that this is called in.
     *
     * @param key of the form, good for one import
     * @throws Refusal where their pictures are more than can be taken at once
     */
    public List<Article> keep(List<Reading> readings, String paper, String key, Person person, Instant now) {
        List<Article> made = new ArrayList<>();
        long pixels = 0;
        for (Reading reading : readings) {
            var taking = new Taking(reading, person, now, MOST_PIXELS - pixels);
            Article article = new Article(person, paper, "", now).begunWith(key(key, made.size()));
            article.revise(person, taking.text(), 0, now);
            articles.persistAndFlush(article);
            files.persist(new ReceivedFile(article, reading, put(reading), taking.notes, person, now));
            pixels += taking.pixels;
            made.add(article);
        }
        return made;
    }

    /** What this form brought in already, in the order of its files; empty where it is new. */
    public List<Article> keptBefore(String key) {
        List<Article> kept = new ArrayList<>();
        for (int i = 0; i < MOST_FILES; i++) articles.begunWith(key(key, i)).ifPresent(kept::add);
        return kept;
    }

    private static String key(String form, int file) {
        return form + "-" + file;
    }

    private String put(Reading reading) {
        try (InputStream in = Files.newInputStream(reading.file().place())) {
            return blobs.put(in, CopyFile.LARGEST).sha();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The pictures of one file on their way in. */
    private final class Taking {
        private final Reading reading;
        private final Person person;
        private final Instant now;
        private final long room;
        private final List<Note> notes;
        private final LeftOut leftOut = new LeftOut();
        private long pixels;

        Taking(Reading reading, Person person, Instant now, long room) {
            this.reading = reading;
            this.person = person;
            this.now = now;
            this.room = room;
            this.notes = new ArrayList<>(reading.notes());
        }

        ArticleText text() {
            List<ArticlePicture> taken = new ArrayList<>();
            Map<Long, Long> ids = new HashMap<>();
            long number = 0;
            for (Sorting.Picture picture : reading.pictures()) {
                Optional<ArticlePicture> one = room(taken) ? take(picture) : without("interchange.note_pictures_many");
                one.ifPresent(taken::add);
                ids.put(++number, one.map(line -> line.picture().id()).orElse(0L));
            }
            notes.addAll(leftOut.notes());
            return reading.text()
                    .rewrite()
                    .bylines(signed())
                    .body(reading.body().picturing(ids::get))
                    .pictures(taken)
                    .done();
        }

        private static boolean room(List<ArticlePicture> taken) {
            return taken.size() < ArticleText.MOST_PICTURES;
        }

        /** Names that are the bringer's own stand for them. */
        private List<Byline> signed() {
            return reading.text().bylines().stream()
                    .map(line -> line.name().equals(person.name())
                            ? new Byline(line.part(), line.name(), person.id())
                            : line)
                    .toList();
        }

        private Optional<ArticlePicture> take(Sorting.Picture picture) {
            if (picture.part().isEmpty()) return without("interchange.note_pictures_elsewhere");
            Optional<byte[]> bytes = reading.bytes().apply(picture.part());
            if (bytes.isEmpty()) return without("interchange.note_pictures_elsewhere");
            try {
                PictureFile file = PictureFile.read(bytes.get());
                pixels += (long) file.widthPx() * file.heightPx();
                if (pixels > room)
                    throw BadFile.because(
                            "interchange.bad_pixels", reading.file().shownName());
                String name = PartName.last(picture.part());
                return Optional.of(used(pictures.take(bytes.get(), name, person, now), picture));
            } catch (Refusal refusal) {
                if (BadFile.FIELD.equals(refusal.reasons().get(0).field())) throw refusal;
                return without("interchange.note_pictures_refused");
            }
        }

        /** What the document says comes before what the picture's own file tells. */
        private static ArticlePicture used(Picture kept, Sorting.Picture picture) {
            Caption caption = picture.caption();
            ArticlePicture told = ArticlePicture.fresh(kept);
            String words = or(caption.words(), told.caption());
            String alt = words.equals(told.caption()) ? told.alt() : "";
            return new ArticlePicture(kept, words, or(caption.credit(), told.credit()), or(picture.alt(), alt));
        }

        private static String or(String said, String otherwise) {
            return said.isEmpty() ? otherwise : said;
        }

        private Optional<ArticlePicture> without(String key) {
            leftOut.count(key);
            return Optional.empty();
        }
    }
}
