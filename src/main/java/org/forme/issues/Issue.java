package org.forme.issues;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.forme.articles.Article;
import org.forme.imprint.IssueNumber;
import org.forme.imprint.Publication;
import org.forme.people.Person;
import org.forme.people.Role;
import org.forme.shell.Line;
import org.forme.shell.Refusal;

/**
 * 一期: an issue of the paper. Planned (筹备) with its number, date and pages; open (编辑中) from the first thing that is
 * put on a page; closed (已截稿) when no more copy is awaited, and opened again if need be; sealed (已付印) once and for
 * good: then every verb here and on its pages refuses.
 */
@Entity
public class Issue {
    /** Most pages of an issue. */
    public static final int PAGES_MAX = 64;

    /** Most lines of the guide. */
    public static final int GUIDE_MAX = 8;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Publication publication;

    @Embedded
    private IssueNumber number;

    /** What stands behind the date in its public address, so that no two issues come to have the same one. */
    private String dayLabel;

    private int edition = 1;

    /** The edition in whose place this one comes; null for the first. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "earlier_id")
    private Issue earlier;

    @ElementCollection
    @CollectionTable(name = "taken_number", joinColumns = @JoinColumn(name = "issue_id"))
    private Set<TakenNumber> takenNumbers = new HashSet<>();

    @Column(name = "issue_date")
    private LocalDate date;

    private String dateReason;

    @Enumerated(EnumType.STRING)
    private IssueState state;

    private Instant copyDeadline;

    @ManyToMany
    @JoinTable(
            name = "issue_duty_editor",
            joinColumns = @JoinColumn(name = "issue_id"),
            inverseJoinColumns = @JoinColumn(name = "person_id"))
    private Set<Person> dutyEditors = new HashSet<>();

    @OneToMany(mappedBy = "issue", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<ShiftChange> shiftChanges = new ArrayList<>();

    @OneToMany(mappedBy = "issue", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("sequence")
    private List<Page> pages = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "guide_line", joinColumns = @JoinColumn(name = "issue_id"))
    @OrderColumn(name = "nth")
    private List<GuideLine> guide = new ArrayList<>();

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "made_by")
    private Person madeBy;

    private Instant madeAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "closed_by")
    private Person closedBy;

    private Instant closedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "sealed_by")
    private Person sealedBy;

    private Instant sealedAt;
    private String sealedInPlaceOf = "";
    private String clearanceDigest;
    private int planChanges;

    @Version
    private int version;

    protected Issue() {}

    /**
     * A new issue with its pages, labelled 1 to n. Whether number and date follow the issues that are there already is
     * asked of {@link Issues}.
     *
     * @param copyDeadline not after the end of the issue's own day
     * @param pages 1 to {@value #PAGES_MAX} pages; the first has a front style, the others have not
     */
    public Issue(
            Publication publication,
            IssueNumber number,
            LocalDate date,
            Instant copyDeadline,
            List<PlannedPage> pages,
            Person madeBy,
            Instant now) {
        this(publication, new IssuePlan(number, date, copyDeadline, pages), madeBy, now);
    }

    /** A new issue as it is planned. */
    public Issue(Publication publication, IssuePlan plan, Person madeBy, Instant now) {
        this.publication = publication;
        this.date = plan.date();
        this.dateReason = plan.dateReason();
        take(plan.number());
        this.state = IssueState.PLANNED;
        this.madeBy = madeBy;
        this.madeAt = now;
        plan.check(publication.zone(), now);
        this.copyDeadline = plan.copyDeadline();
        for (PlannedPage planned : plan.pages()) pages.add(new Page(this, pages.size() + 1, planned));
    }

    /** The next edition of a sealed issue. */
    private Issue(Issue earlier, Person madeBy, Instant now) {
        this.publication = earlier.publication;
        this.edition = earlier.edition + 1;
        this.earlier = earlier;
        this.date = earlier.date;
        this.dateReason = earlier.dateReason;
        take(earlier.number);
        this.state = IssueState.OPEN;
        this.madeBy = madeBy;
        this.madeAt = now;
        this.copyDeadline = earlier.copyDeadline;
        this.dutyEditors.addAll(earlier.dutyEditors);
        for (Page page : earlier.pages) pages.add(new Page(this, page));
        for (int i = 0; i < pages.size(); i++) pages.get(i).continueLike(earlier.pages.get(i));
        for (GuideLine line : earlier.guide) guide.add(new GuideLine(null, line.article(), line.wording()));
    }

