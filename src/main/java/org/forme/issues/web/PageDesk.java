package org.forme.issues.web;

import java.util.List;
import java.util.Optional;
import org.forme.articles.Article;
import org.forme.articles.ArticleState;
import org.forme.issues.Page;
import org.forme.issues.PageStyle;
import org.forme.issues.Slot;
import org.forme.people.Person;
import org.forme.pictures.Artwork;

/**
 * A page as one person sees it at work.
 *
 * @param slot the chosen one, or null
 * @param pool copy that was handed in and has no place
 * @param styles that the page could take
 * @param typed what was typed into a form that was refused
 * @param undo the way back from the act that led here
 */
record PageDesk(
        Page page,
        Slot slot,
        List<Article> pool,
        List<PageStyle> styles,
        Person me,
        Typed typed,
        Undo undo,
        TimeWords words) {

    /**
     * The way back from the act that led here.
     *
     * @param cleared the article that was just taken out of the chosen slot, or null
     * @param from the slot, as a select says it, that the chosen slot's content was just moved from; or null
     */
    record Undo(Long cleared, String from) {
        static final Undo NONE = new Undo(null, null);
    }

    /** The article that can be put back into the chosen slot, or null. */
    public Article cleared() {
        if (slot == null || !slot.isEmpty()) return null;
        return pool.stream()
                .filter(article -> article.id().equals(undo.cleared()))
                .findFirst()
                .orElse(null);
    }

    /** The empty slot that the chosen slot's content can go back to, or null. */
    public Slot cameFrom() {
        if (slot == null || slot.isEmpty()) return null;
        return free().stream()
                .filter(other -> choice(other).equals(undo.from()))
                .findFirst()
                .orElse(null);
    }

    /** Who made the page, as typed. */
    record Credits(String responsibleEditor, String layoutEditor, String proofreader) {
        static Credits of(Page page) {
            return new Credits(page.responsibleEditor(), page.layoutEditor(), page.proofreader());
        }
    }

    /** Kind and title of an artwork, as typed. */
    record Hanging(String kind, String title) {
        static final Hanging NOTHING = new Hanging("", "");
    }

    /**
     * What was typed into one of the page's forms.
     *
     * @param credits who made the page, or null
     * @param hanging beside an artwork's file
     * @param headline with line feeds, or null
     */
    record Typed(Credits credits, Hanging hanging, String headline) {
        static final Typed NOTHING = new Typed(null, Hanging.NOTHING, null);

        static Typed credits(Credits credits) {
            return new Typed(credits, Hanging.NOTHING, null);
        }

        static Typed hanging(Hanging hanging) {
            return new Typed(null, hanging, null);
        }

        static Typed headline(String headline) {
            return new Typed(null, Hanging.NOTHING, headline);
        }
    }

    /** Who made the page: as typed, or as it is. */
    public Credits credits() {
        return typed.credits == null ? Credits.of(page) : typed.credits;
    }

    /** What was typed beside an artwork's file that was refused. */
    public Hanging hanging() {
        return typed.hanging;
    }

    /** The chosen slot's headline, its lines as they were broken by hand; empty where it has none. */
    public String headline() {
        if (slot == null || !slot.isOrigin()) return "";
        return typed.headline == null
                ? String.join("\n", slot.headlineLines(slot.article().text().headline()))
                : typed.headline;
    }

    public Sheet sheet() {
        return Sheet.of(page);
    }

    /** Whether the person puts copy on this page. */
    public boolean places() {
        return !page.isSealed() && page.edits(me);
    }

    /** Whether the person moves and hangs things on it. */
    public boolean shapes() {
        return !page.isSealed() && page.shapes(me);
    }

    public boolean isChosen(Slot other) {
        return slot != null && slot.is(other);
    }

    /** Where the article of the chosen slot carries on, or null. */
    public Slot continuation() {
        return slot == null || !slot.isOrigin() ? null : slot.continuation().orElse(null);
    }

    /** Empty slots of the issue that the chosen slot's content could move to. */
    public List<Slot> free() {
        return page.issue().slots().stream()
                .filter(other -> other.isEmpty() && other.page().artwork() == null)
                .toList();
    }

    /** Empty slots on other pages, where the article of the chosen slot could carry on. */
    public List<Slot> freeElsewhere() {
        return free().stream().filter(other -> !page.is(other.page())).toList();
    }

    /** Copy for this page's section first. */
    public List<Article> poolHere() {
        return pool.stream()
                .sorted((one, other) -> Boolean.compare(isHere(other), isHere(one)))
                .toList();
    }

    private boolean isHere(Article article) {
        return page.sectionKey().equals(article.section());
    }

    public Page before() {
        return neighbour(-1).orElse(null);
    }

    public Page after() {
        return neighbour(1).orElse(null);
    }

    private Optional<Page> neighbour(int step) {
        return page.issue().pages().stream()
                .filter(other -> other.sequence() == page.sequence() + step)
                .findFirst();
    }

    public Artwork.Kind[] kinds() {
        return Artwork.Kind.values();
    }

    public String base() {
        return "/desk/issues/" + page.issue().id() + "/pages/" + page.label();
    }

    public String address(Slot other) {
        return "/desk/issues/" + page.issue().id() + "/pages/" + other.page().label() + "?slot=" + other.key()
                + "#slot";
    }

    /** Where acts on the chosen slot are posted to. */
    public String slotBase() {
        return base() + "/slots/" + slot.key();
    }

    public String artworkHere() {
        return slotBase() + "/artwork";
    }

    public String artworkWhole() {
        return base() + "/artwork";
    }

    /** Whether copy of the chosen slot could be sent back from here. */
    public boolean returns() {
        if (slot.isCarried()) return false;
        return slot.article().state().isInReview() || slot.article().state() == ArticleState.APPROVED;
    }

    /** As a select says a slot: {@code 4/turn}. */
    public String choice(Slot other) {
        return other.page().label() + "/" + other.key();
    }
}
