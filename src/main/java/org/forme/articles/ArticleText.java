package org.forme.articles;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.function.Supplier;
import org.forme.shell.Refusal;
import org.forme.text.Manuscript;
import org.forme.text.ManuscriptException;

/**
 * Everything that a writer or editor may change in an article, as one value. It refuses what no page can hold (too long,
 * control characters, marks that turn the direction of text); what is missing is asked for only at handing in.
 *
 * @param section key of the section it is for; empty while undecided
 * @param kicker 引题
 * @param headline 主题
 * @param deck 副题
 * @param rubric 栏目 that it stands in, such as 大字新闻
 * @param dateline 消息头, such as 本报讯
 * @param origin 稿源
 * @param source who had it first, for 通稿 and 转载
 * @param received the text as it was received, kept beside 通稿 and 转载
 * @param firstAppearance 首发
 * @param bylines 署名 in their order
 * @param body 正文; what it says of pictures' places is about those of this text, by their ids
 * @param pictures in their order
 * @param targetLength 字数 asked for, or null
 */
public record ArticleText(
        String section,
        String kicker,
        String headline,
        String deck,
        String rubric,
        String dateline,
        Origin origin,
        String source,
        String received,
        FirstAppearance firstAppearance,
        List<Byline> bylines,
        Manuscript body,
        List<ArticlePicture> pictures,
        Integer targetLength) {

    /** The longest a headline may be: two lines over a whole page are forty characters, twice that leaves room. */
    public static final int HEADLINE_LONGEST = 80;

    /** The longest kicker, deck, source line. */
    public static final int LINE_LONGEST = 120;

    public static final int RUBRIC_LONGEST = 30;
    public static final int DATELINE_LONGEST = 60;
    public static final int CAPTION_LONGEST = 300;
    public static final int CREDIT_LONGEST = 60;

    /** The longest received text, in characters, and the longest stored body, in characters of its stored form. */
    public static final int RECEIVED_LONGEST = 60_000;

    public static final int BODY_LONGEST_STORED = 500_000;

    public static final int MOST_BYLINES = 20;
    public static final int MOST_PICTURES = 30;
    public static final int LONGEST_TARGET = 20_000;

    public ArticleText(
            String section,
            String kicker,
            String headline,
            String deck,
            String rubric,
            String dateline,
            Origin origin,
            String source,
            String received,
            FirstAppearance firstAppearance,
            List<Byline> bylines,
            Manuscript body,
            List<ArticlePicture> pictures,
            Integer targetLength) {
        this.section = line(section);
        this.kicker = line(kicker);
        this.headline = line(headline);
        this.deck = line(deck);
        this.rubric = line(rubric);
        this.dateline = line(dateline);
        this.origin = origin == null ? Origin.OWN : origin;
        this.source = line(source);
        this.received = line(received).replace("\r\n", "\n").replace('\r', '\n');
        this.firstAppearance = firstAppearance == null ? FirstAppearance.NONE : firstAppearance;
        this.bylines = bylines == null ? List.of() : List.copyOf(bylines);
        this.pictures = pictures == null ? List.of() : List.copyOf(pictures);
        this.body = body == null ? Manuscript.empty() : body.picturing(this::known);
        this.targetLength = targetLength;
        TextLimits.check(this);
    }

    /** A picture that went takes its place in the body along. */
    private long known(long picture) {
        return pictures.stream().anyMatch(line -> line.picture().id() == picture) ? picture : 0;
    }

    private static String line(String typed) {
        return typed == null ? "" : typed.strip();
    }

    /** A text without a word, for a section. */
    public static ArticleText blank(String section) {
        return new Writing().section(section).done();
    }

    /** It as it is read, with pictures in its body. */
    public Illustrated illustrated() {
        return Illustrated.of(this);
    }

    /** The way to a new text, piece by piece. */
    public static Writing write() {
        return new Writing();
    }

    /** The way to another text that differs from this one in some pieces. */
    public Writing rewrite() {
        var writing = new Writing();
        writing.section = section;
        writing.kicker = kicker;
        writing.headline = headline;
        writing.deck = deck;
        writing.rubric = rubric;
        writing.dateline = dateline;
        writing.origin = origin;
        writing.source = source;
        writing.received = received;
        writing.firstAppearance = firstAppearance;
        writing.bylines = new ArrayList<>(bylines);
        writing.body = body;
        writing.pictures = new ArrayList<>(pictures);
        writing.targetLength = targetLength;
        return writing;
    }

    /** A text being put together. */
    public static final class Writing {
        private String section;
        private String kicker;
        private String headline;
        private String deck;
        private String rubric;
        private String dateline;
        private Origin origin;
        private String source;
        private String received;
        private FirstAppearance firstAppearance;
        private List<Byline> bylines = new ArrayList<>();
        private Manuscript body;
        private List<ArticlePicture> pictures = new ArrayList<>();
        private Integer targetLength;

        private Writing() {}

        public Writing section(String key) {
            this.section = key;
            return this;
        }

        public Writing kicker(String words) {
            this.kicker = words;
            return this;
        }

        public Writing headline(String words) {
            this.headline = words;
            return this;
        }

        public Writing deck(String words) {
            this.deck = words;
            return this;
        }

        public Writing rubric(String words) {
            this.rubric = words;
            return this;
        }

        public Writing dateline(String words) {
            this.dateline = words;
            return this;
        }

        /** Where it came from, and who had it first (empty where that is not said). */
        public Writing origin(Origin from, String named) {
            this.origin = from;
            this.source = named;
            return this;
        }

        /** The text as it was received. */
        public Writing received(String words) {
            this.received = words;
            return this;
        }

        /** Where and when it ran first. */
        public Writing firstAppearance(FirstAppearance there) {
            this.firstAppearance = there;
            return this;
        }

        public Writing byline(BylinePart part, String name) {
            bylines.add(Byline.of(part, name));
            return this;
        }

        public Writing bylines(List<Byline> all) {
            this.bylines = new ArrayList<>(all);
            return this;
        }

        public Writing body(Manuscript words) {
            this.body = words;
            return this;
        }

        /**
         * A body as it is typed into a plain field.
         *
         * @throws Refusal at the field body, when it holds what no manuscript can
         */
        public Writing body(String plain) {
            return body(plain, none -> false);
        }

        /** @param pictures which may be given a place in it */
        public Writing body(String plain, LongPredicate pictures) {
            return body(() -> Manuscript.ofPlain(plain, pictures));
        }

        /**
         * A body as the editor in the browser posts it: the stored form.
         *
         * @throws Refusal at the field body, when it holds anything but what a manuscript knows
         */
        public Writing document(String json) {
            return body(() -> Manuscript.parse(json));
        }

        private Writing body(Supplier<Manuscript> words) {
            try {
                return body(words.get());
            } catch (ManuscriptException e) {
                throw Refusal.input(
                        "body",
                        e.key().replace("text.", "articles.body_"),
                        e.arguments().toArray());
            }
        }

        public Writing picture(ArticlePicture picture) {
            pictures.add(picture);
            return this;
        }

        public Writing pictures(List<ArticlePicture> all) {
            this.pictures = new ArrayList<>(all);
            return this;
        }

        public Writing targetLength(Integer characters) {
            this.targetLength = characters;
            return this;
        }

        /** @throws Refusal with every reason, when a piece will not do */
        public ArticleText done() {
            return new ArticleText(
                    section,
                    kicker,
                    headline,
                    deck,
                    rubric,
                    dateline,
                    origin,
                    source,
                    received,
                    firstAppearance,
                    bylines,
                    body,
                    pictures,
                    targetLength);
        }
    }
}
