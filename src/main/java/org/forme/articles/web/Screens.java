package org.forme.articles.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.forme.articles.Article;
import org.forme.articles.ArticlePicture;
import org.forme.articles.ArticleState;
import org.forme.articles.ArticleTemplates;
import org.forme.articles.ArticleText;
import org.forme.articles.Articles;
import org.forme.articles.BylinePart;
import org.forme.articles.Contribution;
import org.forme.articles.Contributions;
import org.forme.articles.Decision;
import org.forme.articles.Origin;
import org.forme.articles.Review;
import org.forme.articles.Revision;
import org.forme.articles.WorkingCopies;
import org.forme.articles.web.Screen.Unsaved;
import org.forme.imprint.Channel;
import org.forme.imprint.Channels;
import org.forme.imprint.Publication;
import org.forme.imprint.Publications;
import org.forme.imprint.Sections;
import org.forme.people.BrowserKey;
import org.forme.people.Person;
import org.forme.people.Role;
import org.forme.people.SignedIn;
import org.forme.pictures.Pictures;
import org.forme.shell.Language;
import org.forme.shell.Refusal;
import org.forme.shell.Times;

/** Makes the writing screen for the person signed in, drawn within the transaction that read the article. */
@RequestScoped
class Screens {
    @Inject
    SignedIn signedIn;

    @Inject
    Articles articles;

    @Inject
    Pictures pictures;

    @Inject
    Publications publications;

    @Inject
    Sections sections;

    @Inject
    Channels channels;

    @Inject
    Contributions contributions;

    @Inject
    ArticleTemplates templates;

    @Inject
    WorkingCopies copies;

    @Inject
    BrowserKey browserKey;

    @Inject
    Saving saving;

    @Inject
    Clock clock;

    @Inject
    RoutingContext request;

    Publication publication() {
        return publications.only().orElseThrow(Refusal::unseen);
    }

    Times when() {
        return Times.at(clock.instant(), publication().zone());
    }

    LocalDate today() {
        return clock.instant().atZone(publication().zone()).toLocalDate();
    }

    /** How the browser of the person signed in keeps a form. @param page where that stands */
    KeptWords words(String place, String page) {
        Person me = signedIn.person();
        return new KeptWords(place, me.id(), browserKey.of(me), page);
    }

    /**
     * The screen of a new article.
     *
     * @param kept key of a form that was typed before and not saved, or null
     * @param template that it is to begin with, or null
     */
    Response begin(String kept, Long template) {
        Person me = signedIn.person();
        Optional<KeptForm> copy = copies.of(me, kept == null ? "" : kept).map(KeptForm::of);
        if (copy.isPresent()) return restored(copy.get());
        BylinePart part =
                me.holds(Role.CORRESPONDENT, publication().paper()) ? BylinePart.CORRESPONDENT : BylinePart.REPORTER;
        String key = newKey();
        var form = template == null
                ? ArticleForm.begin(me, part, key)
                : ArticleForm.begin(templates.need(publication().paper(), template), me, part, key);
        return draw(200, screen(null, form, true, List.of()), null);
    }

    private Response restored(KeptForm copy) {
        Unsaved unsaved = unsaved(signedIn.person(), null).restored(copy.at(), List.of());
        return draw(200, screen(null, copy.form(), true, List.of(), null, unsaved, Screen.Said.NOTHING), null);
    }

    /** The screen of a new article again, with what was typed and why it will not do. */
    Response beginAgain(ArticleForm form, Refusal refusal) {
        return draw(refusal.status(), screen(null, saving.keepingFiles(form), true, List.of()), refusal);
    }

    /**
     * The screen of an article: with what the person typed last and did not save, unless they want something else. What they
     * typed in other windows is told.
     *
     * @param window whose words they want to see; null for the newest
     * @param saved when they saved the article from the window that comes back now; null where none does. Its form goes on
     *     from what was saved: words of other windows take no place in it
     */
    Response show(Article article, boolean wantsToEdit, String window, Instant saved) {
        List<KeptForm> kept = copies.all(signedIn.person(), article.id()).stream()
                .map(KeptForm::of)
                .filter(one -> saving.saysMore(article, one.form()))
                .toList();
        Optional<KeptForm> shown = kept.stream()
                .filter(one -> window == null || window.equals(one.window()))
                .filter(one -> saved == null || one.isTypedSince(saved, article.textVersion()))
                .findFirst();
        List<KeptForm> others =
                kept.stream().filter(one -> !shown.equals(Optional.of(one))).toList();
        Unsaved unsaved = unsaved(signedIn.person(), article).beside(others);
        if (shown.isPresent()) return restored(article, shown.get(), unsaved);
        ArticleForm form = ArticleForm.of(article);
        return draw(200, screen(article, form, wantsToEdit, List.of(), null, unsaved, Screen.Said.NOTHING), null);
    }

