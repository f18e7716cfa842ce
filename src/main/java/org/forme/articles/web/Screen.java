package org.forme.articles.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.forme.articles.Article;
import org.forme.articles.ArticlePicture;
import org.forme.articles.ArticleState;
import org.forme.articles.ArticleTemplate;
import org.forme.articles.BylinePart;
import org.forme.articles.Comment;
import org.forme.articles.Contribution;
import org.forme.articles.Decision;
import org.forme.articles.EditLease;
import org.forme.articles.Hold;
import org.forme.articles.Origin;
import org.forme.articles.Review;
import org.forme.articles.Revision;
import org.forme.articles.Stage;
import org.forme.imprint.Section;
import org.forme.people.Person;
import org.forme.pictures.Picture;
import org.forme.shell.Language;
import org.forme.shell.Messages;
import org.forme.shell.Refusal;
import org.forme.shell.Times;
import org.forme.text.Count;
import org.forme.text.Manuscript;
import org.forme.text.ManuscriptException;
import org.forme.text.Moves;
import org.forme.text.Paragraph;

/**
 * The writing screen of an article as one person sees it now: what they may do, and what stands against the rest.
 *
 * @param article null for a new one
 * @param form as typed, or as the article is
 * @param onDuty whether the person is editor on duty for it
 * @param inPlaceOf in whose place they are; empty where in their own
 * @param wantsToEdit whether they asked to change what is approved or somebody else's
 * @param wantsToMark whether they asked to propose changes
 * @param since what changed since they last knew it; empty when nothing did
 * @param sinceRevision the revision that {@code since} starts from
 * @param theirs what differs from another's save in between; null when there is none
 * @param merging what was typed and the newest text put together; null where nothing is to be
 * @param channels where the paper can be read otherwise, for the suggestions of where a story ran first
 * @param register what the register of 来稿 offers for it
 * @param templates that a new article may begin with
 * @param cut lines that the copy should be shorter by, where a page asks for it; 0 where none does
 * @param returning whether they came to send it back
 * @param suggested whether they proposed changes just now
 * @param lapsed how many suggestions lapsed when others were accepted just now
 * @param rubrics that the paper uses, for the field's suggestions
 * @param unsaved what they typed before and did not save
 * @param said what was to be told with a decision or a save that was refused
 */
