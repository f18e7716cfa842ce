package org.forme.articles.web;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.forme.articles.Article;
import org.forme.articles.ArticlePicture;
import org.forme.articles.ArticleText;
import org.forme.articles.Byline;
import org.forme.articles.BylinePart;
import org.forme.articles.WorkingCopies;
import org.forme.imprint.Publications;
import org.forme.imprint.Sections;
import org.forme.people.Person;
import org.forme.people.SignedIn;
import org.forme.pictures.Picture;
import org.forme.pictures.Pictures;
import org.forme.shell.Refusal;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** The way from the form to a text: whose bylines they are, which pictures may be used, which sections there are. */
@RequestScoped
class Saving {
    /** Nothing that runs now ran before. */
    private static final int FIRST_YEAR = 1900;

    @Inject
    SignedIn signedIn;

    @Inject
    Pictures pictures;

    @Inject
    Sections sections;

    @Inject
    Publications publications;

    @Inject
    WorkingCopies copies;

    @Inject
    Clock clock;

    /**
     * The text as typed, without the files that came with it.
     *
     * @throws Refusal with all that is wrong with the text, and with the files beside it
     */
    ArticleText typed(Article article, ArticleForm form) {
        try {
            ArticleText text = form.text(article.body(), bylines(article), id -> usable(article, id), List.of());
            return checked(article, article.keepingGiven(form.isMarked() ? marked(text, article.text()) : text));
        } catch (Refusal refused) {
            if (refused.kind() != Refusal.Kind.INPUT) throw refused;
            var reasons = new Refusal.Reasons().addAll(refused);
            takeIn(form.files(), reasons);
            reasons.refuseInput();
            throw refused;
        }
    }

    /** Of a text as typed what may be proposed, the rest of another. */
    static ArticleText marked(ArticleText typed, ArticleText rest) {
        return rest.rewrite()
                .kicker(typed.kicker())
                .headline(typed.headline())
                .deck(typed.deck())
                .body(typed.body())
                .done();
    }

    /** The text as typed, with the pictures that came with it taken in. */
    ArticleText taken(Article article, ArticleForm form) {
        return with(form.files(), article, form);
    }

    /** What was typed in the form's window is saved or handed over, and with it what the window went on from. */
    void done(Article article, WindowKey window) {
        Person me = signedIn.person();
        copies.drop(me, article.id(), window.here());
        wentOn(article, window);
    }

    /** What the window went on from is kept with what it says now. */
    void wentOn(Article article, WindowKey window) {
        if (window.at() > 0)
            copies.dropIfKeptAt(signedIn.person(), article.id(), window.before(), Instant.ofEpochMilli(window.at()));
    }

    /** What the person has typed and not saved; empty where there is none, or where it would be refused as a text. */
    Optional<ArticleText> unsaved(Person person, Article article) {
        try {
            return copies.of(person, article.id())
                    .map(KeptForm::of)
                    .map(kept -> cut(kept.form()
                            .text(
                                    article.body(),
                                    bylines(article, person),
                                    id -> usable(article, person, id),
                                    List.of())));
        } catch (Refusal notYet) {
            return Optional.empty();
        }
    }

    /**
     * Whether the form says anything else than the article does, now or before this person accepted suggestions in it; so
     * does one that would be refused as a text.
     */
    boolean saysMore(Article article, ArticleForm form) {
        try {
            ArticleText typed = typed(article, form);
            boolean newest = form.version().equals(article.textVersion());
            return !typed.equals(article.text()) && (newest || !article.saidBeforeAccepting(signedIn.person(), typed));
        } catch (Refusal notYet) {
            return true;
        }
    }

    /** Whether the form says anything else than the article's first text. */
    boolean isNews(Article article, ArticleForm form, ArticleText typed) {
        ArticleText first = article.revisions().get(0).text(pictures::findById);
        return !typed.rewrite().pictures(first.pictures()).done().equals(first)
                || !newFiles(article, form).isEmpty()
                || typed.pictures().size() > article.pictures().size();
    }

    /** The same as {@link #taken}, without the files that the article has from an earlier post of the same form. */
    ArticleText takenOnce(Article article, ArticleForm form) {
        return with(newFiles(article, form), article, form);
    }

    private ArticleText with(List<FileUpload> files, Article article, ArticleForm form) {
        ArticleText typed = typed(article, form);
        if (files.isEmpty()) return cut(typed);
        var reasons = new Refusal.Reasons();
        List<ArticlePicture> taken = takeIn(files, reasons);
        reasons.refuseInput();
        return cut(form.text(article.body(), bylines(article), id -> usable(article, id), taken));
    }

