package org.forme.articles;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.forme.people.Person;
import org.forme.shell.Line;
import org.forme.shell.Refusal;
import org.forme.text.Moves;
import org.forme.text.Passage;

/** 批注: what somebody says about a passage of the body, or about the whole article; open until somebody settles it. */
@Entity
@Table(name = "passage_comment")
public class Comment {
    /** The longest comment or answer, in characters. */
    public static final int LONGEST = 500;

    /** Characters of the passage that are quoted; of a longer one its beginning. */
    public static final int QUOTE_LONGEST = 120;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "passage_comment_seq")
    @SequenceGenerator(name = "passage_comment_seq", sequenceName = "passage_comment_seq")
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "article_id")
    private Article article;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "author_id")
    private Person author;

    private String authorName;
    private Instant madeAt;
    private String words;
    private String quote;
    private Integer firstParagraph;

    @Column(name = "from_offset")
    private Integer from;

    private Integer lastParagraph;

    @Column(name = "to_offset")
    private Integer to;

    private Instant settledAt;
    private String settledBy;
    private String answer;

    @Version
    private int version;

    protected Comment() {}

    /** @param passage null where it is about the whole */
    Comment(Article article, Person author, Passage passage, String words, Instant now) {
        var reasons = new Refusal.Reasons();
        reasons.require(words != null && !words.isBlank(), "comment", "articles.comment_missing");
        Line.checkText(reasons, "comment", words, LONGEST);
        reasons.refuseInput();
        this.article = article;
        this.author = author;
        this.authorName = author.name();
        this.madeAt = now;
        this.words = words.strip().replace("\r\n", "\n");
        this.quote = passage == null ? "" : quoted(article, passage);
        this.answer = "";
        stand(passage);
    }

    private static String quoted(Article article, Passage passage) {
        String all = article.body().plainText().substring(passage.begin(article.body()), passage.end(article.body()));
        int length = all.codePointCount(0, all.length());
        return length <= QUOTE_LONGEST ? all : all.substring(0, all.offsetByCodePoints(0, QUOTE_LONGEST - 1)) + "…";
    }

    private void stand(Passage passage) {
        firstParagraph = passage == null ? null : passage.first();
        from = passage == null ? null : passage.from();
        lastParagraph = passage == null ? null : passage.last();
        to = passage == null ? null : passage.to();
    }

    /**
     * 处理完毕. By the article's writer, its section's editors and those above, or whoever made it.
     *
     * @param said what they want to say to it, or empty
     */
    public void settle(Person person, String said, Instant now) {
        article.refuseSealed();
        if (settledAt != null) throw Refusal.now("articles.comment_settled", settledBy);
        if (!isSettledBy(person)) throw Refusal.forbidden("articles.not_yours_to_settle");
        var reasons = new Refusal.Reasons();
        Line.checkText(reasons, "answer", said, LONGEST);
        reasons.refuseInput();
        this.answer = said == null ? "" : said.strip().replace("\r\n", "\n");
        this.settledAt = now;
        this.settledBy = person.name();
    }

    /** Goes where its passage has gone. */
    void follow(Moves moves) {
        if (isOpen() && passage() != null) stand(moves.of(passage()).orElse(null));
    }

    /** Whether this person made it. */
    public boolean isBy(Person person) {
        return Say.same(person, author);
    }

    /** Whether the article's writer made it: a note to whoever edits it. */
    public boolean isByWriter() {
        return isBy(article.author());
    }

    /** Whether this person may settle it. */
    public boolean isSettledBy(Person person) {
        return Say.same(person, author) || new Say(article, person).settles();
    }

    /** Where its passage stands in the text now; null where it is gone, and for a comment on the whole. */
    public Passage passage() {
        return firstParagraph == null ? null : new Passage(firstParagraph, from, lastParagraph, to);
    }

    public boolean isOpen() {
        return settledAt == null;
    }

    public Long id() {
        return id;
    }

    /** By the name that they had then. */
    public String authorName() {
        return authorName;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public String words() {
        return words;
    }

    /** The passage as it was when somebody commented on it; empty for the whole. */
    public String quote() {
        return quote;
    }

    /** Null while it is open. */
    public Instant settledAt() {
        return settledAt;
    }

    public String settledBy() {
        return settledBy;
    }

    /** What was said when it was settled; perhaps empty. */
    public String answer() {
        return answer;
    }
}
