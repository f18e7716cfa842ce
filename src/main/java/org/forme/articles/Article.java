package org.forme.articles;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.forme.people.Person;
import org.forme.pictures.Picture;
import org.forme.shell.Line;
import org.forme.shell.Refusal;
import org.forme.text.Count;
import org.forme.text.Edit;
import org.forme.text.Manuscript;
import org.forme.text.Moves;
import org.forme.text.Passage;

/**
 * 稿件. Begun by its writer as a draft that nobody else sees; revised as often as they like, each {@link Revision}
 * a whole numbered text that takes one person's saves of ten minutes; handed in; passed by one to three stages, each by somebody else and nobody its writer; 签发, that is
 * approved, after the last. A reviewer may mend it inside their own pass. Sent back (退改), it goes the whole way again.
 * Changed after 签发 it falls back to the changer's own stage, or the first. It may get a {@link Place} as soon as it is
 * handed in, may be kept back (缓发) on its way, and is closed for good when its issue goes to press. While somebody
 * holds its {@link EditLease} every change of its text by others is refused.
 */
@Entity
public class Article extends Wording {
    /** The longest reason or note, in characters. */
    public static final int REASON_LONGEST = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private Long id;

    private String paper;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "author_id")
    private Person author;

    @Enumerated(EnumType.STRING)
    private ArticleState state;

    private Instant stateSince;
    private Instant createdAt;
    private Instant submittedAt;
    private Integer stages;
    private int revisionNumber;
    private int revisionAmendment;

    @Embedded
    private Place place;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "contribution_id")
    private Contribution contribution;

    private Long sealedIssueId;
    private String formKey;

    @OneToMany(mappedBy = "article", cascade = CascadeType.PERSIST)
    @OrderBy("number")
    private List<Revision> revisions = new ArrayList<>();

    @OneToMany(mappedBy = "article", cascade = CascadeType.PERSIST)
    private List<AmendedText> amended = new ArrayList<>();

    /** Hibernate saves in the order of the alphabet: a step names its revision, so revisions come before steps. */
    @OneToMany(mappedBy = "article", cascade = CascadeType.PERSIST)
    @OrderBy("decidedAt, id")
    private List<Review> steps = new ArrayList<>();

    /** One at most: who writes it now, or wrote it last. */
    @OneToMany(mappedBy = "article", cascade = CascadeType.PERSIST)
    private List<EditLease> leases = new ArrayList<>();

    @OneToMany(mappedBy = "article", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<Hold> holds = new ArrayList<>();

    @OneToMany(mappedBy = "article", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<Suggestion> suggestions = new ArrayList<>();

    @OneToMany(mappedBy = "article", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<Comment> comments = new ArrayList<>();

    @OneToMany(mappedBy = "article", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<ReceivedCorrection> receivedCorrections = new ArrayList<>();

    private String lengthAskedBy;
    private Instant lengthAskedAt;

    @Version
    private int version;

    protected Article() {}

    /**
     * Begins a draft without a word.
     *
     * @param paper key of the publication
     * @param section key of the section; empty while undecided
     */
    public Article(Person author, String paper, String section, Instant now) {
        this.author = author;
        this.paper = paper;
        this.state = ArticleState.DRAFT;
        this.createdAt = now;
        this.stateSince = now;
        take(ArticleText.blank(section));
    }

    /** Remembers the one-time key of the form that began it, so that a form sent twice begins one article. */
    public Article begunWith(String key) {
        this.formKey = key;
        return this;
    }

    /**
     * Saves a text. After 签发 this voids the passes from the changer's own stage upwards, all of them if they hold none.
     *
     * @param expected the text that the person began from; another one in between is never overwritten unseen
     *     ({@code articles.stale})
     * @param why what the change is for, or empty
     */
    public void revise(Person person, ArticleText text, TextVersion expected, String why, Instant now) {
        String reason = said(why, "why", Revision.WHY_LONGEST);
        refuseRevision(person, text, expected, now);
        boolean changed = revise(person, text, Moves::between, now);
        if (changed) newest().explain(reason);
        else explain(person, reason);
    }

    /** Revises it by what somebody suggested, which is accepted with that. */
    void accept(Suggestion suggestion, Person person, ArticleText text, TextVersion expected, String why, Instant now) {
        String reason = said(why, "why", Revision.WHY_LONGEST);
        refuseRevision(person, text, expected, now);
        suggestion.acceptedBy(person, now);
        revise(person, text, following(suggestion), now);
        newest().explain(reason);
    }

    /**
     * 全部采纳: makes every change that was shown, in the order of the text, as one save of whoever accepts them; each is
     * recorded by itself. Where one changes words that another is about, the other lapses; so does a place for a picture that
     * is taken out.
     *
     * @param seen those that the page showed, all of them open still
     * @param expected the text that the person saw
     * @param why what the changes are for, or empty
     */
    public void acceptAll(Person person, List<Suggestion> seen, TextVersion expected, String why, Instant now) {
        String reason = said(why, "why", Revision.WHY_LONGEST);
        refuseUnlessRevisable(person, expected, now);
        Suggestion.refuseDecided(seen);
        suggestions().stream().filter(seen::contains).forEach(one -> one.acceptWithOthers(person, now));
        newest().explain(reason);
        if (state != ArticleState.APPROVED) return;
        refuseIncomplete(text());
        fallBack(person, now);
    }

    /** One of several, after all was checked. */
    void acceptWithOthers(Suggestion suggestion, Person person, ArticleText text, Instant now) {
        suggestion.acceptedBy(person, now);
        change(person, text, null, following(suggestion), now);
    }

    private static Following following(Suggestion suggestion) {
        Edit edit = suggestion.edit();
        return edit == null ? Moves::between : (before, after) -> Moves.by(edit, before);
    }

    /** 全部不采纳, each by itself as {@link Suggestion#reject}. @param seen those that the page showed */
    public void rejectAll(Person person, List<Suggestion> seen, Instant now) {
        Suggestion.refuseDecided(seen);
        seen.forEach(one -> one.reject(person, now));
    }

    /**
     * Whether a copy of the text as it was before this person accepted what they accepted last says no more than that: it
     * was sent before, and came late.
     */
    public boolean saidBeforeAccepting(Person person, ArticleText typed) {
        List<Suggestion> accepted = suggestions.stream()
                .filter(one -> one.isAcceptedBy(person))
                .sorted(Comparator.comparing(Suggestion::decidedAt).thenComparing(Suggestion.IN_TEXT))
                .toList();
        for (int from = accepted.size() - 1; from >= 0; from--)
            if (Suggestion.made(accepted.subList(from, accepted.size()), typed).equals(Optional.of(text())))
                return true;
        return false;
    }

    private void refuseRevision(Person person, ArticleText text, TextVersion expected, Instant now) {
        refuseUnlessRevisable(person, expected, now);
        if (state == ArticleState.APPROVED) refuseIncomplete(text);
    }

    private boolean revise(Person person, ArticleText text, Following following, Instant now) {
        boolean changed = change(person, text, null, following, now);
        if (changed && state == ArticleState.APPROVED) fallBack(person, now);
        return changed;
    }

    /** How what is said about the text finds its places again in the next. */
    private interface Following {
        Moves moves(Manuscript before, Manuscript after);
    }

    /**
     * 提出建议: proposes every change from the text to what was typed, each by itself. The text stays as it is. By the
     * section's editors and those above, and by proofreaders, in copy of others that was handed in.
     *
     * @param began the text that the person began from: what was changed since stays, and what cannot be made any more
     *     is not proposed
     */
    public void suggest(Person person, ArticleText typed, ArticleText began, Instant now) {
        refuseSealed();
        if (!isSuggestedOnBy(person)) throw Refusal.forbidden("articles.not_yours_to_suggest");
        List<Suggestion> open = suggestions();
        List<Suggestion> fresh = Remarks.between(this, began, typed, person, now).stream()
                .filter(one -> open.stream().noneMatch(one::proposes))
                .toList();
        refuseTooMany(open.size() + fresh.size());
        Remarks.refuseTooLong(open, fresh);
        suggestions.addAll(fresh);
    }

    /**
     * 批注: says something about a passage, or about the whole. By whoever sees the article.
     *
     * @param passage of the body as it is saved, or null
     */
    public void comment(Person person, Passage passage, String words, Instant now) {
        refuseSealed();
        if (!isVisibleTo(person)) throw Refusal.unseen();
        refuseTooMany(comments().size() + 1);
        comments.add(new Comment(this, person, passage, words, now));
    }

    private static void refuseTooMany(int open) {
        if (open > Remarks.MOST_OPEN) throw Refusal.now("articles.too_many_remarks", Remarks.MOST_OPEN);
    }

    /** The same without a reason, over a revision as it was first saved. */
    public void revise(Person person, ArticleText text, int expected, Instant now) {
        revise(person, text, TextVersion.of(expected), "", now);
    }

    /**
     * Makes an earlier text the newest again, as a revision of its own that is never amended. What was received stays as
     * it came; everything else is as it was then. It voids passes as any other change does.
     *
     * @param earlier one that the person may read
     * @param text what that said
     * @param expected the text that the person saw as the newest
     */
    public void restore(Person person, Revision earlier, ArticleText text, TextVersion expected, Instant now) {
        refuseUnlessRevisable(person, expected, now);
        if (keepingGiven(text).equals(text())) throw Refusal.now("articles.restored_already", earlier.number());
        if (state == ArticleState.APPROVED) refuseIncomplete(text);
        add(person, keepingGiven(text), null, Moves::between, now).restoring(earlier.number());
        if (state == ArticleState.APPROVED) fallBack(person, now);
    }

    /**
     * Somebody puts what they typed together with the newest text: what they leave out of that is to stay in a revision, so
     * it is amended no more.
     */
    public void keepNewest() {
        refuseSealed();
        newest().close();
    }

    /**
     * The text as it was in that version.
     *
     * @param pictures finds a picture by its id
     * @return empty where there never was one, or where it was amended longer than {@link AmendedTexts#KEPT} ago
     */
    public Optional<ArticleText> text(TextVersion version, LongFunction<Picture> pictures) {
        return revisions.stream()
                .filter(one -> !one.isKeptAside() && one.version().equals(version))
                .map(one -> one.text(pictures))
                .findFirst()
                .or(() -> amended.stream()
                        .filter(one -> one.version().equals(version))
                        .map(one -> one.text(pictures))
                        .findFirst());
    }

    private void refuseUnlessRevisable(Person person, TextVersion expected, Instant now) {
        refuseSealed();
        if (state.isInReview()) throw Refusal.now("articles.in_review");
        if (state != ArticleState.DRAFT && state != ArticleState.RETURNED && state != ArticleState.APPROVED)
            throw Refusal.now("articles.closed_to_changes");
        if (!say(person).mayRevise()) throw Refusal.forbidden("articles.not_yours_to_revise");
        refuseLeased(person, now);
        refuseStale(expected);
    }

    /** A reason without a change belongs to the person's own newest revision while nothing names that. */
    private void explain(Person person, String reason) {
        if (reason.isEmpty() || reason.equals(newest().why())) return;
        if (!newest().isBy(person) || isNamed(revisionNumber)) throw Refusal.input("why", "articles.why_of_nothing");
        newest().explain(reason);
    }

    /**
     * 交稿: hands the draft in, or what came back once more. Refused with everything that is missing.
     *
     * @param chain how many reviews the paper asks for, 1 to 3; fixed from here on
     */
    public void submit(Person person, int chain, Instant now) {
        submit(person, chain, 0, now);
    }

    /**
     * The same where suggestions and comments are open.
     *
     * @param leftOpen how many of others the person has seen and leaves as they are
     * @throws Refusal {@code articles.unsettled} where there are others
     */
    public void submit(Person person, int chain, int leftOpen, Instant now) {
        refuseSealed();
        if (state.isInReview() || state == ArticleState.APPROVED) throw Refusal.now("articles.handed_in_already");
        if (state != ArticleState.DRAFT && state != ArticleState.RETURNED)
            throw Refusal.now("articles.closed_to_changes");
        if (!say(person).mayHandIn()) throw Refusal.forbidden("articles.not_yours_to_hand_in");
        refuseLeased(person, now);
        Stage first = Stage.chain(chain).get(0);
        refuseIncomplete(text());
        if (unsettledBeside(person) != leftOpen) throw Refusal.now("articles.unsettled", unsettledBeside(person));
        this.stages = chain;
        this.submittedAt = now;
        note(first, Decision.HAND_IN, person, "", now);
        enter(first.state(), now);
    }

    /**
     * 一审通过, 二审通过 or 签发, whichever the article waits for.
     *
     * @param onDuty whether the person is editor on duty for it; asked for at 三审
     * @param judged the number of the revision that the person read
     * @param note what they want to say, or empty
     */
    public void pass(Person person, boolean onDuty, int judged, String note, Instant now) {
        Stage stage = stageFor(person, onDuty);
        refuseStale(judged);
        pass(stage, person, note, now);
    }

    /** Passes with a change of the reviewer's own, kept as their revision; it voids nothing that was decided before. */
    public void passWith(Person person, boolean onDuty, ArticleText text, int judged, String note, Instant now) {
        Stage stage = stageFor(person, onDuty);
        refuseLeased(person, now);
        refuseStale(judged);
        refuseIncomplete(text);
        if (text.bylines().stream().anyMatch(line -> line.names(person))) throw Refusal.forbidden("articles.own_copy");
        change(person, text, stage, Moves::between, now);
        pass(stage, person, note, now);
    }

    /**
     * 退改: sends the copy back to its writer, from its review by whoever has the say, or from anywhere on its way by an
     * editor of the section or somebody above. Every pass is void with that. Whoever writes it is taken over from first.
     *
     * @param judged the number of the revision that the person read
     */
    public void returnWith(Person person, boolean onDuty, int judged, String reason, Instant now) {
        refuseSealed();
        if (!state.isInReview() && state != ArticleState.APPROVED) throw Refusal.now("articles.not_in_review");
        Stage stage = Stage.of(state)
                .filter(current -> say(person).againstDeciding(current, onDuty).isEmpty())
                .or(() -> say(person).sendsBackAs(onDuty))
                .orElseThrow(
                        () -> Refusal.forbidden(say(person).isOwn() ? "articles.own_copy" : "articles.not_your_stage"));
        refuseTakingAway(person, now);
        refuseStale(judged);
        String why = reason(reason);
        note(stage, Decision.RETURN, person, why, now);
        voidFrom(Stage.FIRST, person, now);
        enter(ArticleState.RETURNED, now);
    }

    /** The last step was this person's, and they took it in the place of somebody else. */
    void lastDecidedInPlaceOf(Person person, String name) {
        Review last = steps.isEmpty() ? null : steps.get(steps.size() - 1);
        if (last != null && Say.same(last.person(), person)) last.inPlaceOf(name);
    }

    /**
     * 不采用: the copy will not run. By whoever has the say in its review.
     *
     * @param judged the number of the revision that the person read
     */
    public void decline(Person person, boolean onDuty, int judged, String reason, Instant now) {
        Stage stage = stageFor(person, onDuty);
        refuseTakingAway(person, now);
        refuseStale(judged);
        if (place != null) throw Refusal.now("articles.decline_placed", place.pageLabel());
        note(stage, Decision.DECLINE, person, reason(reason), now);
        voidFrom(Stage.FIRST, person, now);
        enter(ArticleState.DECLINED, now);
    }

    /**
     * 缓发: keeps copy back that is on its way or approved. Its passes stand; nothing can be done with it until it is
     * let go on. By whoever may send it back.
     */
    public void hold(Person person, boolean onDuty, int judged, String reason, Instant now) {
        refuseSealed();
        if (!state.isInReview() && state != ArticleState.APPROVED) throw Refusal.now("articles.not_in_review");
        refuseUnlessInCharge(person, onDuty);
        refuseTakingAway(person, now);
        refuseStale(judged);
        if (place != null) throw Refusal.now("articles.hold_placed", place.pageLabel());
        holds.add(new Hold(this, revisionNumber, person, reason(reason), now));
        enter(ArticleState.HELD, now);
    }

    /** Lets copy go on that was kept back: to the first review that it has not passed, or as approved as it was. */
    public void letGoOn(Person person, boolean onDuty, Instant now) {
        refuseSealed();
        if (state != ArticleState.HELD) throw Refusal.now("articles.not_held");
        refuseUnlessInCharge(person, onDuty);
        holds.get(holds.size() - 1).endBy(person, now);
        enter(
                Stage.chain(stages).stream()
                        .filter(stage -> reviewsStanding().stream().noneMatch(review -> review.stage() == stage))
                        .findFirst()
                        .map(Stage::state)
                        .orElse(ArticleState.APPROVED),
                now);
    }

    private void refuseUnlessInCharge(Person person, boolean onDuty) {
        if (say(person).sendsBackAs(onDuty).isEmpty())
            throw Refusal.forbidden(say(person).isOwn() ? "articles.own_copy" : "articles.not_your_stage");
    }

    /**
     * Lets this person write undisturbed for {@link EditLease#LASTS}, or goes on doing so.
     *
     * @param tab the window that asks; empty for a browser without script
     * @param page the page in that window
     * @throws Refusal where somebody else is writing, or the person may not change the text now
     */
    public EditLease lease(Person person, boolean onDuty, String tab, String page, Instant now) {
        refuseSealed();
        if (!isChangeableBy(person, onDuty)) throw Refusal.forbidden("articles.not_yours_to_revise");
        refuseLeased(person, now);
        return leaseTo(person, tab, page, now);
    }

    /** A save is a sign of writing: it renews the saver's lease, or takes one, for the window that saves. */
    public void leaseOnSaving(Person person, Instant now) {
        if (!isLeasedToAnother(person, now) && isRevisableBy(person)) leaseTo(person, "", "", now);
    }

    /** The person leaves it. @param page that they leave; null for whichever they write in */
    public void leave(Person person, String page, Instant now) {
        leased(now)
                .filter(lease -> lease.isBy(person) && (page == null || lease.isOfPage(page)))
                .ifPresent(lease -> lease.end(now));
    }

    /**
     * 接手: writes on in place of somebody else. What they had not saved is kept as a revision of theirs that does not
     * become the article's text.
     *
     * @param unsaved what the other had typed and not saved
     */
    public TakeOver takeOver(Person person, boolean onDuty, Optional<ArticleText> unsaved, Instant now) {
        refuseSealed();
        EditLease lease = leased(now)
                .filter(one -> !one.isBy(person))
                .orElseThrow(() -> Refusal.now("articles.nobody_is_writing"));
        if (!isTakenOverBy(person, onDuty, now)) throw Refusal.forbidden("articles.not_yours_to_take_over");
        Person other = lease.person();
        Integer kept = unsaved.map(this::keepingGiven)
                .filter(text -> !text.equals(text()))
                .map(text -> keepAside(text, other, person, now))
                .orElse(null);
        lease.passTo(person, "", "", now);
        return new TakeOver(this, other, person, kept, now);
    }

    /**
     * Goes back to the desk, because its writer leaves the house: the lease ends, and what they had typed and not saved is
     * kept as a revision of theirs that does not become the article's text.
     *
     * @return whether that was kept
     */
    public boolean putBack(Person leaver, Optional<ArticleText> unsaved, Person by, Instant now) {
        if (isSealed()) return false;
        leave(leaver, null, now);
        Optional<ArticleText> more = unsaved.map(this::keepingGiven).filter(text -> !text.equals(text()));
        more.ifPresent(text -> keepAside(text, leaver, by, now));
        return more.isPresent();
    }

    /** Whether its writer has left the house, so that others go on with it. */
    public boolean isLeft() {
        return !author.isActive();
    }

    private int keepAside(ArticleText text, Person writer, Person taker, Instant now) {
        int number = highestNumber() + 1;
        int length = Count.of(text.body()).characters();
        revisions.add(new Revision(this, number, text, length, writer, null, now).keptAsideBy(taker));
        return number;
    }

    private EditLease leaseTo(Person person, String tab, String page, Instant now) {
        if (leases.isEmpty()) leases.add(new EditLease(this));
        leases.get(0).passTo(person, tab, page, now);
        return leases.get(0);
    }

    private void refuseLeased(Person person, Instant now) {
        refuseLeased(person, "articles.being_written", now);
    }

    private void refuseTakingAway(Person person, Instant now) {
        refuseLeased(person, "articles.being_written_first", now);
    }

    private void refuseLeased(Person person, String why, Instant now) {
        leased(now).filter(lease -> !lease.isBy(person)).ifPresent(lease -> {
            long minutes = Math.max(1, Duration.between(now, lease.until()).toMinutes());
            throw Refusal.now(why, lease.personName(), minutes);
        });
    }

    /** Is told the place that it was put in. Moving within the same issue needs no going away first. */
    public void tellPlace(long issueId, String issueNumber, String pageLabel, String slotName) {
        refuseSealed();
        if (!isPlaceable()) throw Refusal.now("articles.not_placeable");
        if (place != null && place.issueId() != issueId)
            throw Refusal.now("articles.placed_elsewhere", place.issueNumber(), place.pageLabel());
        this.place = new Place(issueId, issueNumber, pageLabel, slotName);
    }

    /** Is told that it has no place any more: it is back in the pool. */
    public void tellPlaceGone() {
        refuseSealed();
        this.place = null;
    }

    /** 来稿登记: says with which entry of the register it came in. @param entry null where it is none */
    public void enterAs(Person person, Contribution entry) {
        refuseSealed();
        if (!Contribution.isKeptBy(person, paper)) throw Refusal.forbidden("articles.contribution_not_yours");
        if (origin() != Origin.CONTRIBUTED) throw Refusal.now("articles.contribution_of_other_origin");
        this.contribution = entry;
    }

    /** Copy of another origin came in with no entry. */
    @Override
    void take(ArticleText text) {
        super.take(text);
        if (origin() != Origin.CONTRIBUTED) this.contribution = null;
    }

    /**
     * 更正原稿: says what should have stood as received, where something else was pasted. The first stays beside it. By
     * whoever may change the text now, and the section's editors and those above; it is no change of the text.
     *
     * @param seen how many corrections the person saw
     */
    public void correctReceived(Person person, String typed, String why, int seen, Instant now) {
        refuseSealed();
        if (!isReceivedCorrectedBy(person)) throw Refusal.forbidden("articles.not_yours_to_correct_received");
        if (receivedFirst().isEmpty()) throw Refusal.now("articles.nothing_received");
        if (seen != receivedCorrections.size()) throw Refusal.now("articles.received_corrected_meanwhile");
        var reasons = new Refusal.Reasons();
        Line.checkGiven(reasons, "why", why == null ? "" : why.strip(), ReceivedCorrection.WHY_LONGEST);
        String received = receivedTyped(typed, reasons);
        reasons.refuseInput();
        receivedCorrections.add(new ReceivedCorrection(this, person, received, why.strip(), now));
    }

    private String receivedTyped(String typed, Refusal.Reasons reasons) {
        String received = "";
        try {
            received = ArticleText.write().received(typed).done().received();
        } catch (Refusal refused) {
            reasons.addAll(refused);
            return received;
        }
        reasons.require(!received.isEmpty(), "received", "articles.received_correction_missing");
        reasons.require(!received.equals(received()), "received", "articles.received_correction_same");
        return received;
    }

    /** Whether this person may correct what was received. */
    public boolean isReceivedCorrectedBy(Person person) {
        return !isSealed()
                && say(person).sees()
                && (say(person).mayRevise() || say(person).rank() > 0);
    }

    /** What was received, as it was corrected last. */
    @Override
    public String received() {
        return receivedCorrections.isEmpty()
                ? receivedFirst()
                : receivedCorrections.get(receivedCorrections.size() - 1).received();
    }

    /** What was given as received at first, which stays whatever is corrected. */
    public String receivedFirst() {
        return super.received();
    }

    /** How what was received was corrected, the first first. */
    public List<ReceivedCorrection> receivedCorrections() {
        return List.copyOf(receivedCorrections);
    }

    /**
     * Asks for a length, beside the text and whoever writes it: it is no change of the text, takes no lease and voids
     * nothing, and no form changes it again. By heads of the section and those above.
     *
     * @param length in 字; null to ask for none, which leaves it to whoever writes
     */
    public void askLength(Person person, Integer length, Instant now) {
        refuseSealed();
        if (!isLengthAskedBy(person)) throw Refusal.forbidden("articles.not_yours_to_ask_length");
        ArticleText asked = text().rewrite().targetLength(length).done();
        super.take(asked);
        this.lengthAskedBy = length == null ? null : person.name();
        this.lengthAskedAt = length == null ? null : now;
    }

    /** Whether this person may ask for a length: a head of the section or somebody above. */
    public boolean isLengthAskedBy(Person person) {
        return !isSealed() && say(person).sees() && say(person).rank() >= Say.HEAD;
    }

    /** Who asked for the length, by name; empty where it is the text's own. */
    public Optional<String> lengthAskedBy() {
        return Optional.ofNullable(lengthAskedBy);
    }

    /** When they did; null where nobody did. */
    public Instant lengthAskedAt() {
        return lengthAskedAt;
    }

    /** Closes it for good: the issue it stands in goes to press. */
    public void seal(long issueId) {
        refuseSealed();
        if (state != ArticleState.APPROVED) throw Refusal.now("articles.not_approved");
        if (place == null || place.issueId() != issueId) throw Refusal.now("articles.not_in_that_issue");
        this.sealedIssueId = issueId;
    }

    private void pass(Stage stage, Person person, String note, Instant now) {
        String said = said(note, "note", REASON_LONGEST);
        note(stage, Decision.PASS, person, said, now);
        enter(stage.next(stages).map(Stage::state).orElse(ArticleState.APPROVED), now);
    }

    private Stage stageFor(Person person, boolean onDuty) {
        refuseSealed();
        Stage stage = Stage.of(state).orElseThrow(() -> Refusal.now("articles.not_in_review"));
        var against = say(person).againstDeciding(stage, onDuty);
        if (!against.isEmpty()) throw Refusal.forbidden(against.get(0).key());
        return stage;
    }

    /** Back to the stage whose pass the changer holds, or to the first of the chain. */
    private void fallBack(Person changer, Instant now) {
        Stage from = say(changer)
                .passedBefore()
                .map(Review::stage)
                .orElse(Stage.chain(stages).get(0));
        voidFrom(from, changer, now);
        enter(from.state(), now);
    }

    private void voidFrom(Stage lowest, Person changer, Instant now) {
        reviewsStanding().stream()
                .filter(review -> review.stage().compareTo(lowest) >= 0)
                .forEach(review -> review.voidBy(changer, now));
    }

    private boolean change(Person person, ArticleText wanted, Stage within, Following following, Instant now) {
        ArticleText text = keepingGiven(wanted);
        if (revisionNumber > 0 && text.equals(text())) return false;
        if (within != null || !takesAmendment(person, now)) {
            add(person, text, within, following, now);
        } else {
            keepForOpenForms(now);
            take(text, following, now);
            newest().amend(text, characters(), now);
            revisionAmendment = newest().amendment();
        }
        return true;
    }

    /** Nobody can have begun from what lasted no moment. */
    private void keepForOpenForms(Instant now) {
        if (newest().savedAt().isBefore(now)) amended.add(newest().before(now));
    }

    private Revision add(Person person, ArticleText text, Stage within, Following following, Instant now) {
        take(text, following, now);
        revisionNumber = highestNumber() + 1;
        revisionAmendment = 0;
        var added = new Revision(this, revisionNumber, text, characters(), person, within, now);
        revisions.add(added);
        return added;
    }

    /** What is said about the text goes where its words go. */
    private void take(ArticleText text, Following following, Instant now) {
        if (unsettled() > 0) {
            Moves moves = following.moves(body(), text.body());
            suggestions.forEach(one -> one.follow(text, moves, now));
            comments.forEach(one -> one.follow(moves));
        }
        take(text);
    }

    private boolean takesAmendment(Person person, Instant now) {
        return revisionNumber > 0
                && revisionNumber == highestNumber()
                && newest().isOpenTo(person, now)
                && !isNamed(revisionNumber);
    }

    /** Whether a step of the review, or a hold, is about this very text. */
    private boolean isNamed(int number) {
        return steps.stream().anyMatch(step -> step.revision() == number)
                || holds.stream().anyMatch(hold -> hold.revision() == number);
    }

    private Revision newest() {
        return revisions.stream()
                .filter(one -> one.number() == revisionNumber)
                .findFirst()
                .orElseThrow();
    }

    /** Texts that were kept aside have numbers too. */
    private int highestNumber() {
        return revisions.stream().mapToInt(Revision::number).max().orElse(0);
    }

    /**
     * A text as it can become the article's: what was received is a document and stays as it came, and the length that
     * somebody asked for is theirs.
     */
    public ArticleText keepingGiven(ArticleText text) {
        ArticleText.Writing kept = text.rewrite();
        if (!receivedFirst().isEmpty()) kept.received(receivedFirst());
        if (lengthAskedBy != null) kept.targetLength(targetLength());
        return kept.done();
    }

    private void enter(ArticleState next, Instant now) {
        leases.forEach(lease -> lease.end(now));
        this.state = next;
        this.stateSince = now;
    }

    private void note(Stage stage, Decision decision, Person person, String reason, Instant now) {
        steps.add(new Review(this, stage, decision, revisionNumber, person, reason, now));
    }

    private static String reason(String typed) {
        if (typed == null || typed.isBlank()) throw Refusal.input("reason", "articles.reason_missing");
        return said(typed, "reason", REASON_LONGEST);
    }

    private static String said(String typed, String field, int longest) {
        String said = typed == null ? "" : typed.strip().replace("\r\n", "\n");
        var reasons = new Refusal.Reasons();
        Line.checkText(reasons, field, said, longest);
        reasons.refuseInput();
        return said;
    }

    private static void refuseIncomplete(ArticleText text) {
        var reasons = new Refusal.Reasons();
        Missing.tell(text, reasons);
        reasons.refuseInput();
    }

    private void refuseStale(TextVersion expected) {
        if (!expected.equals(textVersion())) throw Refusal.now("articles.stale");
    }

    /** What is decided about was handed in, and that closed it: its number says it whole. */
    private void refuseStale(int judged) {
        if (judged != revisionNumber) throw Refusal.now("articles.stale");
    }

    void refuseSealed() {
        if (isSealed()) throw Refusal.now("articles.sealed");
    }

    private Say say(Person person) {
        return new Say(this, person);
    }

    /** Whether this person may see it at all. */
    public boolean isVisibleTo(Person person) {
        return say(person).sees();
    }

    /** Whether this person may change the text now, outside a review. */
    public boolean isRevisableBy(Person person) {
        return !isSealed() && say(person).mayRevise();
    }

    /** Whether this person may change the text now, outside a review or in their own pass. */
    public boolean isChangeableBy(Person person, boolean onDuty) {
        return isRevisableBy(person) || !isSealed() && isDecidableBy(person, onDuty);
    }

    /** Who is writing it now, if anybody is. */
    public Optional<EditLease> leased(Instant now) {
        return leases.stream().filter(lease -> lease.isLive(now)).findFirst();
    }

    /** Whether somebody else is writing it now. */
    public boolean isLeasedToAnother(Person person, Instant now) {
        return leased(now).filter(lease -> !lease.isBy(person)).isPresent();
    }

    /**
     * Whether this person may take it over from whoever is writing it: an editor of its section, a head, the editor on
     * duty or the chief. From their equals only where they may change the text now themselves; from those below them
     * anywhere, to decide about copy that is not their own.
     */
    public boolean isTakenOverBy(Person person, boolean onDuty, Instant now) {
        int rank = say(person).rank();
        if (isSealed() || rank == 0) return false;
        int highest = isChangeableBy(person, onDuty)
                ? rank
                : say(person).sendsBackAs(onDuty).isPresent() ? rank - 1 : -1;
        return leased(now)
                .filter(lease -> !lease.isBy(person))
                .filter(lease -> say(lease.person()).rank() <= highest)
                .isPresent();
    }

    /** Whether this person may propose changes of it now. */
    public boolean isSuggestedOnBy(Person person) {
        return !isSealed() && say(person).maySuggest();
    }

    /** Whether this person may leave suggestions of others as they are, and say that comments are dealt with. */
    public boolean isSettledBy(Person person) {
        return !isSealed() && say(person).settles();
    }

    /** The suggestions that nobody has decided about, in the order of the text. */
    public List<Suggestion> suggestions() {
        return suggestions.stream()
                .filter(Suggestion::isOpen)
                .sorted(Suggestion.IN_TEXT)
                .toList();
    }

    /** The suggestions that were decided about or lapsed, the newest first. */
    public List<Suggestion> suggestionsDecided() {
        return suggestions.stream()
                .filter(one -> !one.isOpen())
                .sorted(Comparator.comparing(Suggestion::decidedAt).reversed())
                .toList();
    }

    /** One of them. */
    public Optional<Suggestion> suggestion(long number) {
        return suggestions.stream().filter(one -> one.id() == number).findFirst();
    }

    /** The comments that nobody has settled, oldest first. */
    public List<Comment> comments() {
        return comments.stream().filter(Comment::isOpen).toList();
    }

    /** The comments that were settled, the newest first. */
    public List<Comment> commentsSettled() {
        return comments.stream()
                .filter(one -> !one.isOpen())
                .sorted(Comparator.comparing(Comment::settledAt).reversed())
                .toList();
    }

    /** One of them. */
    public Optional<Comment> comment(long number) {
        return comments.stream().filter(one -> one.id() == number).findFirst();
    }

    /** How many suggestions and comments are open. */
    public int unsettled() {
        return suggestions().size() + comments().size();
    }

    /** How many of them are not this person's own: a note of one's own is left open by nobody else. */
    public int unsettledBeside(Person person) {
        return (int) (suggestions().stream().filter(one -> !one.isBy(person)).count()
                + comments().stream().filter(one -> !one.isBy(person)).count());
    }

    /** Whether this person may hand it in now. */
    public boolean isSubmittableBy(Person person) {
        return !isSealed() && say(person).mayHandIn();
    }

    /** Whether this person has the say in the review it waits for. */
    public boolean isDecidableBy(Person person, boolean onDuty) {
        return state.isInReview() && whyNotDecide(person, onDuty).isEmpty();
    }

    /** What stands against this person's deciding now, for those who have a part in the stage; else empty. */
    public List<Refusal.Reason> whyNotDecide(Person person, boolean onDuty) {
        return Stage.of(state)
                .map(stage -> say(person).againstDeciding(stage, onDuty))
                .orElse(List.of());
    }

    /** Whether this person has a part in the stage that it waits for, so that a screen owes them a reason. */
    public boolean concerns(Person person) {
        return Stage.of(state).map(say(person)::takesPartIn).orElse(false);
    }

    /** Whether this person may send it back now. */
    public boolean isReturnableBy(Person person, boolean onDuty) {
        if (isSealed() || (!state.isInReview() && state != ArticleState.APPROVED)) return false;
        return isDecidableBy(person, onDuty) || say(person).sendsBackAs(onDuty).isPresent();
    }

    /** Whether this person may keep it back now, or let it go on where it is kept back. */
    public boolean isHoldableBy(Person person, boolean onDuty) {
        boolean onItsWay = state.isInReview() || state == ArticleState.APPROVED || state == ArticleState.HELD;
        return !isSealed() && onItsWay && say(person).sendsBackAs(onDuty).isPresent();
    }

    /** How it is kept back now; empty where it is not. */
    public Optional<Hold> held() {
        return state == ArticleState.HELD ? Optional.of(holds.get(holds.size() - 1)) : Optional.empty();
    }

    /** Whether it may get a place: handed in, and neither declined nor kept back. */
    public boolean isPlaceable() {
        return submittedAt != null && state != ArticleState.DECLINED && state != ArticleState.HELD;
    }

    /** Written by this person, or signed with their name in what is there or was ever handed in. */
    public boolean isOwnOf(Person person) {
        return say(person).isOwn();
    }

    /** The passes that hold for the text as it is. */
    public List<Review> reviewsStanding() {
        return steps.stream().filter(Review::isStanding).toList();
    }

    /** For whom it waits; empty when for nobody. */
    public Optional<Waiting> waitingFor() {
        return Waiting.of(this);
    }

    /** The number of the newest revision; 0 before the first save. */
    public int currentRevision() {
        return revisionNumber;
    }

    /** Which text it has now, as a form says what it began from. */
    public TextVersion textVersion() {
        return new TextVersion(revisionNumber, revisionAmendment);
    }

    /** Every saved text, oldest first. */
    public List<Revision> revisions() {
        return List.copyOf(revisions);
    }

    /**
     * The saved texts that this person may read, oldest first: to others than its writer its history begins with the
     * text that was first handed in.
     */
    public List<Revision> revisionsSeenBy(Person person) {
        int first = say(person).firstRevisionSeen();
        return revisions.stream().filter(revision -> revision.number() >= first).toList();
    }

    /** The texts that were handed in, each once, oldest first. */
    List<Revision> handedIn() {
        Set<Integer> numbers = steps.stream()
                .filter(step -> step.decision() == Decision.HAND_IN)
                .map(Review::revision)
                .collect(Collectors.toSet());
        return numbers.isEmpty()
                ? List.of()
                : revisions.stream()
                        .filter(revision -> numbers.contains(revision.number()))
                        .toList();
    }

    /** Every step of its review, oldest first. */
    public List<Review> reviews() {
        return List.copyOf(steps);
    }

    public Long id() {
        return id;
    }

    /** Key of the publication. */
    public String paper() {
        return paper;
    }

    /** Who began it. */
    public Person author() {
        return author;
    }

    public ArticleState state() {
        return state;
    }

    public Instant stateSince() {
        return stateSince;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** When it was last handed in; null before. */
    public Instant submittedAt() {
        return submittedAt;
    }

    /** How many reviews its chain has; null before it is handed in. */
    public Integer stages() {
        return stages;
    }

    /** Where it stands in the paper; null while it is in the pool. */
    public Place place() {
        return place;
    }

    /** The entry of the register that it came in with, where it is 来稿 and entered. */
    public Optional<Contribution> contribution() {
        return Optional.ofNullable(contribution);
    }

    public boolean isPlaced() {
        return place != null;
    }

    /** Id of the live issue that it went to press with, or null. */
    public Long sealedIssueId() {
        return sealedIssueId;
    }

    public boolean isSealed() {
        return sealedIssueId != null;
    }
}