    /**
     * 换版: another edition of this issue, which went to press. Its pages carry on what stands on them with proofs and
     * signatures; those that change have to be signed again, because a signature stands only under what it was given for.
     *
     * @param words of two people; see {@link TwoWords}
     */
    Issue again(TwoWords words, Instant now) {
        if (!isSealed()) throw Refusal.now("issues.again_unsealed", number.asPrinted());
        words.check(this);
        return new Issue(this, words.first(), now);
    }

    /** Whether an earlier edition of this issue sealed the article, so that it may stand here as it is. */
    boolean mayCarry(Article article) {
        if (!article.isSealed()) return false;
        for (Issue one = earlier; one != null; one = one.earlier)
            if (article.sealedIssueId().equals(one.id)) return true;
        return false;
    }

    /** Articles of earlier editions that stand nowhere in this one, and could. */
    public List<Article> leftOut() {
        return earlier == null
                ? List.of()
                : earlier.slots().stream()
                        .filter(Slot::isOrigin)
                        .map(Slot::article)
                        .filter(this::standsNowhere)
                        .toList();
    }

    boolean standsNowhere(Article article) {
        return slots().stream()
                .filter(Slot::isOrigin)
                .noneMatch(slot -> slot.article().id().equals(article.id()));
    }

    /** 版次, from 1. */
    public int edition() {
        return edition;
    }

    /** The edition in whose place this one comes; empty for the first. */
    public Optional<Issue> earlier() {
        return Optional.ofNullable(earlier);
    }

    /** Names editors on duty, in place of those named before; see the other one for a change that takes somebody off. */
    public void name(Collection<Person> editors, Person person, Instant now) {
        name(editors, "", person, now);
    }

    /**
     * Names the editors on duty, in place of those named before. Each must hold the role for it.
     *
     * @param reason asked for where somebody goes who was named
     */
    public void name(Collection<Person> editors, String reason, Person person, Instant now) {
        mayNameDuty(person);
        var reasons = new Refusal.Reasons();
        for (Person editor : editors) reasons.require(canBeOnDuty(editor), "duty", "issues.duty_cannot", editor.name());
        List<Person> gone =
                dutyEditors.stream().filter(one -> !isAmong(editors, one)).toList();
        String why = reasonOf(reason, !gone.isEmpty(), reasons);
        reasons.refuseInput();
        for (Person one : gone) shiftChanges.add(new ShiftChange(this, null, one, false, why, person, now));
        for (Person one : editors)
            if (!isNamed(one)) shiftChanges.add(new ShiftChange(this, one, null, false, why, person, now));
        dutyEditors.removeAll(gone);
        for (Person one : editors) if (!isNamed(one)) dutyEditors.add(one);
    }

    /**
     * 换班, 代班: somebody comes on duty in the place of one who was named.
     *
     * @param standsIn whether the one who comes stands in for the other, and so decides and signs in their place
     * @throws Refusal of input for who is not on duty, who cannot be or already is, or a reason that is missing
     */
    public void changeShift(Person went, Person came, boolean standsIn, String reason, Person person, Instant now) {
        mayNameDuty(person);
        var reasons = new Refusal.Reasons();
        reasons.require(went != null && isNamed(went), "went", "issues.shift_not_on_duty");
        reasons.require(came != null && canBeOnDuty(came), "came", "issues.shift_cannot");
        reasons.require(came == null || !isNamed(came), "came", "issues.shift_on_duty_already");
        String why = reasonOf(reason, true, reasons);
        reasons.refuseInput();
        dutyEditors.removeIf(one -> isAmong(List.of(went), one));
        dutyEditors.add(came);
        shiftChanges.add(new ShiftChange(this, came, went, standsIn, why, person, now));
    }

