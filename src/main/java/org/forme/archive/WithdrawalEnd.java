package org.forme.archive;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import java.time.Instant;
import org.forme.people.Person;
import org.forme.shell.Line;
import org.forme.shell.Refusal;
import org.hibernate.annotations.Immutable;

/** 恢复: what was withdrawn is given back to the readers, byte for byte as it was, at its old address. */
@Entity
@Immutable
public class WithdrawalEnd {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private Long id;

    @OneToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "withdrawal_id")
    private Withdrawal withdrawal;

    private String reason;

    @Embedded
    private Recorded recorded;

    protected WithdrawalEnd() {}

    /** @throws Refusal at {@code reason} */
    WithdrawalEnd(Withdrawal withdrawal, String reason, Person person, Instant now) {
        var reasons = new Refusal.Reasons();
        Line.checkGiven(reasons, "reason", reason, Withdrawal.WORDS_MAX);
        reasons.refuseInput();
        this.withdrawal = withdrawal;
        this.reason = reason.strip();
        this.recorded = Recorded.by(person, now);
    }

    public Withdrawal withdrawal() {
        return withdrawal;
    }

    public String reason() {
        return reason;
    }

    public String by() {
        return recorded.name();
    }

    public Instant at() {
        return recorded.at();
    }
}