    /** With what was typed before in the form, or beside the text where it can no longer be changed. */
    private Response restored(Article article, KeptForm copy, Unsaved beside) {
        List<Changes> changes = typed(article, copy)
                .map(mine -> Changes.between(named(article.text()), named(mine), Language.current()))
                .orElse(List.of());
        Unsaved unsaved = beside.restored(copy.at(), changes);
        WindowKey window = copy.form().window().goingOn(newKey(), copy.at());
        ArticleForm form = copy.form().in(window);
        Screen screen = screen(article, form, edits(), List.of(), null, unsaved, Screen.Said.NOTHING);
        if (screen.editable()) return draw(200, screen, null);
        List<Changes> lost = screen.offersEditing() ? List.of() : changes;
        ArticleForm asItIs = ArticleForm.of(article).in(window);
        return draw(200, screen(article, asItIs, false, lost, null, unsaved, Screen.Said.NOTHING), null);
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }

    /** The kept form as a text; empty where it would be refused as one. */
    private Optional<ArticleText> typed(Article article, KeptForm copy) {
        try {
            return Optional.of(saving.typed(article, copy.form()));
        } catch (Refusal notYet) {
            return Optional.empty();
        }
    }

    private Unsaved unsaved(Person me, Article article) {
        List<KeptForm> begun = article != null
                ? List.of()
                : copies.begunBy(me).stream().map(KeptForm::of).toList();
        return new Unsaved(null, List.of(), begun, List.of(), browserKey.of(me));
    }

    /** The screen of an article as it is, with the reason why an act was not done. */
    Response refuse(Article article, Refusal refusal) {
        return refuse(article, Screen.Said.NOTHING, refusal);
    }

    /** The same after a decision. @param said what was to be told with it, as typed */
    Response refuse(Article article, Screen.Said said, Refusal refusal) {
        return draw(refusal.status(), screen(article, ArticleForm.of(article), false, List.of(), said), refusal);
    }

    /**
     * The screen with what was typed and why it was not saved. Where somebody else's text or a new state stands in the
     * way, both texts are shown. The form still says what it began from: whatever is done with it, at once or after it was
     * kept and opened again, it is refused until both are put together.
     *
     * @param mine the text as typed, where it could be read
     * @param said the note of a decision, as typed
     */
    Response refuse(
            Article article, ArticleForm posted, Optional<ArticleText> mine, Screen.Said said, Refusal refusal) {
        ArticleForm form = saving.keepingFiles(posted);
        List<Changes> theirs = refusal.kind() == Refusal.Kind.INPUT
                ? List.of()
                : mine.map(typed -> Changes.between(named(article.text()), named(typed), Language.current()))
                        .orElse(List.of());
        ArticleForm next = theirs.isEmpty() ? form : withNewPictures(article, form);
        Merging merging = !theirs.isEmpty() && refusal.reasons().stream().anyMatch(Screens::isStale)
                ? Merging.of(article, form, mine.get(), pictures::findById).in(Language.current(), this::named)
                : null;
        return draw(
                refusal.status(),
                screen(article, next, !marks(), theirs, merging, unsaved(signedIn.person(), article), said),
                refusal);
    }

    private ArticleForm withNewPictures(Article article, ArticleForm form) {
        List<ArticlePicture> known =
                Merging.ancestor(article, form.version(), pictures::findById).pictures();
        return form.withRowsFor(article.pictures(), known);
    }

    private static boolean isStale(Refusal.Reason reason) {
        return reason.key().equals("articles.stale");
    }

    /** Whether the article's own address shows the person its form. */
    boolean opensInForm(Article article) {
        return screen(article, ArticleForm.of(article), false, List.of()).changing();
    }

    /** The screen with two texts put together in its form, to be looked at and saved. */
    Response merged(Article article, ArticleForm form) {
        return draw(200, screen(article, form, true, List.of(), Screen.Said.MERGED), null);
    }