    /** The text, with what is shown of its cropped pictures. */
    private ArticleText cut(ArticleText text) {
        for (ArticlePicture line : text.pictures()) if (line.crop() != null) pictures.cut(line.picture(), line.crop());
        return text;
    }

    private static List<FileUpload> newFiles(Article article, ArticleForm form) {
        return form.files().stream()
                .filter(file -> article.pictures().stream()
                        .noneMatch(line -> line.picture().holds(bytes(file))))
                .toList();
    }

    /**
     * The form with rows for the files that came with it: no browser sends a chosen file twice. Each is kept as its
     * sender's own picture, whatever becomes of the rest; of what is no picture the refusal tells.
     */
    ArticleForm keepingFiles(ArticleForm form) {
        List<ArticlePicture> kept = form.files().stream().flatMap(this::kept).toList();
        return form.withoutFiles().withRowsFor(kept, List.of());
    }

    private Stream<ArticlePicture> kept(FileUpload file) {
        try {
            return Stream.of(QuarkusTransaction.requiringNew().call(() -> fresh(file)));
        } catch (Refusal noPicture) {
            return Stream.empty();
        }
    }

    private List<ArticlePicture> takeIn(List<FileUpload> files, Refusal.Reasons reasons) {
        var taken = new ArrayList<ArticlePicture>();
        for (FileUpload file : files) {
            try {
                taken.add(fresh(file));
            } catch (Refusal refused) {
                refused.reasons().forEach(reason -> reasons.add("upload", reason.key(), reason.arguments()));
            }
        }
        return taken;
    }

    /** A file taken in, ready to stand in an article. @throws Refusal where it is no picture that can be used */
    ArticlePicture fresh(FileUpload file) {
        Picture picture = pictures.take(bytes(file), file.fileName(), signedIn.person(), clock.instant());
        return ArticlePicture.fresh(picture);
    }

    private ArticleText checked(Article article, ArticleText text) {
        boolean known = text.section().isEmpty()
                || sections.withKey(article.paper(), text.section()).isPresent();
        var reasons = new Refusal.Reasons();
        reasons.require(known, "section", "articles.section_unknown");
        LocalDate first = text.firstAppearance().day();
        reasons.require(first == null || !first.isAfter(today()), "firstDay", "articles.first_day_future");
        reasons.require(
                first == null || first.getYear() >= FIRST_YEAR, "firstDay", "articles.first_day_early", FIRST_YEAR);
        reasons.refuseInput();
        return text;
    }

    private LocalDate today() {
        return clock.instant()
                .atZone(publications.only().orElseThrow(Refusal::unseen).zone())
                .toLocalDate();
    }

    /** The form's pictures, held against those in the article and those that the person may see. */
    void checkPictures(Article article, ArticleForm form) {
        form.checkPictures(id -> usable(article, id));
    }

    /** The same for an article that nobody has saved yet. */
    void checkPictures(ArticleForm form) {
        form.checkPictures(id -> usable(signedIn.person(), id));
    }

    /** A picture that stands in the article already, or one that the person may see; else null. */
    private Picture usable(Article article, long id) {
        return usable(article, signedIn.person(), id);
    }

    private Picture usable(Article article, Person person, long id) {
        return article.pictures().stream()
                .map(ArticlePicture::picture)
                .filter(picture -> picture.id() == id)
                .findFirst()
                .orElseGet(() -> usable(person, id));
    }

    private Picture usable(Person person, long id) {
        return pictures.findByIdOptional(id)
                .filter(picture -> pictures.isVisibleTo(person, picture))
                .orElse(null);
    }

    /** Names that stand for people here: those in the article so far, its writer, and who is typing. */
    private List<Byline> bylines(Article article) {
        return bylines(article, signedIn.person());
    }

    private static List<Byline> bylines(Article article, Person typing) {
        return Stream.concat(
                        article.bylines().stream().filter(line -> line.personId() != null),
                        Stream.of(article.author(), typing).map(Saving::signed))
                .toList();
    }

    private static Byline signed(Person person) {
        return new Byline(BylinePart.REPORTER, person.name(), person.id());
    }

    private static byte[] bytes(FileUpload file) {
        try {
            return Files.readAllBytes(file.uploadedFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
