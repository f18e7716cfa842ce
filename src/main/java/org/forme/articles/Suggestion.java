package org.forme.articles;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.forme.people.Person;
import org.forme.shell.Refusal;
import org.forme.text.Edit;
import org.forme.text.Manuscript;
import org.forme.text.Moves;

/**
 * 修改建议: one change of an article that somebody proposes. No part of the text before whoever may change that accepts
 * it. It follows its words through every save, and lapses where they are changed.
 */
@Entity
public class Suggestion {
    /** In the order of the text. */
    static final Comparator<Suggestion> IN_TEXT = Comparator.comparing((Suggestion one) -> one.piece)
            .thenComparing(one -> one.paragraph)
            .thenComparing(one -> one.from);

    /** What of the article it is about. */
    public enum Piece {
        KICKER,
        HEADLINE,
        DECK,
        BODY;

        /** The message key of its word. */
        public String key() {
            return "articles." + name().toLowerCase(Locale.ROOT);
        }

        String of(ArticleText text) {
            return switch (this) {
                case KICKER -> text.kicker();
                case HEADLINE -> text.headline();
                case DECK -> text.deck();
                case BODY -> text.body().toJson();
            };
        }

        private ArticleText with(ArticleText text, String line) {
            return switch (this) {
                case KICKER -> text.rewrite().kicker(line).done();
                case HEADLINE -> text.rewrite().headline(line).done();
                case DECK -> text.rewrite().deck(line).done();
                case BODY -> text.rewrite().body(Manuscript.parse(line)).done();
            };
        }
    }

    /** What has become of it. */
    public enum State {
        OPEN,
        ACCEPTED,
        REJECTED,
        /** Taken back by whoever made it. */
        WITHDRAWN,
        /** What it is about was changed otherwise. */
        LAPSED;

        /** The message key of its word. */
        public String key() {
            return "articles.suggestion_" + name().toLowerCase(Locale.ROOT);
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "article_id")
    private Article article;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "author_id")
    private Person author;

    private String authorName;
    private Instant madeAt;

    @Enumerated(EnumType.STRING)
    private Piece piece;

    private int paragraph;

    @Column(name = "from_offset")
    private int from;

    private boolean whole;
    private String was;
    private String instead;

    @Enumerated(EnumType.STRING)
    private State state;

    private Instant decidedAt;
    private String decidedBy;

    @Version
    private int version;

    protected Suggestion() {}

    private Suggestion(Article article, Person author, Piece piece, Instant now) {
        this.article = article;
        this.author = author;
        this.authorName = author.name();
        this.madeAt = now;
        this.piece = piece;
        this.state = State.OPEN;
    }

    /** Another line over the body. */
    static Suggestion ofLine(Article article, Person author, Piece piece, String was, String instead, Instant now) {
        var made = new Suggestion(article, author, piece, now);
        made.was = was;
        made.instead = instead;
        return made;
    }

    /** A change of the body. */
    static Suggestion ofBody(Article article, Person author, Edit edit, Instant now) {
        var made = new Suggestion(article, author, Piece.BODY, now);
        made.place(edit);
        return made;
    }

    private void place(Edit edit) {
        paragraph = edit.first();
        if (edit instanceof Edit.Words words) {
            from = words.from();
            was = words.was();
            instead = words.instead();
        } else if (edit instanceof Edit.Paragraphs paragraphs) {
            whole = true;
            was = paragraphs.was().paragraphs().isEmpty()
                    ? ""
                    : paragraphs.was().toJson();
            instead = paragraphs.instead().paragraphs().isEmpty()
                    ? ""
                    : paragraphs.instead().toJson();
        }
    }

    /** The change of the body; null where it is about a line over it. */
    public Edit edit() {
        if (piece != Piece.BODY) return null;
        return whole
                ? new Edit.Paragraphs(paragraph, Manuscript.parse(was), Manuscript.parse(instead))
                : new Edit.Words(paragraph, from, was, instead);
    }

    /**
     * The text with the change; empty where what it is about is no longer there. A place for a picture that the text has not
     * changes nothing.
     */
    private Optional<ArticleText> on(ArticleText text) {
        if (piece == Piece.BODY)
            return edit().on(text.body())
                    .map(body -> text.rewrite().body(body).done())
                    .filter(changed -> !changed.equals(text));
        return piece.of(text).equals(was) ? Optional.of(piece.with(text, instead)) : Optional.empty();
    }