record Screen(
        Article article,
        ArticleForm form,
        Person me,
        boolean onDuty,
        String inPlaceOf,
        boolean wantsToEdit,
        boolean wantsToMark,
        List<Section> sections,
        List<Changes> since,
        int sinceRevision,
        List<Changes> theirs,
        Merging merging,
        List<String> rubrics,
        List<String> channels,
        Register register,
        List<ArticleTemplate> templates,
        int cut,
        boolean returning,
        boolean suggested,
        int lapsed,
        Unsaved unsaved,
        Said said,
        Times when) {
    /**
     * What the register of 来稿 offers for the article.
     *
     * @param concerned whether it came in that way
     * @param kept whether this person keeps the register
     * @param entry that it came in with, or null
     * @param choices other entries that it may have come in with
     */
    record Register(boolean concerned, boolean kept, Contribution entry, List<Contribution> choices) {
        static final Register NONE = new Register(false, false, null, List.of());
    }

    private static final Set<String> PROPOSED =
            Set.of("articles.kicker", "articles.headline", "articles.deck", "articles.body");

    private static final List<String> MORE =
            List.of("origin", "source", "targetLength", "received", "firstPlace", "firstDay", "firstAddress");

    /**
     * What was typed and not saved.
     *
     * @param at when it was kept; null where the form holds nothing that is not saved
     * @param changes from the saved text to it
     * @param begun new articles that were never saved
     * @param elsewhere what was typed into this article in other windows
     * @param seal the key of what this person's browser keeps
     */
    record Unsaved(Instant at, List<Changes> changes, List<KeptForm> begun, List<KeptForm> elsewhere, String seal) {
        Unsaved restored(Instant kept, List<Changes> from) {
            return new Unsaved(kept, from, begun, elsewhere, seal);
        }

        Unsaved beside(List<KeptForm> others) {
            return new Unsaved(at, changes, begun, others, seal);
        }
    }

    /**
     * What was typed beside the text, where an act was refused; null where nothing was.
     *
     * @param merged whether both texts were put together just now
     * @param unsettled whether it was not handed in for what is not dealt with
     */
    record Said(
            String reason,
            String note,
            String why,
            String comment,
            String quote,
            String length,
            boolean merged,
            boolean unsettled) {
        static final Said NOTHING = new Said(null, null, null, null, null, null, false, false);
        static final Said MERGED = new Said(null, null, null, null, null, null, true, false);
        static final Said UNSETTLED = new Said(null, null, null, null, null, null, false, true);

        static Said reason(String typed) {
            return new Said(typed, null, null, null, null, null, false, false);
        }

        static Said note(String typed) {
            return new Said(null, typed, null, null, null, null, false, false);
        }

        static Said why(String typed) {
            return new Said(null, null, typed, null, null, null, false, false);
        }

        static Said commented(String typed, String quote) {
            return new Said(null, null, null, typed, quote, null, false, false);
        }

        static Said length(String typed) {
            return new Said(null, null, null, null, null, typed, false, false);
        }
    }

    /** New articles that were never saved, beside the one in the form. */
    public List<KeptForm> begunBeside() {
        return unsaved.begun().stream()
                .filter(one -> !one.key().equals(form.formKey()))
                .toList();
    }

    /** What was said to the writer; else what may be said where the copy is too long for its place. */
    public String suggestion() {
        if (said.reason() != null) return said.reason();
        return cut == 0 ? "" : Messages.text(Language.current(), "articles.cut_lines", cut);
    }

    /** Whether the text can be saved from here. */
    public boolean writing() {
        if (article == null) return true;
        if (!article.isRevisableBy(me) || isLeasedToAnother()) return false;
        boolean mineToWrite = article.state() != ArticleState.APPROVED && isWriter();
        return mineToWrite || wantsToEdit;
    }

    /** Whether the person has the say in its review. */
    public boolean reviewing() {
        return article != null && article.isDecidableBy(me, onDuty);
    }

    /** Whether the text stands in fields. */
    public boolean editable() {
        return changing() || marking();
    }

    /** Whether what is typed can become the text. */
    public boolean changing() {
        return writing() || reviewing() && !isLeasedToAnother();
    }

    /** Whether what is typed is proposed and nothing else. Words that come back are, where nobody asked for more. */
    private boolean marking() {
        return (wantsToMark || unsaved.at() != null) && suggests();
    }

    /** Whether what is typed can only be proposed: what is no line over the body and not the body stands fast. */
    public boolean marksOnly() {
        return marking() && !changing();
    }

    /** What keeps whoever marks up where they are. */
    public String marks() {
        return marksOnly() ? "?mark=true" : "";
    }

    /** Whether words that come back, typed when the text could be changed, cannot all be proposed. */
    public boolean keepsMoreThanMarks() {
        return marksOnly() && unsaved.changes().stream().anyMatch(change -> !PROPOSED.contains(change.field()));
    }

    /** Whether what is typed can be proposed to the writer. */
    public boolean suggests() {
        return article != null && article.isSuggestedOnBy(me);
    }

    /** Whether changes could be proposed after asking. */
    public boolean offersMarking() {
        return !editable() && suggests();
    }

    /** Whether the person may comment. */
    public boolean comments() {
        return article != null && !article.isSealed();
    }

    /** Whether the person may leave suggestions of others as they are. */
    public boolean settles() {
        return article.isSettledBy(me);
    }

    /** Whether suggestions or comments are open. */
    public boolean unsettled() {
        return article != null && article.unsettled() > 0;
    }

    /** What others would rather read, in the order of the text. */
    public List<Proposal> proposals() {
        return Proposal.open(article, shown());
    }

    /** The same by handfuls. */
    public List<Batch> batches() {
        return Batch.of(article, me);
    }

    /** The body as it stands in the fields; as it is where nothing does, or nothing that can be read. */
    private Manuscript shown() {
        try {
            if (!editable()) return article.body();
            return form.isPlain() ? Manuscript.ofPlain(form.plainBody()) : Manuscript.parse(form.document());
        } catch (ManuscriptException refused) {
            return article.body();
        }
    }

    /** What others wanted to read, the newest decision first. */
    public List<Proposal> decided() {
        return Proposal.decided(article);
    }

    /** Offsets in the plain text of the body. */
    public record Stretch(int from, int to) {}

    /** Where the passages of the open comments stand in the fields; those that stand nowhere are not in it. */
    public Map<Comment, Stretch> places() {
        Manuscript body = article.body();
        Manuscript shown = shown();
        Moves moves = shown.equals(body) ? null : Moves.between(body, shown);
        var places = new HashMap<Comment, Stretch>();
        for (Comment comment : article.comments())
            Optional.ofNullable(comment.passage())
                    .flatMap(passage -> moves == null ? Optional.of(passage) : moves.of(passage))
                    .ifPresent(there -> places.put(comment, new Stretch(there.begin(shown), there.end(shown))));
        return places;
    }

    /** How many suggestions and comments of others are open. */
    public int unsettledBesideMine() {
        return article.unsettledBeside(me);
    }

    /** How many of one's own are. */
    public int unsettledMine() {
        return article.unsettled() - article.unsettledBeside(me);
    }

    /** Who is writing it now, or null. */
    public EditLease lease() {
        return article == null ? null : article.leased(when.now()).orElse(null);
    }

    public boolean isLeasedToAnother() {
        return article != null && article.isLeasedToAnother(me, when.now());
    }

    /** Whether this person may take it over from whoever is writing it. */
    public boolean takesOver() {
        return article != null && article.isTakenOverBy(me, onDuty, when.now());
    }

    /** Whether it could be edited after asking. */
    public boolean offersEditing() {
        return article != null && !changing() && article.isRevisableBy(me) && !isLeasedToAnother();
    }

    public boolean submittable() {
        return article == null || article.isSubmittableBy(me) && !isLeasedToAnother();
    }

    public boolean returnable() {
        return article != null && article.isReturnableBy(me, onDuty);
    }

    /** Whether the person may keep it back, or let it go on. */
    public boolean holdable() {
        return article != null && article.isHoldableBy(me, onDuty);
    }

    /** How it is kept back now, or null. */
    public Hold held() {
        return article == null ? null : article.held().orElse(null);
    }

    /** What stands against the person's deciding, where they would expect to. */
    public List<Refusal.Reason> against() {
        return article != null && article.concerns(me) ? article.whyNotDecide(me, onDuty) : List.of();
    }

    public Stage stage() {
        return article == null ? null : Stage.of(article.state()).orElse(null);
    }

    /** In whose place the person would decide the last review: 代班; empty otherwise. */
    public String decidesInPlaceOf() {
        return stage() == Stage.THIRD ? inPlaceOf : "";
    }

    /** Message key of the verb that passes the stage. */
    public String passVerb() {
        return switch (stage()) {
            case FIRST -> "articles.pass_first";
            case SECOND -> "articles.pass_second";
            case THIRD -> "articles.pass_third";
        };
    }

    /** Whether it stands on a page. */
    public boolean placed() {
        return article != null && article.isPlaced();
    }

    public boolean isWriter() {
        return article == null || article.author().id().equals(me.id());
    }

    /** The reason of the newest return, while the article waits for its writer. */
    public Review returned() {
        if (article == null || article.state() != ArticleState.RETURNED) return null;
        List<Review> steps = article.reviews();
        return steps.get(steps.size() - 1);
    }

    /** A picture that stands in the article, or null. */
    public Picture pictureOf(long id) {
        if (article == null) return null;
        return article.pictures().stream()
                .map(ArticlePicture::picture)
                .filter(picture -> picture.id() == id)
                .findFirst()
                .orElse(null);
    }

    public LocalDate today() {
        return when.now().atZone(when.zone()).toLocalDate();
    }

    /** The newest save, or null. */
    public Revision saved() {
        return article == null
                ? null
                : article.revisionsSeenBy(me).stream()
                        .filter(one -> one.number() == article.currentRevision())
                        .findFirst()
                        .orElse(null);
    }

    /** Whether there are two texts that this person may read. */
    public boolean comparable() {
        return article.revisionsSeenBy(me).size() > 1;
    }

    /** Passes, returns and refusals so far, oldest first. */
    public List<Review> decisions() {
        return article.reviews().stream()
                .filter(review -> review.decision() != Decision.HAND_IN)
                .toList();
    }

    /** A step of the review or a save, in the order of time, newest first. */
    public record Event(Review review, Revision revision) {
        Instant at() {
            return review == null ? revision.savedAt() : review.decidedAt();
        }
    }

    public List<Event> history() {
        if (article == null) return List.of();
        var events = new ArrayList<Event>();
        Stream.concat(
                        article.revisionsSeenBy(me).stream().map(revision -> new Event(null, revision)),
                        article.reviews().stream().map(review -> new Event(review, null)))
                .sorted(Comparator.comparing(Event::at))
                .forEach(events::add);
        Collections.reverse(events);
        return events;
    }

    /** The bylines with room for one more, however often the form came back. */
    public List<ArticleForm.BylineRow> bylineRows() {
        var rows = new ArrayList<>(form.bylineRows());
        rows.removeIf(row -> row.name().isBlank());
        rows.add(new ArticleForm.BylineRow("", ""));
        return rows;
    }

    public BylinePart[] parts() {
        return BylinePart.values();
    }

    /** What a paragraph of the body may be. */
    public List<Paragraph.Kind> kinds() {
        return ParagraphWords.MENU;
    }

    public Origin[] origins() {
        return Origin.values();
    }

    /** Whether the received text may still be given. */
    public boolean receivedIsOpen() {
        return article == null || article.received().isEmpty();
    }

    /** What stands in the field of the received text: what was given, else what is typed. */
    public String receivedShown() {
        return receivedIsOpen() ? Objects.requireNonNullElse(form.received(), "") : article.received();
    }

    /** Whether somebody asked for the length beside the text, so that the form leaves it alone. */
    public boolean lengthIsAsked() {
        return article != null && article.lengthAskedBy().isPresent();
    }

    /** What stands in the field of the length: what was asked, else what is typed. */
    public String lengthShown() {
        return lengthIsAsked()
                ? article.targetLength().toString()
                : Objects.requireNonNullElse(form.targetLength(), "");
    }

    /** Whether this person may ask for a length beside the text. */
    public boolean asksLength() {
        return article != null && article.isLengthAskedBy(me);
    }

    /** What stands in the field of who asks for a length beside the text. */
    public String lengthAsked() {
        if (said.length() != null) return said.length();
        return article.targetLength() == null ? "" : article.targetLength().toString();
    }

    /** Whether the text as it was received belongs beside the copy, given or not. */
    public boolean concernsReceived() {
        return article != null
                && (article.origin().keepsReceived() || !article.received().isEmpty());
    }

    /** How many places of the copy differ from what was received. */
    public int differencesFromReceived() {
        return AgainstReceived.compare(article).count();
    }

    /** Whether this person may make a template of it. */
    public boolean keepsTemplates() {
        return article != null && ArticleTemplate.isKeptBy(me, article.paper());
    }

    /** Whether the fields of origin and length stand open: for all but own copy that appears first in print, and where one of them will not do. */
    public boolean opensMore(Refusal refusal) {
        boolean elsewhere = form.origin() != null && !form.origin().equals(Origin.OWN.name());
        boolean before = form.firstPlace() != null && !form.firstPlace().isBlank();
        return elsewhere
                || before
                || refusal != null
                        && MORE.stream().anyMatch(field -> !refusal.at(field).isEmpty());
    }

    /** 字数 of what stands in the fields. */
    public int characters() {
        if (article != null && !editable()) return article.characters();
        try {
            return Count.of(Manuscript.ofPlain(form.plainBody(), form::shows)).characters();
        } catch (ManuscriptException refused) {
            return article == null ? 0 : article.characters();
        }
    }

    /** Characters fewer than asked for. */
    public int shortLength() {
        return -overLength();
    }

    /** Characters more than asked for (below 0: fewer) while it has no place; null where nothing that counts was asked. */
    public Integer overLength() {
        String asked = lengthShown().strip();
        return placed() || !asked.matches("[1-9][0-9]{0,4}") ? null : characters() - Integer.parseInt(asked);
    }

    public String sectionName(String key) {
        return sections.stream()
                .filter(section -> section.key().equals(key))
                .map(Section::name)
                .findFirst()
                .orElse(key);
    }

    /** What the browser calls the form that it keeps a copy of. */
    public String keptPlace() {
        return article == null ? "new:" + form.formKey() : String.valueOf(article.id());
    }

    /** The address that the form's acts hang on. */
    public String base() {
        return article == null ? "/desk/articles" : "/desk/articles/" + article.id();
    }
}
