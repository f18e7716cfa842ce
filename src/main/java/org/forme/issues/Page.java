package org.forme.issues;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.forme.articles.Article;
import org.forme.people.Person;
import org.forme.people.Role;
import org.forme.pictures.Artwork;
import org.forme.pictures.ArtworkShape;
import org.forme.shell.Line;
import org.forme.shell.Refusal;

/**
 * 版: a page of an issue. Made with its issue from a page style, whose grid and slots it copies by value; filled,
 * cleared and jumped by editors; proved by the press and signed by the editor on duty; frozen with its issue.
 *
 * <p>{@link #changes()} counts every change of placement and shape. Whether a signature still holds is never kept here:
 * the press compares the page with the proof.
 */
@Entity
public class Page {
    private static final int NAME_MAX = 60;

    /** A headline of more lines is a paragraph. */
    private static final int HEADLINE_LINES = 4;

    /** How many times wider or narrower in proportion than its place an artwork may be. */
    private static final double MOST_OTHER_SHAPE = 1.5;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Issue issue;

    private String label;

    @Column(name = "sequence_number")
    private int sequence;

    private String sectionKey;
    private String sectionName;
    private String styleName;
    private boolean front;

    @Convert(converter = JsonColumns.OfGrid.class)
    private Grid grid;

    @OneToMany(mappedBy = "page", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("ordinal")
    private List<Slot> slots = new ArrayList<>();

    @ManyToOne(fetch = FetchType.LAZY)
    private Artwork artwork;

    private String responsibleEditor = "";
    private String layoutEditor = "";
    private String proofreader = "";
    private int changes;
    private boolean sealed;

    /** Proofs and signatures so far. Counting them writes this row: its version then stops whoever came second. */
    private int proofMarks;

    @OneToMany(mappedBy = "page", cascade = CascadeType.PERSIST)
    @OrderBy("number")
    private List<Proof> proofs = new ArrayList<>();

    @Version
    private int version;

    protected Page() {}

    Page(Issue issue, int sequence, PlannedPage plan) {
        this.issue = issue;
        this.sequence = sequence;
        this.label = String.valueOf(sequence);
        this.sectionKey = plan.sectionKey();
        this.sectionName = plan.sectionName();
        this.styleName = plan.style().name();
        this.front = plan.style().isFront();
        this.grid = plan.style().grid();
        for (StyleSlot pattern : plan.style().slots()) slots.add(new Slot(this, slots.size(), pattern));
    }

    /** The page of an earlier edition with all that stands on it, its proofs and its signatures. */
    Page(Issue issue, Page earlier) {
        this.issue = issue;
        this.sequence = earlier.sequence;
        this.label = earlier.label;
        this.sectionKey = earlier.sectionKey;
        this.sectionName = earlier.sectionName;
        this.styleName = earlier.styleName;
        this.front = earlier.front;
        this.grid = earlier.grid;
        this.artwork = earlier.artwork;
        this.responsibleEditor = earlier.responsibleEditor;
        this.layoutEditor = earlier.layoutEditor;
        this.proofreader = earlier.proofreader;
        this.changes = earlier.changes;
        this.proofMarks = earlier.proofMarks;
        for (Slot slot : earlier.slots) slots.add(new Slot(this, slot));
        for (Proof proof : earlier.proofs) proofs.add(new Proof(this, proof));
    }

    /** Lets what runs on from another page do so here as well. */
    void continueLike(Page earlier) {
        for (Slot slot : earlier.slots) {
            Slot from = slot.continuationOf();
            if (from == null) continue;
            Slot origin = issue.page(from.page().label()).slot(from.key());
            slot(slot.key()).continueFrom(origin, slot.placedBy(), slot.placedAt());
        }
    }

    /**
     * Puts an article that was handed in into an empty slot of this page and tells the article its place.
     *
     * @throws Refusal when the article is a draft, declined, of another paper or has a place already, or the slot is not
     *     empty or not of this page
     */
    public void place(Slot slot, Article article, Person person, Instant now) {
        mayBePlacedBy(person);
        mine(slot);
        var reasons = new Refusal.Reasons();
        reasons.require(artwork == null, null, "issues.page_is_artwork", label);
        reasons.require(slot.isEmpty(), null, "issues.slot_taken", slot.name());
        reasons.require(article.paper().equals(paper()), null, "issues.article_of_other_paper");
        boolean carried = issue.mayCarry(article);
        reasons.require(carried || article.isPlaceable(), null, "issues.article_not_handed_in");
        reasons.require(carried || !article.isSealed(), null, "issues.article_sealed");
        reasons.require(!carried || issue.standsNowhere(article), null, "issues.article_stands_here");
        if (!carried && article.isPlaced())
            reasons.add(
                    null,
                    "issues.article_placed",
                    article.place().issueNumber(),
                    article.place().pageLabel());
        reasons.refuseNow();
        issue.startedBy(person, now);
        slot.take(article, person, now);
        tellPlace(slot);
        changes++;
    }

    /** Empties a slot. An article goes back to the pool, its continuation with it; a continuation is only unjumped. */
    public void clear(Slot slot, Person person, Instant now) {
        if (slot.artwork() == null) mayBePlacedBy(person);
        else mayBeMovedBy(person);
        mine(slot);
        if (slot.isEmpty()) throw Refusal.now("issues.slot_empty", slot.name());
        if (slot.isOrigin()) {
            slot.continuation().ifPresent(Page::drop);
            if (!slot.isCarried()) slot.article().tellPlaceGone();
        }
        drop(slot);
    }

    /**
     * Moves what stands in a slot of this page into an empty slot of this page or another page of the issue.
     *
     * @param emptied called when the old slot is empty and the new one is not filled yet: the database, which knows that
     *     an article stands once, has to hear of the one before the other
     */
    public void move(Slot from, Slot to, Person person, Instant now, Runnable emptied) {
        mayBeMovedBy(person);
        mine(from);
        Page target = ofThisIssue(to);
        target.mayBeMovedBy(person);
        Slot other = from.isOrigin() ? from.continuation().orElse(null) : from.continuationOf();
        var reasons = new Refusal.Reasons();
        reasons.require(!from.isEmpty(), null, "issues.slot_empty", from.name());
        reasons.require(to.isEmpty(), null, "issues.slot_taken", to.name());
        reasons.require(target.artwork == null, null, "issues.page_is_artwork", target.label);
        reasons.require(other == null || !target.is(other.page()), null, "issues.jump_same_page");
        reasons.refuseNow();
        Article article = from.isOrigin() ? from.article() : null;
        Artwork hung = from.artwork();
        if (hung != null) target.shapeOf(to, "to").check(hung.widthMm(), hung.heightMm());
        Slot origin = from.continuationOf();
        if (article != null && other != null) drop(other);
        drop(from);
        emptied.run();
        if (article != null) {
            to.take(article, person, now);
            target.tellPlace(to);
            if (other != null) {
                other.continueFrom(to, person, now);
                other.page().changes++;
            }
        }
        if (hung != null) to.take(hung, person, now);
        if (origin != null) {
            to.continueFrom(origin, person, now);
            origin.page().changes++;
        }
        target.changes++;
    }

    /**
     * Ends the lines of a slot's headline by hand, so that no word or name is parted. Lapses when the headline's words
     * change or the article moves.
     *
     * @param lines the headline with line feeds, at most {@value #HEADLINE_LINES} lines; one or none leaves it to the page
     * @throws Refusal when these are not the headline's words
     */
    public void breakHeadline(Slot slot, String lines, Person person) {
        mayBeMovedBy(person);
        mine(slot);
        if (!slot.isOrigin()) throw Refusal.now("issues.headline_none", slot.name());
        String clean =
                lines.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
        var reasons = new Refusal.Reasons();
        String headline = slot.article().text().headline();
        boolean same =
                clean.isEmpty() || Slot.isBrokenInto(headline, clean.lines().toList());
        reasons.require(same, "headline", "issues.headline_other");
        reasons.require(clean.lines().count() <= HEADLINE_LINES, "headline", "issues.headline_lines", HEADLINE_LINES);
        reasons.refuseInput();
        if (slot.breakHeadline(clean)) changes++;
    }

    /** 转版: lets the article of a slot carry on in an empty slot of another page. The lines 下转 and 上接 follow from it. */
    public void jump(Slot slot, Slot target, Person person, Instant now) {
        mayBePlacedBy(person);
        mine(slot);
        Page other = ofThisIssue(target);
        var reasons = new Refusal.Reasons();
        reasons.require(slot.isOrigin(), null, "issues.jump_nothing", slot.name());
        reasons.require(slot.continuation().isEmpty(), null, "issues.jump_already", slot.name());
        reasons.require(!is(other), null, "issues.jump_same_page");
        reasons.require(target.isEmpty(), null, "issues.slot_taken", target.name());
        reasons.require(other.artwork == null, null, "issues.page_is_artwork", other.label);
        reasons.refuseNow();
        other.mayBePlacedBy(person);
        target.continueFrom(slot, person, now);
        changes++;
        other.changes++;
    }

    /** Takes a jump back: the article ends in its first slot, the other one is empty. */
    public void unjump(Slot slot, Person person, Instant now) {
        mayBePlacedBy(person);
        mine(slot);
        Slot continued = slot.continuation().orElseThrow(() -> Refusal.now("issues.jump_none", slot.name()));
        drop(continued);
        changes++;
    }

    /** Hangs a finished artwork into an empty slot. */
    public void hang(Slot slot, Artwork finished, Person person, Instant now) {
        mayHang(slot, person).check(finished.widthMm(), finished.heightMm());
        issue.startedBy(person, now);
        slot.take(finished, person, now);
        changes++;
    }

    /** Makes a finished artwork the whole page. Its slots must be empty. */
    public void hang(Artwork finished, Person person, Instant now) {
        mayHang(person).check(finished.widthMm(), finished.heightMm());
        issue.startedBy(person, now);
        artwork = finished;
        changes++;
    }

    /**
     * Asks whether an artwork may be hung into a slot, before its file is looked at.
     *
     * @return what the slot asks of its shape
     * @throws Refusal with every reason against it
     */
    public ArtworkShape mayHang(Slot slot, Person person) {
        mayBeMovedBy(person);
        mine(slot);
        var reasons = new Refusal.Reasons();
        reasons.require(artwork == null, null, "issues.page_is_artwork", label);
        reasons.require(slot.isEmpty(), null, "issues.slot_taken", slot.name());
        reasons.refuseNow();
        return shapeOf(slot, "artwork");
    }

    /** Asks the same of an artwork that is to be the whole page. */
    public ArtworkShape mayHang(Person person) {
        mayBeMovedBy(person);
        var reasons = new Refusal.Reasons();
        reasons.require(artwork == null, null, "issues.page_is_artwork", label);
        reasons.require(!front, null, "issues.front_is_set", label);
        reasons.require(slots.stream().allMatch(Slot::isEmpty), null, "issues.page_not_empty", label);
        reasons.refuseNow();
        return fits("artwork", grid.pageWidthMm(), grid.pageHeightMm());
    }

    private ArtworkShape shapeOf(Slot slot, String field) {
        return fits(
                field,
                grid.widthMm(slot.shape().cols()),
                grid.heightMm(slot.shape().lines()));
    }

    /** Artwork is shown whole: one of quite another shape would leave over a third of its place white. */
    private static ArtworkShape fits(String field, double placeWidth, double placeHeight) {
        return (width, height) -> {
            double other = (width / height) / (placeWidth / placeHeight);
            if (other > MOST_OTHER_SHAPE || other < 1 / MOST_OTHER_SHAPE)
                throw Refusal.input(
                        field,
                        "issues.artwork_shape",
                        Math.round(width),
                        Math.round(height),
                        Math.round(placeWidth),
                        Math.round(placeHeight));
        };
    }

    /** Takes the artwork that is the whole page down again. */
    public void takeDown(Person person, Instant now) {
        mayBeMovedBy(person);
        if (artwork == null) throw Refusal.now("issues.page_no_artwork", label);
        artwork = null;
        changes++;
    }

    /**
     * Gives the page the grid and slots of another style. What stands in a slot stays in the slot of the same key.
     *
     * @throws Refusal when a filled slot has no slot of its key in the new style
     */
    public void restyle(PageStyle style, Person person, Instant now) {
        mayBeMovedBy(person);
        var reasons = new Refusal.Reasons();
        against(new PlannedPage(sectionKey, sectionName, style), reasons);
        reasons.require(style.isFront() == front, null, "issues.restyle_front");
        reasons.refuseNow();
        shapeLike(style);
        tellPlaces();
    }

    /** Tells every article that begins here where it stands, after the issue got another number. */
    void tellPlaces() {
        slots.stream().filter(Slot::isOrigin).forEach(this::tellPlace);
    }

    private void shapeLike(PageStyle style) {
        slots.removeIf(slot -> style.slot(slot.key()).isEmpty());
        for (int i = 0; i < style.slots().size(); i++) {
            StyleSlot pattern = style.slots().get(i);
            Optional<Slot> kept = find(pattern.key());
            if (kept.isPresent()) kept.get().shapeLike(i, pattern);
            else slots.add(new Slot(this, i, pattern));
        }
        slots.sort(Comparator.comparingInt(Slot::ordinal));
        styleName = style.name();
        grid = style.grid();
        changes++;
    }

    /** What stands here that the plan has no room for. */
    void against(PlannedPage plan, Refusal.Reasons reasons) {
        if (plan.style() == null) return;
        for (Slot slot : slots)
            reasons.require(
                    slot.isEmpty() || plan.style().slot(slot.key()).isPresent(),
                    null,
                    "issues.restyle_homeless",
                    slot.name());
    }

    /** What stands against taking this page out of its issue. */
    void againstRemoval(Refusal.Reasons reasons) {
        reasons.require(
                artwork == null && slots.stream().allMatch(Slot::isEmpty), null, "issues.page_not_empty_to_go", label);
        reasons.require(proofs.isEmpty(), null, "issues.page_proved_to_go", label);
    }

    /** Takes on what is planned, and tells its copy the number, which may have changed. */
    void become(PlannedPage plan) {
        boolean other = !sectionKey.equals(plan.sectionKey()) || !sectionName.equals(plan.sectionName());
        sectionKey = plan.sectionKey();
        sectionName = plan.sectionName();
        if (plan.style() != null && !plan.style().name().equals(styleName)) shapeLike(plan.style());
        else if (other) changes++;
        slots.stream().filter(Slot::isOrigin).forEach(this::tellPlace);
    }

    /** Names who made the page, as printed in its folio: each 0 to 60 characters. */
    public void credit(String responsible, String layout, String proof, Person person, Instant now) {
        mayBeMovedBy(person);
        var reasons = new Refusal.Reasons();
        Line.check(reasons, "responsibleEditor", responsible, NAME_MAX);
        Line.check(reasons, "layoutEditor", layout, NAME_MAX);
        Line.check(reasons, "proofreader", proof, NAME_MAX);
        reasons.refuseInput();
        responsibleEditor = responsible.strip();
        layoutEditor = layout.strip();
        proofreader = proof.strip();
        changes++;
    }

    /**
     * 签版: a person's name under exactly one proof. Only those who are on duty for the issue, and the chief; only the
     * newest proof of this page; only a complete page.
     */
    public Signature sign(Proof proof, Person person, Instant now) {
        issue.refuseSealed();
        Role role = issue.dutyOf(person).orElseThrow(() -> Refusal.forbidden("issues.sign_not_on_duty"));
        var reasons = new Refusal.Reasons();
        reasons.require(is(proof.page()), null, "issues.proof_of_other_page", label);
        reasons.require(isComplete(), null, "issues.page_incomplete", label);
        reasons.require(
                newestProof().filter(proof::is).isPresent() || !is(proof.page()), null, "issues.proof_old", label);
        reasons.require(
                proof.signatures().stream().noneMatch(signature -> signature.isBy(person)),
                null,
                "issues.signed_already");
        reasons.refuseNow();
        proofMarks++;
        return proof.sign(person, role, issue.inPlaceOf(person), now);
    }

    void file(Proof proof) {
        issue.refuseSealed();
        proofs.add(proof);
        proofMarks++;
    }

    void seal() {
        sealed = true;
    }

    private static void drop(Slot slot) {
        slot.empty();
        slot.page().changes++;
    }

    /** What an earlier edition sealed has its place there for good. */
    private void tellPlace(Slot slot) {
        if (slot.isCarried()) return;
        slot.article().tellPlace(issue.id(), issue.number().asPrinted(), label, slot.name());
    }

    private void mayBePlacedBy(Person person) {
        issue.refuseSealed();
        if (!edits(person)) throw Refusal.forbidden("issues.place_not_yours");
    }

    private void mayBeMovedBy(Person person) {
        issue.refuseSealed();
        if (!shapes(person)) throw Refusal.forbidden("issues.place_not_yours");
    }

    /** Whether the person may put copy on this page: its editors and heads, those who can be on duty, the chief. */
    public boolean edits(Person person) {
        return person.holds(Role.EDITOR, paper(), sectionKey)
                || person.holds(Role.HEAD, paper(), sectionKey)
                || person.holds(Role.DUTY, paper())
                || person.holds(Role.CHIEF, paper());
    }

    /** Whether the person may move and hang things on this page: whoever edits it, and layout editors. */
    public boolean shapes(Person person) {
        return edits(person) || person.holds(Role.LAYOUT, paper(), sectionKey);
    }

    private void mine(Slot slot) {
        if (!is(slot.page())) throw Refusal.now("issues.slot_elsewhere", label);
    }

    private Page ofThisIssue(Slot slot) {
        if (!issue.is(slot.page().issue())) throw Refusal.now("issues.slot_of_other_issue");
        return slot.page();
    }

    private String paper() {
        return issue.publication().paper();
    }

    private Optional<Slot> find(String key) {
        return slots.stream().filter(slot -> slot.key().equals(key)).findFirst();
    }

    /** Whether this is the same page. */
    public boolean is(Page other) {
        return other != null && (this == other || id != null && id.equals(other.id()));
    }

    /** Whether nothing is missing: every slot filled, or one artwork for the whole page. */
    public boolean isComplete() {
        return artwork != null || slots.stream().noneMatch(Slot::isEmpty);
    }

    public Long id() {
        return id;
    }

    public Issue issue() {
        return issue;
    }

    /** As it is printed and stands in addresses: 1, 2, … */
    public String label() {
        return label;
    }

    /** Place in the issue, from 1. */
    public int sequence() {
        return sequence;
    }

    public String sectionKey() {
        return sectionKey;
    }

    /** 版名 as it was called when the page was made. */
    public String sectionName() {
        return sectionName;
    }

    public String styleName() {
        return styleName;
    }

    /** Whether it carries the nameplate instead of a folio line. */
    public boolean isFront() {
        return front;
    }

    public Grid grid() {
        return grid;
    }

    /** In reading order. */
    public List<Slot> slots() {
        return List.copyOf(slots);
    }

    /** @throws Refusal (unseen) when the page has no such slot */
    public Slot slot(String key) {
        return find(key).orElseThrow(Refusal::unseen);
    }

    /** Jumps that start on this page. */
    public List<Jump> jumps() {
        return slots.stream()
                .filter(Slot::isOrigin)
                .flatMap(slot -> slot.continuation().map(to -> new Jump(slot, to)).stream())
                .toList();
    }

    /** The artwork that is the whole page, or null. */
    public Artwork artwork() {
        return artwork;
    }

    public String responsibleEditor() {
        return responsibleEditor;
    }

    public String layoutEditor() {
        return layoutEditor;
    }

    public String proofreader() {
        return proofreader;
    }

    /** 责任编辑, 版面编辑 and 校对 in one line as the foot prints them; empty where nobody is named. */
    public String creditsAsPrinted() {
        return Stream.of(named("责任编辑 ", responsibleEditor), named("版面编辑 ", layoutEditor), named("校对 ", proofreader))
                .filter(credit -> !credit.isEmpty())
                .collect(Collectors.joining("　"));
    }

    private static String named(String what, String name) {
        return name.isEmpty() ? "" : what + name;
    }

    /** How often placement or shape changed. */
    public int changes() {
        return changes;
    }

    public boolean isSealed() {
        return sealed;
    }

    /** Every proof ever made, oldest first. */
    public List<Proof> proofs() {
        return List.copyOf(proofs);
    }

    /** @throws Refusal (unseen) when the page has no such proof */
    public Proof proof(int number) {
        return proofs.stream()
                .filter(proof -> proof.number() == number)
                .findFirst()
                .orElseThrow(Refusal::unseen);
    }

    public Optional<Proof> newestProof() {
        return proofs.isEmpty() ? Optional.empty() : Optional.of(proofs.get(proofs.size() - 1));
    }

    @Override
    public String toString() {
        return Objects.toString(issue) + " " + label;
    }
}