    private Screen screen(Article article, ArticleForm form, boolean wantsToEdit, List<Changes> theirs) {
        return screen(article, form, wantsToEdit, theirs, Screen.Said.NOTHING);
    }

    private Screen screen(
            Article article, ArticleForm form, boolean wantsToEdit, List<Changes> theirs, Screen.Said said) {
        return screen(article, form, wantsToEdit, theirs, null, unsaved(signedIn.person(), article), said);
    }

    private Screen screen(
            Article article,
            ArticleForm form,
            boolean wantsToEdit,
            List<Changes> theirs,
            Merging merging,
            Unsaved unsaved,
            Screen.Said said) {
        Person me = signedIn.person();
        String paper = publication().paper();
        int known = article == null ? 0 : lastKnownTo(me, article);
        return new Screen(
                article,
                article == null || !form.window().here().isEmpty() ? form : form.in(WindowKey.read(newKey())),
                me,
                article != null && articles.onDuty(me, article),
                article == null ? "" : articles.inPlaceOf(me, article),
                wantsToEdit,
                marks(),
                sections.of(paper),
                since(article, known),
                known,
                theirs,
                merging,
                articles.rubrics(me, paper),
                channels.of(publication()).stream().map(Channel::label).toList(),
                register(me, article),
                article == null ? templates.of(paper) : List.of(),
                cut(),
                request.request().getParam("return") != null || cut() > 0,
                request.request().getParam("suggested") != null,
                lapsed(),
                unsaved,
                said,
                when());
    }

    private Screen.Register register(Person me, Article article) {
        if (article == null || article.origin() != Origin.CONTRIBUTED) return Screen.Register.NONE;
        boolean kept = Contribution.isKeptBy(me, article.paper());
        Contribution entry = article.contribution().orElse(null);
        List<Contribution> choices = !kept || article.isSealed()
                ? List.of()
                : contributions.choices(article.paper()).stream()
                        .filter(one -> one != entry)
                        .toList();
        return new Screen.Register(true, kept, entry, choices);
    }

    /** Whether changes are to be proposed, or were just now. */
    private boolean marks() {
        return request.request().getParam("mark") != null
                || request.request().path().endsWith("/suggestions");
    }

    private boolean edits() {
        return request.request().getParam("edit") != null;
    }

    /** Lines to cut, as the page desk asks for them in the address. */
    private int cut() {
        String lines = request.request().getParam("cut");
        return lines != null && lines.matches("[1-9][0-9]?") ? Integer.parseInt(lines) : 0;
    }

    private int lapsed() {
        String lapsed = request.request().getParam("lapsed");
        return lapsed != null && lapsed.matches("[1-9][0-9]{0,2}") ? Integer.parseInt(lapsed) : 0;
    }

    private List<Changes> since(Article article, int known) {
        if (known == 0 || known == article.currentRevision() || article.state() == ArticleState.DRAFT) return List.of();
        return Changes.between(named(text(article, known)), named(article.text()), Language.current());
    }

    /** The text with its section's name in place of the key, for whoever reads what differs. */
    ArticleText named(ArticleText text) {
        return sections.withKey(publication().paper(), text.section())
                .map(section -> text.rewrite().section(section.name()).done())
                .orElse(text);
    }

    private ArticleText text(Article article, int number) {
        Revision revision = article.revisions().stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(Refusal::unseen);
        return text(revision);
    }

    private ArticleText text(Revision revision) {
        return revision.text(pictures::findById);
    }

    /** The newest revision that this person saved or judged; for others the one that was last handed in. */
    private static int lastKnownTo(Person me, Article article) {
        int own = Stream.concat(
                        article.revisions().stream()
                                .filter(revision -> revision.person().id().equals(me.id()) && !revision.isKeptAside())
                                .map(Revision::number),
                        article.reviews().stream()
                                .filter(review -> review.person().id().equals(me.id()))
                                .map(Review::revision))
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        if (own > 0) return own;
        return article.reviews().stream()
                .filter(review -> review.decision() == Decision.HAND_IN)
                .flatMapToInt(review -> IntStream.of(review.revision()))
                .max()
                .orElse(0);
    }

    private static Response draw(int status, Screen screen, Refusal refusal) {
        return html(status, ArticleResource.Templates.article(screen, refusal).render());
    }

    static Response html(int status, String page) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(page)
                .build();
    }
}
