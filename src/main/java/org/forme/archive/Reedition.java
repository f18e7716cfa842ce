package org.forme.archive;

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
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.forme.people.Person;
import org.forme.shell.Line;
import org.forme.shell.Refusal;
import org.hibernate.annotations.Immutable;

/**
 * 换版: somebody asks for another edition of a sealed issue, says why, and what the press had done by then. It takes a
 * second person's word; see {@link ReeditionWord}. Never changed.
 */
@Entity
@Immutable
public class Reedition {
    /** What the press has done. */
    public enum Act {
        /** Nothing is printed yet; the printer confirms it. */
        BEFORE_PRINT,
        /** 停机换版: the press was stopped; the copies printed are destroyed. */
        PRESS_STOPPED,
        /** 重印, 收回: copies are out. */
        AFTER_DISTRIBUTION;

        /** Message key of its word. */
        public String text() {
            return "archive.act_" + name().toLowerCase(Locale.ROOT);
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "sealed_issue_id")
    private SealedIssue issue;

    @Enumerated(EnumType.STRING)
    private Act act;

    private String reason;
    private String printerWord;
    private Integer printed;
    private Integer destroyed;

    @Embedded
    private Recorded recorded;

    protected Reedition() {}

    /**
     * Asks for it.
     *
     * @param printerWord who confirmed at the printer's what the press had done, and when
     * @param printed copies that were printed; null where that is not known, or nothing was
     * @param destroyed copies of these that were destroyed, or after distribution taken back
     * @throws Refusal at {@code act}, {@code reason}, {@code printerWord}, {@code printed} and {@code destroyed}
     */
    Reedition(
            SealedIssue issue,
            Act act,
            String reason,
            String printerWord,
            Integer printed,
            Integer destroyed,
            Person person,
            Instant now) {
        var reasons = new Refusal.Reasons();
        reasons.require(act != null, "act", "archive.act_missing");
        Line.checkGiven(reasons, "reason", reason, Withdrawal.WORDS_MAX);
        Line.checkGiven(reasons, "printerWord", printerWord, Withdrawal.WORDS_MAX);
        boolean counts = act == Act.PRESS_STOPPED;
        reasons.require(!counts || printed != null, "printed", "archive.copies_needed");
        reasons.require(!counts || destroyed != null, "destroyed", "archive.copies_needed");
        reasons.require(areCopies(printed), "printed", "archive.copies_from_none", PrintOrder.COPIES_MAX);
        reasons.require(areCopies(destroyed), "destroyed", "archive.copies_from_none", PrintOrder.COPIES_MAX);
        reasons.require(
                act != Act.BEFORE_PRINT || printed == null || printed == 0, "printed", "archive.printed_before");
        reasons.require(
                destroyed == null || printed != null && destroyed <= printed, "destroyed", "archive.destroyed_more");
        reasons.refuseInput();
        this.issue = issue;
        this.act = act;
        this.reason = reason.strip();
        this.printerWord = printerWord.strip();
        this.printed = printed;
        this.destroyed = destroyed;
        this.recorded = Recorded.by(person, now);
    }

    private static boolean areCopies(Integer counted) {
        return counted == null || counted >= 0 && counted <= PrintOrder.COPIES_MAX;
    }

    public Long id() {
        return id;
    }

    public SealedIssue issue() {
        return issue;
    }

    public Act act() {
        return act;
    }

    public String reason() {
        return reason;
    }

    public String printerWord() {
        return printerWord;
    }

    public Optional<Integer> printed() {
        return Optional.ofNullable(printed);
    }

    public Optional<Integer> destroyed() {
        return Optional.ofNullable(destroyed);
    }

    /** Whether it was this person who asked. */
    public boolean isAskedBy(Person person) {
        return recorded.personId().equals(person.id());
    }

    Long personId() {
        return recorded.personId();
    }

    public String by() {
        return recorded.name();
    }

    public Instant at() {
        return recorded.at();
    }
}