    /**
     * 采纳: makes the change, as a save of whoever accepts it.
     *
     * @param expected the text that the person saw
     * @param why what the change is for, or empty
     */
    public void accept(Person person, TextVersion expected, String why, Instant now) {
        refuseDecided();
        ArticleText changed = on(article.text()).orElseThrow(() -> Refusal.now("articles.suggestion_lapsed_now"));
        article.accept(this, person, changed, expected, why, now);
    }

    /** The same without a reason. */
    public void accept(Person person, TextVersion expected, Instant now) {
        accept(person, expected, "", now);
    }

    /** Makes the change after others. It lapses where one of them has changed its words, or nothing would change by it. */
    void acceptWithOthers(Person person, Instant now) {
        if (!isOpen()) return;
        on(article.text())
                .ifPresentOrElse(
                        changed -> article.acceptWithOthers(this, person, changed, now),
                        () -> decide(State.LAPSED, "", now));
    }

    /** The text with all of these made, one after the other; empty where one finds no place. */
    static Optional<ArticleText> made(List<Suggestion> some, ArticleText text) {
        Optional<ArticleText> made = Optional.of(text);
        for (Suggestion one : some) made = made.flatMap(one::on);
        return made;
    }

    void acceptedBy(Person person, Instant now) {
        decide(State.ACCEPTED, person.name(), now);
    }

    /** 不采纳, by whoever may change the text or wrote it; taken back by whoever made it. */
    public void reject(Person person, Instant now) {
        refuseDecided();
        article.refuseSealed();
        boolean mine = Say.same(person, author);
        if (!mine && !new Say(article, person).settles()) throw Refusal.forbidden("articles.not_yours_to_revise");
        decide(mine ? State.WITHDRAWN : State.REJECTED, person.name(), now);
    }

    /** Goes where its words have gone. */
    void follow(ArticleText after, Moves moves, Instant now) {
        if (!isOpen()) return;
        if (piece == Piece.BODY) moves.of(edit()).ifPresentOrElse(this::place, () -> decide(State.LAPSED, "", now));
        if (isOpen() && !standsIn(after)) decide(State.LAPSED, "", now);
    }

    private boolean standsIn(ArticleText text) {
        return piece == Piece.BODY
                ? edit().on(text.body()).isPresent()
                : piece.of(text).equals(was);
    }

    private void refuseDecided() {
        if (state == State.LAPSED) throw Refusal.now("articles.suggestion_lapsed_now");
        if (!isOpen()) throw Refusal.now("articles.suggestion_decided", decidedBy);
    }

    /** @throws Refusal where somebody has decided about some of them already, or their words were changed */
    static void refuseDecided(List<Suggestion> seen) {
        long decided = seen.stream().filter(one -> !one.isOpen()).count();
        if (decided > 0) throw Refusal.now("articles.suggestions_decided", decided);
    }

    private void decide(State next, String by, Instant now) {
        this.state = next;
        this.decidedBy = by;
        this.decidedAt = now;
    }

    /** Characters that it takes to keep. */
    int length() {
        return was.length() + instead.length();
    }

    boolean proposes(Suggestion other) {
        return piece == other.piece
                && paragraph == other.paragraph
                && from == other.from
                && whole == other.whole
                && was.equals(other.was)
                && instead.equals(other.instead);
    }

    /** Whether it waits for somebody's yes or no. */
    public boolean isOpen() {
        return state == State.OPEN;
    }

    boolean isAcceptedBy(Person person) {
        return state == State.ACCEPTED && person.name().equals(decidedBy);
    }

    /** Who made it. */
    public Person author() {
        return author;
    }

    /** Whether this person made it. */
    public boolean isBy(Person person) {
        return Say.same(person, author);
    }

    public Long id() {
        return id;
    }

    public Piece piece() {
        return piece;
    }

    /** The line now, for what is about a line over the body. */
    public String was() {
        return was;
    }

    /** The line then. */
    public String instead() {
        return instead;
    }

    public State state() {
        return state;
    }

    /** By the name that they had then. */
    public String authorName() {
        return authorName;
    }

    public Instant madeAt() {
        return madeAt;
    }

    /** Who decided; empty where it lapsed or is open. */
    public String decidedBy() {
        return Objects.requireNonNullElse(decidedBy, "");
    }

    /** Null while it is open. */
    public Instant decidedAt() {
        return decidedAt;
    }
}