    /** Takes somebody off who leaves the house. */
    void leave(Person leaver, String reason, Person person, Instant now) {
        if (isSealed() || !isNamed(leaver)) return;
        dutyEditors.removeIf(one -> isAmong(List.of(leaver), one));
        shiftChanges.add(new ShiftChange(this, null, leaver, false, reason, person, now));
    }

    private void mayNameDuty(Person person) {
        refuseSealed();
        if (!plans(person)) throw Refusal.forbidden("issues.duty_not_yours");
    }

    private static String reasonOf(String reason, boolean needed, Refusal.Reasons reasons) {
        String why = reason == null ? "" : reason.strip();
        reasons.require(!needed || !why.isEmpty(), "reason", "issues.shift_reason_missing");
        if (!why.isEmpty()) Line.check(reasons, "reason", why, ShiftChange.REASON_MAX);
        return why;
    }

    private static boolean isAmong(Collection<Person> people, Person one) {
        return people.stream().anyMatch(any -> any == one || same(any.id(), one.id()));
    }

    /** Whether the roster names the person for this issue. */
    public boolean isNamed(Person person) {
        return isAmong(dutyEditors, person);
    }

    /** Whether anybody is on duty for it who still can be. */
    public boolean isAttended() {
        return dutyEditors.stream().anyMatch(this::canBeOnDuty);
    }

    /** In whose place the person is on duty, by the name; empty where in their own, or not at all. */
    public String inPlaceOf(Person person) {
        if (!isNamed(person)) return "";
        for (int i = shiftChanges.size() - 1; i >= 0; i--)
            if (shiftChanges.get(i).brought(person))
                return shiftChanges.get(i).isStandIn() ? shiftChanges.get(i).wentName() : "";
        return "";
    }

    /** Every change of who is on duty, from the first. */
    public List<ShiftChange> shiftChanges() {
        return List.copyOf(shiftChanges);
    }

    /**
     * 导读: says what the front page announces, in place of what it announced before. Each article stands on a page of this
     * issue behind the first, and is announced once; at most {@value #GUIDE_MAX} lines.
     *
     * @throws Refusal at {@code guide[i]}
     */
    public void announce(List<GuideLine> lines, Person person, Instant now) {
        refuseSealed();
        if (!plans(person)) throw Refusal.forbidden("issues.plan_not_yours");
        var reasons = new Refusal.Reasons();
        reasons.require(lines.size() <= GUIDE_MAX, "guide[0]", "issues.guide_long", GUIDE_MAX);
        for (int i = 0; i < lines.size(); i++) {
            GuideLine line = lines.get(i);
            String field = "guide[" + i + "]";
            Line.check(reasons, field, line.wording(), GuideLine.WORDING_MAX);
            reasons.require(announcedOn(line).isPresent(), field, "issues.guide_nowhere", line.words());
            boolean again = lines.subList(0, i).stream().anyMatch(earlier -> earlier.announces(line.article()));
            reasons.require(!again, field, "issues.guide_twice", line.words());
        }
        reasons.refuseInput();
        guide = new ArrayList<>(lines);
    }

    /** The page behind the first where the article of a line begins; empty where it stands nowhere there. */
    public Optional<Page> announcedOn(GuideLine line) {
        return slots().stream()
                .filter(slot -> slot.isOrigin() && line.announces(slot.article()))
                .map(Slot::page)
                .filter(page -> !page.isFront())
                .findFirst();
    }

    /** Sets the time when copy must be in. */
    public void expectCopyBy(Instant deadline, Person person, Instant now) {
        refuseSealed();
        if (!plans(person)) throw Refusal.forbidden("issues.plan_not_yours");
        var reasons = new Refusal.Reasons();
        new IssuePlan(number, date, deadline, List.of()).deadline(reasons, publication.zone(), madeAt);
        reasons.refuseInput();
        copyDeadline = deadline;
    }

