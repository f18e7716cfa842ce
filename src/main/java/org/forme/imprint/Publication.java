package org.forme.imprint;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.regex.Pattern;
import org.forme.shell.Refusal;

/**
 * The paper: its name, its address, how it numbers its issues, how copy is reviewed, and every text that stands on its
 * pages without being copy. Made once, by the first run or the sample: {@code publications.persist(new Publication(…))},
 * then its {@link Permit}, {@link Section}s and {@link Channel}s the same way in the same transaction. Revised by
 * administrators; what was sealed keeps the words it was sealed with.
 */
@Entity
public class Publication {
    /** Longest key, in characters. */
    public static final int PAPER_MAX = 40;

    private static final Pattern PAPER = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /** First parts of addresses that belong to the house or to the web at large. */
    private static final Set<String> RESERVED = Set.of(
            "desk",
            "sign-in",
            "sign-out",
            "q",
            "sitemap",
            "robots",
            "favicon",
            "feed",
            "api",
            "admin",
            "administration",
            "well-known",
            "health",
            "static",
            "assets",
            "index",
            "first-run",
            "start",
            "search",
            "calendar",
            "manifest");

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private Long id;

    private String paper;
    private String name;
    private String registeredTitle;
    private String zone;

    private int firstNumber;
    private int firstTotal;
    private LocalDate firstIssueDate;

    @Embedded
    private Frequency frequency;

    private String digitalLine;
    private String digitalUrl;
    private String permitPhrase;
    private String footText;

    @Embedded
    private Imprint imprint;

    @Embedded
    private Masthead masthead;

    @Embedded
    private Nameplate nameplate;

    @Embedded
    private PrinterWishes printerWishes;

    private int reviewStages;
    private boolean lunarDate;

    @Enumerated(EnumType.STRING)
    private Punctuation punctuation;

    private int proofPasses;
    private boolean sample;

    @Version
    private int version;

    protected Publication() {}

    /**
     * A new paper, with three reviews and its name set in type as its nameplate.
     *
     * @param paper its address key, such as {@code xuhuibao}: 2 to 40 lower-case letters, digits and single dashes, not
     *     one of the house's own words. It stands in every public address for ever
     * @param name as it is called
     * @param firstIssue numbers of the first issue that is made here
     * @param firstIssueDate date of that issue
     * @param zone that its dates and deadlines are meant in
     */
    public Publication(String paper, String name, IssueNumber firstIssue, LocalDate firstIssueDate, ZoneId zone) {
        var reasons = new Refusal.Reasons();
        checkPaper(reasons, paper);
        var particulars = new Particulars(
                name,
                name,
                zone == null ? "" : zone.getId(),
                "",
                "",
                "",
                "",
                Imprint.NONE,
                3,
                true,
                Punctuation.LINE_END_HALF);
        particulars.check(reasons);
        reasons.require(firstIssue != null, "number", "shell.line_missing");
        reasons.require(firstIssueDate != null, "firstIssueDate", "shell.line_missing");
        reasons.refuseInput();
        this.paper = paper;
        this.firstNumber = firstIssue.number();
        this.firstTotal = firstIssue.total();
        this.firstIssueDate = firstIssueDate;
        this.frequency = Frequency.WEEKLY;
        this.nameplate = Nameplate.ofType(particulars.name());
        this.printerWishes = PrinterWishes.NONE;
        this.masthead = Masthead.NONE;
        take(particulars);
    }

    /** Marks the paper as the sample newspaper: every page carries 示例 in its foot. */
    public Publication ofTheSample() {
        this.sample = true;
        return this;
    }

    /** Takes what an administrator says about the paper. Refuses with all that is wrong with it. */
    public void revise(Particulars particulars) {
        var reasons = new Refusal.Reasons();
        particulars.check(reasons);
        reasons.refuseInput();
        take(particulars);
    }

    /** Takes a new nameplate. */
    public void letter(Nameplate nameplate) {
        var reasons = new Refusal.Reasons();
        nameplate.check(reasons);
        reasons.refuseInput();
        this.nameplate = nameplate;
    }

    /** Takes what is printed about the paper beside its imprint. */
    public void head(Masthead masthead) {
        var reasons = new Refusal.Reasons();
        masthead.check(reasons);
        reasons.refuseInput();
        this.masthead = masthead;
    }

