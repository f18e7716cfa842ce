package org.forme.articles;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.forme.people.Person;
import org.forme.people.Role;
import org.forme.shell.Line;
import org.forme.shell.Refusal;

/**
 * 来稿登记: copy that somebody without an account sent in. Entered when it came, then 采用 or 不采用; changed as often as
 * that is wrong. Who does not hear within {@value #ANSWERED_WITHIN} days that it was accepted may offer it elsewhere
 * (著作权法 art. 35), so it rings on day {@value #RINGS_ON}. How the contributor is reached is seen by editors and those
 * above them, and never leaves the desk; once the register needs it no more it can be erased (个人信息保护法 art. 47), and
 * name and days stay.
 */
@Entity
public class Contribution {
    /** Days after receipt within which the contributor is to hear of the acceptance: 著作权法 art. 35. */
    public static final int ANSWERED_WITHIN = 15;

    /** Days after receipt on which an undecided one rings: three are left to decide and to write. */
    public static final int RINGS_ON = 12;

    public static final int TITLE_LONGEST = 80;
    public static final int NAME_LONGEST = 60;
    public static final int PHONE_LONGEST = 40;
    public static final int EMAIL_LONGEST = 120;
    public static final int ADDRESS_LONGEST = 200;

    private static final List<Role> KEEPERS = List.of(Role.EDITOR, Role.HEAD, Role.DUTY, Role.CHIEF);
    private static final List<Role> ERASERS = List.of(Role.HEAD, Role.DUTY, Role.CHIEF);
    private static final Pattern PHONE = Pattern.compile("[0-9+*#()（）/、,，;； 转-]*[0-9][0-9+*#()（）/、,，;； 转-]*");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s<>\"]+@[^@\\s<>\"]+\\.[^@\\s<>\".]+");
    private static final int FIRST_YEAR = 1900;

    /** How it stands: a word, a shape and a colour. */
    public enum Standing {
        OPEN("draft", ""),
        ACCEPTED("approved", "approved"),
        DECLINED("declined", "");

        private final String icon;
        private final String tone;

        Standing(String icon, String tone) {
            this.icon = icon;
            this.tone = tone;
        }

        /** The message key of its word. */
        public String key() {
            return "articles.contribution_" + name().toLowerCase(Locale.ROOT);
        }

        public String icon() {
            return icon;
        }

        public String tone() {
            return tone;
        }
    }

    /**
     * What is entered.
     *
     * @param title what came, in its own words or ours
     * @param contributor who sent it
     * @param phone private, or empty
     * @param email private, or empty
     * @param address by post; private, or empty
     * @param receivedOn the day it came
     */
    public record Particulars(
            String title, String contributor, String phone, String email, String address, LocalDate receivedOn) {
        public Particulars {
            title = line(title);
            contributor = line(contributor);
            phone = line(phone);
            email = line(email);
            address = line(address);
        }

        private static String line(String typed) {
            return typed == null ? "" : typed.strip();
        }

        private boolean isReached() {
            return !phone.isEmpty() || !email.isEmpty() || !address.isEmpty();
        }

        private void check(LocalDate today, Refusal.Reasons reasons) {
            Line.checkGiven(reasons, "title", title, TITLE_LONGEST);
            Line.checkGiven(reasons, "contributor", contributor, NAME_LONGEST);
            Line.check(reasons, "phone", phone, PHONE_LONGEST);
            reasons.require(phone.isEmpty() || PHONE.matcher(phone).matches(), "phone", "articles.contribution_phone");
            Line.check(reasons, "email", email, EMAIL_LONGEST);
            reasons.require(email.isEmpty() || EMAIL.matcher(email).matches(), "email", "articles.contribution_email");
            Line.check(reasons, "address", address, ADDRESS_LONGEST);
            boolean dated = receivedOn != null && receivedOn.getYear() >= FIRST_YEAR;
            reasons.require(dated, "receivedOn", "articles.day_unreadable");
            if (dated)
                reasons.require(!receivedOn.isAfter(today), "receivedOn", "articles.contribution_received_future");
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private Long id;

    private String paper;
    private String title;
    private String contributor;
    private String phone;
    private String email;

    @Column(name = "post_address")
    private String address;

    private LocalDate receivedOn;
    private LocalDate acceptedOn;
    private LocalDate declinedOn;
    private String decidedBy;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "entered_by_id")
    private Person enteredBy;

    private Instant enteredAt;

    @Embedded
    private ContactErasure erasure;

    @Version
    private int version;

    protected Contribution() {}

    /** Enters one. @param today in the paper's time zone */
    public Contribution(String paper, Particulars what, Person person, LocalDate today, Instant now) {
        refuseUnlessKeeper(person, paper);
        this.paper = paper;
        this.enteredBy = person;
        this.enteredAt = now;
        take(what, today);
    }

    /** Whether this person keeps the register: editors and those above them. */
    public static boolean isKeptBy(Person person, String paper) {
        return person.roles().stream().anyMatch(held -> held.paper().equals(paper) && KEEPERS.contains(held.role()));
    }

    /** Corrects the entry. @param seen the version that the person saw */
    public void revise(Person person, Particulars what, int seen, LocalDate today) {
        refuseUnlessKeeper(person, paper);
        if (seen != version) throw Refusal.now("articles.contribution_stale");
        take(what, today);
    }

    private void take(Particulars what, LocalDate today) {
        var reasons = new Refusal.Reasons();
        what.check(today, reasons);
        if (what.receivedOn() != null)
            decidedOn()
                    .ifPresent(day -> reasons.require(
                            !what.receivedOn().isAfter(day), "receivedOn", "articles.contribution_received_late"));
        reasons.refuseInput();
        this.title = what.title();
        this.contributor = what.contributor();
        this.phone = what.phone();
        this.email = what.email();
        this.address = what.address();
        this.receivedOn = what.receivedOn();
        if (what.isReached()) this.erasure = null;
    }

    /**
     * Erases how the contributor is reached, for good; name and days stay. Heads and those above do it, once the register
     * needs it no more: after the decision, and not while copy that came of it is on its way, for sample and fee go there.
     *
     * @param awaited whether an article that came in with it has not gone to press yet
     * @param seen the version that the person saw
     */
    public void eraseContact(Person person, boolean awaited, String why, int seen, Instant now) {
        if (!isErasedBy(person, paper)) throw Refusal.forbidden("articles.contribution_erase_not_yours");
        if (seen != version) throw Refusal.now("articles.contribution_stale");
        if (!particulars().isReached()) throw Refusal.now("articles.contribution_nothing_to_erase");
        if (standing() == Standing.OPEN) throw Refusal.now("articles.contribution_erase_open");
        if (standing() == Standing.ACCEPTED && awaited) throw Refusal.now("articles.contribution_erase_awaited");
        var reasons = new Refusal.Reasons();
        Line.checkGiven(reasons, "why", why == null ? "" : why.strip(), ContactErasure.WHY_LONGEST);
        reasons.refuseInput();
        this.phone = "";
        this.email = "";
        this.address = "";
        this.erasure = new ContactErasure(person.name(), why.strip(), now);
    }

    /** Whether this person may erase how contributors are reached: heads and those above. */
    public static boolean isErasedBy(Person person, String paper) {
        return person.roles().stream().anyMatch(held -> held.paper().equals(paper) && ERASERS.contains(held.role()));
    }

    /** Whether there is anything by which the contributor is reached. */
    public boolean isReached() {
        return particulars().isReached();
    }

    /** That it was erased; empty where it was not, or was entered anew since. */
    public Optional<ContactErasure> erasure() {
        return Optional.ofNullable(erasure).filter(one -> one.at() != null);
    }

    /** 采用: the paper will print it. @param seen the version that the person saw */
    public void accept(Person person, int seen, LocalDate day, LocalDate today) {
        decide(person, seen, day, today);
        this.acceptedOn = day;
        this.declinedOn = null;
    }

    /** 不采用. @param seen the version that the person saw */
    public void decline(Person person, int seen, LocalDate day, LocalDate today) {
        decide(person, seen, day, today);
        this.declinedOn = day;
        this.acceptedOn = null;
    }

    private void decide(Person person, int seen, LocalDate day, LocalDate today) {
        refuseUnlessKeeper(person, paper);
        if (seen != version) throw Refusal.now("articles.contribution_stale");
        var reasons = new Refusal.Reasons();
        reasons.require(day != null, "day", "articles.day_unreadable");
        if (day != null) {
            reasons.require(!day.isAfter(today), "day", "articles.contribution_decided_future");
            reasons.require(!day.isBefore(receivedOn), "day", "articles.contribution_decided_early");
        }
        reasons.refuseInput();
        this.decidedBy = person.name();
    }

    private static void refuseUnlessKeeper(Person person, String paper) {
        if (!isKeptBy(person, paper)) throw Refusal.forbidden("articles.contribution_not_yours");
    }

    /** The last day on which an answer is in time. */
    public LocalDate answerBy() {
        return receivedOn.plusDays(ANSWERED_WITHIN);
    }

    /** Days since it came. */
    public long age(LocalDate today) {
        return ChronoUnit.DAYS.between(receivedOn, today);
    }

    /** Whether it waits for a decision since day {@value #RINGS_ON}. */
    public boolean rings(LocalDate today) {
        return standing() == Standing.OPEN && age(today) >= RINGS_ON;
    }

    /** Whether the time to answer is over. */
    public boolean isOverdue(LocalDate today) {
        return standing() == Standing.OPEN && today.isAfter(answerBy());
    }

    public Standing standing() {
        if (acceptedOn != null) return Standing.ACCEPTED;
        return declinedOn == null ? Standing.OPEN : Standing.DECLINED;
    }

    /** The day of the decision that holds. */
    public Optional<LocalDate> decidedOn() {
        return Optional.ofNullable(acceptedOn == null ? declinedOn : acceptedOn);
    }

    /** Who made that decision, by name; null while it is open. */
    public String decidedBy() {
        return decidedBy;
    }

    /** What is entered, as one value. */
    public Particulars particulars() {
        return new Particulars(title, contributor, phone, email, address, receivedOn);
    }

    public Long id() {
        return id;
    }

    /** Key of the publication. */
    public String paper() {
        return paper;
    }

    public String title() {
        return title;
    }

    public String contributor() {
        return contributor;
    }

    public String phone() {
        return phone;
    }

    public String email() {
        return email;
    }

    /** By post. */
    public String address() {
        return address;
    }

    public LocalDate receivedOn() {
        return receivedOn;
    }

    public Person enteredBy() {
        return enteredBy;
    }

    public Instant enteredAt() {
        return enteredAt;
    }

    /** Which state of the entry a form shows. */
    public int version() {
        return version;
    }
}