    /**
     * Changes number, date, deadline and pages of an issue that still takes copy. Pages keep what stands on them; new ones
     * come at the end, and go from the end while nothing stands on them and nobody proved them. Whether number and date fit
     * the neighbours is asked of {@link Issues}.
     *
     * @throws Refusal with everything that a page holds against it
     */
    void replan(IssuePlan plan, Person person, Instant now) {
        mayBeReplanned(person);
        plan.check(publication.zone(), madeAt);
        if (plan.number().isNumbered() != number.isNumbered())
            throw Refusal.input("kind", "issues.kind_stays", number.asPrinted());
        var reasons = new Refusal.Reasons();
        for (int i = 0; i < pages.size(); i++) {
            if (i < plan.pages().size()) pages.get(i).against(plan.pages().get(i), reasons);
            else pages.get(i).againstRemoval(reasons);
        }
        reasons.refuseNow();
        planChanges++;
        take(plan.number());
        date = plan.date();
        dateReason = plan.dateReason();
        copyDeadline = plan.copyDeadline();
        while (pages.size() > plan.pages().size()) pages.remove(pages.size() - 1);
        for (int i = 0; i < pages.size(); i++) pages.get(i).become(plan.pages().get(i));
        for (PlannedPage planned :
                plan.pages().subList(pages.size(), plan.pages().size()))
            pages.add(new Page(this, pages.size() + 1, planned));
    }

    /** Reserves the numbers: they are this issue's from now on, and nobody else's. */
    private void take(IssueNumber taken) {
        number = taken;
        dayLabel = taken.kind().address();
        var rows = TakenNumber.of(publication, taken, edition);
        takenNumbers.retainAll(rows);
        takenNumbers.addAll(rows);
    }

    /** Gives its numbers free for a moment, so that it and its neighbours can take others. */
    void releaseNumbers() {
        takenNumbers.clear();
    }

    /** Takes the number and the day that an earlier issue's change leaves it; copy is due as many days before as it was. */
    void move(Cascade.Move move, Person person) {
        mayBeReplanned(person);
        planChanges++;
        long days = ChronoUnit.DAYS.between(date, move.date());
        copyDeadline = copyDeadline.plus(days, ChronoUnit.DAYS);
        date = move.date();
        dateReason = move.reason();
        take(move.number());
        pages.forEach(Page::tellPlaces);
    }

    /** @throws Refusal when this person may not change the plan, or nobody may any more */
    void mayBeReplanned(Person person) {
        refuseSealed();
        if (!plans(person)) throw Refusal.forbidden("issues.plan_not_yours");
        if (!takesCopy()) throw Refusal.now("issues.replan_closed", number.asPrinted());
        if (earlier != null) throw Refusal.now("issues.replan_edition", number.asPrinted());
    }

    /** Whether it is planned or open: the plan may still change. */
    public boolean takesCopy() {
        return state == IssueState.PLANNED || state == IssueState.OPEN;
    }

    /** 截稿: no more copy is awaited. */
    public void closeCopy(Person person, Instant now) {
        refuseSealed();
        if (!plans(person)) throw Refusal.forbidden("issues.plan_not_yours");
        if (state == IssueState.CLOSED) throw Refusal.now("issues.closed_already");
        state = IssueState.CLOSED;
        closedBy = person;
        closedAt = now;
    }

    /** Takes copy again after all, or for the first time. */
    public void open(Person person, Instant now) {
        refuseSealed();
        if (!plans(person)) throw Refusal.forbidden("issues.plan_not_yours");
        if (state == IssueState.OPEN) throw Refusal.now("issues.open_already");
        state = IssueState.OPEN;
        closedBy = null;
        closedAt = null;
    }

    /**
     * 付印: freezes issue, pages and articles for good. Only with the press's clearance of exactly this issue, only by
     * an editor on duty for it, or the chief.
     */
    public void seal(PressClearance clearance, Person person, Instant now) {
        refuseSealed();
        if (dutyOf(person).isEmpty()) throw Refusal.forbidden("issues.seal_not_on_duty");
        var reasons = new Refusal.Reasons();
        reasons.require(clearance != null && clearance.issue().equals(id), null, "issues.clearance_of_other");
        reasons.require(!dutyEditors.isEmpty(), null, "issues.no_duty");
        reasons.require(pages.stream().allMatch(Page::isComplete), null, "issues.not_complete");
        reasons.refuseNow();
        state = IssueState.SEALED;
        sealedBy = person;
        sealedInPlaceOf = inPlaceOf(person);
        sealedAt = now;
        clearanceDigest = clearance.digest();
        pages.forEach(Page::seal);
        slots().stream().filter(slot -> slot.isOrigin() && !slot.isCarried()).forEach(slot -> slot.article()
                .seal(id));
    }