    /** Takes how the printer wants the page files. */
    public void printFor(PrinterWishes wishes) {
        var reasons = new Refusal.Reasons();
        wishes.check(reasons);
        reasons.refuseInput();
        this.printerWishes = wishes.stripped();
    }

    /** Says how often the paper comes out from now on; issues that are planned stay where they are. */
    public void comeOut(Frequency frequency) {
        this.frequency = frequency;
    }

    /** Whether somebody has revised the paper since this version was shown. */
    public boolean isNewerThan(int shown) {
        return version != shown;
    }

    /** Adds a reason where the key will not do as the first part of the paper's addresses. */
    public static void checkPaper(Refusal.Reasons reasons, String paper) {
        boolean fit = paper != null
                && paper.length() >= 2
                && paper.length() <= PAPER_MAX
                && PAPER.matcher(paper).matches();
        reasons.require(fit, "paper", "imprint.paper_form");
        if (fit) reasons.require(!RESERVED.contains(paper), "paper", "imprint.paper_reserved", paper);
    }

    private void take(Particulars particulars) {
        this.name = particulars.name();
        this.registeredTitle = particulars.registeredTitle();
        this.zone = particulars.zone();
        this.digitalLine = particulars.digitalLine();
        this.digitalUrl = particulars.digitalUrl();
        this.permitPhrase = particulars.permitPhrase();
        this.footText = particulars.footText();
        this.imprint = particulars.imprint();
        this.reviewStages = particulars.reviewStages();
        this.lunarDate = particulars.lunarDate();
        this.punctuation = particulars.punctuation();
    }

    /** What {@link #revise} would take to change nothing. */
    public Particulars particulars() {
        return new Particulars(
                name,
                registeredTitle,
                zone,
                digitalLine,
                digitalUrl,
                permitPhrase,
                footText,
                imprint,
                reviewStages,
                lunarDate,
                punctuation);
    }

    public Long id() {
        return id;
    }

    /** The key in addresses and in the roles that people hold. */
    public String paper() {
        return paper;
    }

    public String name() {
        return name;
    }

    public String registeredTitle() {
        return registeredTitle;
    }

    public ZoneId zone() {
        return ZoneId.of(zone);
    }

    /** Numbers of the first issue made here. */
    public IssueNumber firstIssue() {
        return new IssueNumber(firstNumber, firstTotal);
    }

    public LocalDate firstIssueDate() {
        return firstIssueDate;
    }

    /** How often it comes out, on the days of the first issue where none are chosen. */
    public Frequency frequency() {
        return frequency.from(firstIssueDate);
    }

    /** Words before the address of the digital edition; may be empty. */
    public String digitalLine() {
        return digitalLine;
    }

    /** The digital edition's address as printed; may be empty. */
    public String digitalUrl() {
        return digitalUrl;
    }

    /** As 内部资料，免费交流; may be empty. */
    public String permitPhrase() {
        return permitPhrase;
    }

    /** What stands at the foot of every page; may be empty. */
    public String footText() {
        return footText;
    }

    public Imprint imprint() {
        return imprint == null ? Imprint.NONE : imprint;
    }

    /** What is printed about the paper beside its imprint. */
    public Masthead masthead() {
        return masthead == null ? Masthead.NONE : masthead;
    }

    public Nameplate nameplate() {
        return nameplate;
    }

    /** How the printer wants the page files. */
    public PrinterWishes printerWishes() {
        return printerWishes == null ? PrinterWishes.NONE : printerWishes;
    }

    /** How many reviews an article passes, 1 to 3. */
    public int reviewStages() {
        return reviewStages;
    }

    /** Whether the front page prints the lunar date behind the weekday. */
    public boolean isLunarDate() {
        return lunarDate;
    }

    /** How its pages set full-width marks. */
    public Punctuation punctuation() {
        return punctuation;
    }

    /** How many times a page is read in proof, 0 to 3. */
    public int proofPasses() {
        return proofPasses;
    }

    public boolean isOfTheSample() {
        return sample;
    }

    public int version() {
        return version;
    }

    static String trimmed(String text) {
        return text == null ? "" : text.strip();
    }
}
