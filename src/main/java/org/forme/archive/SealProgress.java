package org.forme.archive;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;

/** How far the sealing of an issue has come. Committed step by step, apart from the seal itself. */
@Entity
public class SealProgress {

    public enum State {
        RUNNING,
        /** The issue is sealed. */
        DONE,
        /** A check said no. Nothing is sealed. */
        REFUSED,
        /** The application ended or failed on the way. Nothing is sealed. */
        BROKEN
    }

    /** The steps in order. */
    public enum Step {
        CHECK,
        PAGES,
        ARTICLES,
        WHOLE,
        MANIFEST,
        COMMIT
    }

    /** Whoever seals is heard of every few seconds; after this long nobody is at it any more. */
    static final Duration SILENCE = Duration.ofMinutes(1);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private Long id;

    private long issueId;

    @Enumerated(EnumType.STRING)
    private State state;

    @Enumerated(EnumType.STRING)
    private Step step;

    private int done;
    private int ofAll;
    private String personName;
    private Instant startedAt;

    /** On the real clock: the desk's may be another. */
    private Instant heardAt;

    private String reason;
    private Long sealedIssueId;

    protected SealProgress() {}

    /**
     * @param now by the desk's clock
     * @param real by the real one
     */
    SealProgress(long issueId, String personName, Instant now, Instant real) {
        this.issueId = issueId;
        this.personName = personName;
        this.startedAt = now;
        this.heardAt = real;
        this.state = State.RUNNING;
        this.step = Step.CHECK;
        this.ofAll = 1;
        this.reason = "";
    }

    void reach(Step reached, int doneNow, int all) {
        this.step = reached;
        this.done = doneNow;
        this.ofAll = all;
    }

    void finish(long sealedId) {
        this.state = State.DONE;
        this.sealedIssueId = sealedId;
    }

    void end(State how, String why) {
        this.state = how;
        this.reason = why.length() > 2000 ? why.substring(0, 2000) : why;
    }

    public Long id() {
        return id;
    }

    public long issueId() {
        return issueId;
    }

    public State state() {
        return state;
    }

    /** Whether somebody is at it: it has not ended, and was heard of within {@link #SILENCE}. */
    public boolean isRunning(Instant real) {
        return state == State.RUNNING && heardAt.isAfter(real.minus(SILENCE));
    }

    public Step step() {
        return step;
    }

    /** Files done of the step under way. */
    public int done() {
        return done;
    }

    /** Files of the step under way. */
    public int ofAll() {
        return ofAll;
    }

    public String personName() {
        return personName;
    }

    public Instant startedAt() {
        return startedAt;
    }

    /** Why it ended without a seal: lines in the language of the person who pressed the button; empty otherwise. */
    public String reason() {
        return reason;
    }

    /** The seal that came of it, or null. */
    public Long sealedIssueId() {
        return sealedIssueId;
    }
}