    void startedBy(Person person, Instant now) {
        if (state == IssueState.PLANNED) state = IssueState.OPEN;
    }

    void refuseSealed() {
        if (state == IssueState.SEALED) throw Refusal.now("issues.sealed", number.asPrinted());
    }

    /** In which role the person may sign pages of this issue and seal it: named for it, or chief. */
    public Optional<Role> dutyOf(Person person) {
        if (person.holds(Role.CHIEF, publication.paper())) return Optional.of(Role.CHIEF);
        return isNamed(person) && canBeOnDuty(person) ? Optional.of(Role.DUTY) : Optional.empty();
    }

    /** Whether the person may be named as editor on duty. */
    public boolean canBeOnDuty(Person person) {
        return canBeOnDuty(person, publication);
    }

    static boolean canBeOnDuty(Person person, Publication publication) {
        return person.holds(Role.DUTY, publication.paper()) || person.holds(Role.CHIEF, publication.paper());
    }

    /** Whether the person may name duty editors, set the deadline, close and reopen. */
    public boolean plans(Person person) {
        return isPlannedBy(person, publication);
    }

    /** Whether the person works for the paper; correspondents see nothing but copy of their own. */
    public boolean isSeenBy(Person person) {
        return Stream.of(Role.values())
                .filter(role -> role != Role.CORRESPONDENT)
                .anyMatch(role -> person.holds(role, publication.paper()));
    }

    /** Whether the person may make and plan issues of a paper. */
    public static boolean isPlannedBy(Person person, Publication publication) {
        String paper = publication.paper();
        return person.holds(Role.CHIEF, paper)
                || person.holds(Role.DUTY, paper)
                || person.holds(Role.HEAD, paper)
                || person.holds(Role.PRODUCTION, paper);
    }

    private static boolean same(Long one, Long other) {
        return one != null && one.equals(other);
    }

    /** Whether this is the same issue. */
    public boolean is(Issue other) {
        return other != null && (this == other || same(id, other.id()));
    }

    public Long id() {
        return id;
    }

    public Publication publication() {
        return publication;
    }

    public IssueNumber number() {
        return number;
    }

    public LocalDate date() {
        return date;
    }

    /** Why it comes out on a day that is none of the paper's; empty where it is one. */
    public String dateReason() {
        return dateReason;
    }

    public IssueState state() {
        return state;
    }

    public boolean isSealed() {
        return state == IssueState.SEALED;
    }

    public Instant copyDeadline() {
        return copyDeadline;
    }

    /** By name. */
    public List<Person> dutyEditors() {
        return dutyEditors.stream().sorted(Comparator.comparing(Person::name)).toList();
    }

    /** What the front page announces, in order; some lines may have lost their article. */
    public List<GuideLine> guide() {
        return List.copyOf(guide);
    }

    /** In their order, from page 1. */
    public List<Page> pages() {
        return List.copyOf(pages);
    }

    /** @throws Refusal (unseen) when the issue has no such page */
    public Page page(String label) {
        return pages.stream()
                .filter(page -> page.label().equals(label))
                .findFirst()
                .orElseThrow(Refusal::unseen);
    }

    /** The slots of all pages. */
    public List<Slot> slots() {
        return pages.stream().flatMap(page -> page.slots().stream()).toList();
    }

    /** Every pair of slots that one article runs over. */
    public List<Jump> jumps() {
        return pages.stream().flatMap(page -> page.jumps().stream()).toList();
    }

    /** When copy was closed, or null. */
    public Instant closedAt() {
        return closedAt;
    }

    public Person sealedBy() {
        return sealedBy;
    }

    /** In whose place they did, by the name; empty where in their own. */
    public String sealedInPlaceOf() {
        return sealedInPlaceOf;
    }

    public Instant sealedAt() {
        return sealedAt;
    }

    @Override
    public String toString() {
        return number == null ? "issue" : number.asPrinted();
    }
}
