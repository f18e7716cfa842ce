package org.forme.articles.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.forme.articles.Article;
import org.forme.articles.ArticlePicture;
import org.forme.articles.ArticleText;
import org.forme.articles.Byline;
import org.forme.articles.TextVersion;
import org.forme.pictures.Picture;
import org.forme.text.Manuscript;
import org.forme.text.Merge;
import org.forme.text.Merge.Choice;
import org.forme.text.Merge.Fate;
import org.forme.text.Paragraph;

/**
 * Two texts that were both made from an earlier one: what comes together by itself, and where somebody has to choose.
 *
 * @param base the text that the form began from
 * @param against the newest text, that the form is put together with
 * @param lines of the lines over the body, and of the pictures, those that differ
 * @param parts of the body, all of them
 */
record Merging(
        TextVersion base,
        TextVersion against,
        ArticleText theirs,
        ArticleText mine,
        List<Line> lines,
        List<Part> parts) {
    /** Where both may stand one after the other. */
    private static final Set<String> JOINING = Set.of("articles.bylines", "articles.pictures");

    /**
     * A line that differs.
     *
     * @param change from their words to mine
     * @param untold whether nobody can tell who changed it
     */
    record Line(String id, Changes change, Fate fate, boolean untold) {
        public boolean isClash() {
            return fate == Fate.CLASH;
        }

        public boolean isTheirs() {
            return fate == Fate.THEIRS;
        }

        /** The same, to be chosen by somebody. */
        Line asked() {
            return new Line(id, change, Fate.CLASH, true);
        }

        /** Whether somebody has to answer: nothing is chosen beforehand. */
        public boolean isToAnswer() {
            return isClash()
                    && untold
                    && !isJoining()
                    && otherwise() == Choice.MINE
                    && !change.before().isBlank();
        }

        /** Whether this is chosen beforehand. */
        public boolean isPreset(String choice) {
            return !isToAnswer() && otherwise().name().equals(choice);
        }

        /** What counts where nothing is chosen: words rather than none. */
        Choice otherwise() {
            if (isJoining()) return Choice.BOTH;
            return change.after().isBlank() ? Choice.THEIRS : Choice.MINE;
        }

        public boolean isJoining() {
            return JOINING.contains(change.field());
        }
    }

    /** A stretch of the body. */
    record Part(String id, Merge.Part part) {
        public boolean isClash() {
            return part.isClash();
        }

        public boolean isTheirs() {
            return part.fate() == Fate.THEIRS;
        }

        /** From their words to mine. */
        public Changes change() {
            return new Changes("articles.body", plain(part.theirs()), plain(part.mine()));
        }

        /** From what I have to what they made of it. */
        public Changes taken() {
            return new Changes("articles.body", plain(part.mine()), plain(part.theirs()));
        }

        private static String plain(List<Paragraph> paragraphs) {
            return new Manuscript(paragraphs).toPlain();
        }
    }

    /** @param pictures finds a picture by its id */
    static Merging of(Article article, ArticleForm form, ArticleText typed, LongFunction<Picture> pictures) {
        Optional<ArticleText> began = article.text(form.version(), pictures);
        ArticleText base = began.orElseGet(() -> earlier(article, form.version(), pictures));
        ArticleText mine = form.isPlain()
                ? typed.rewrite().body(inTypes(typed.body(), base.body())).done()
                : typed;
        ArticleText theirs = article.text();
        // Beside an earlier text nothing is chosen by itself: what was changed in between and back again would pass for
        // left alone, and be lost.
        boolean known = began.isPresent();
        var parts = new ArrayList<Part>();
        for (Merge.Part part : Merge.of(base.body(), theirs.body(), mine.body()))
            parts.add(new Part("body-" + parts.size(), known ? part : part.asked()));
        List<Line> lines = lines(base, theirs, mine);
        return new Merging(
                form.version(),
                article.textVersion(),
                theirs,
                mine,
                known ? lines : lines.stream().map(Line::asked).toList(),
                parts);
    }

    /**
     * What the form began from; where that was amended so long ago that it is not kept, an earlier text that both come from
     * all the same.
     */
    static ArticleText ancestor(Article article, TextVersion began, LongFunction<Picture> pictures) {
        return article.text(began, pictures).orElseGet(() -> earlier(article, began, pictures));
    }

    private static ArticleText earlier(Article article, TextVersion began, LongFunction<Picture> pictures) {
        return article.revisions().stream()
                .filter(one -> !one.isKeptAside() && one.number() < began.revision())
                .reduce((before, after) -> after)
                .map(one -> one.text(pictures))
                .orElseGet(() -> ArticleText.blank(""));
    }

    /** A browser without script sends no types: paragraphs that say the same as before have those of before. */
    private static Manuscript inTypes(Manuscript plain, Manuscript base) {
        Map<String, Paragraph> known = new HashMap<>();
        base.paragraphs().forEach(one -> known.put(one.kind() + one.text() + one.picture(), one));
        return new Manuscript(plain.paragraphs().stream()
                .map(one -> known.getOrDefault(one.kind() + one.text() + one.picture(), one))
                .toList());
    }

    private static List<Line> lines(ArticleText base, ArticleText theirs, ArticleText mine) {
        List<Changes> was = Changes.each(base, theirs, Locale.ROOT);
        List<Changes> is = Changes.each(theirs, mine, Locale.ROOT);
        var lines = new ArrayList<Line>();
        for (int i = 0; i < is.size(); i++) {
            Changes change = is.get(i);
            if (change.before().equals(change.after())) continue;
            String before = was.get(i).before();
            Fate fate = change.after().equals(before)
                    ? Fate.THEIRS
                    : change.before().equals(before) ? Fate.MINE : Fate.CLASH;
            lines.add(new Line(change.field().replace("articles.", ""), change, fate, false));
        }
        return lines;
    }

    /** The same in the words of a language. @param named gives a text whose section is called by its name */
    Merging in(Locale locale, UnaryOperator<ArticleText> named) {
        Map<String, Changes> words = new HashMap<>();
        Changes.each(named.apply(theirs), named.apply(mine), locale)
                .forEach(change -> words.put(change.field(), change));
        var told = lines.stream()
                .map(line -> new Line(line.id(), words.get(line.change().field()), line.fate(), line.untold()))
                .toList();
        return new Merging(base, against, theirs, mine, told, parts);
    }

    public List<Part> clashes() {
        return parts.stream().filter(Part::isClash).toList();
    }

    /** How many places wait for a choice. */
    public int open() {
        return clashes().size() + (int) lines.stream().filter(Line::isClash).count();
    }

    /** What they changed and I left alone: it comes in by itself. */
    public List<Changes> taken() {
        return Stream.concat(
                        lines.stream()
                                .filter(Line::isTheirs)
                                .map(line -> new Changes(
                                        line.change().field(),
                                        line.change().after(),
                                        line.change().before())),
                        parts.stream().filter(Part::isTheirs).map(Part::taken))
                .toList();
    }

    /**
     * Both put together.
     *
     * @param chosen what was chosen at a place, by its id; null where nothing was, and then nothing is lost
     */
    ArticleText result(Function<String, Choice> chosen) {
        var writing = mine.rewrite();
        for (Line line : lines) {
            Choice choice = choice(line, chosen);
            if (choice == Choice.THEIRS) put(writing, line.id(), theirs);
            else if (choice == Choice.BOTH && line.isJoining()) join(writing, line.id());
        }
        return writing.body(new Manuscript(body(chosen))).done();
    }

    /** Where both stay, what stands in the result as theirs does not come a second time as mine. */
    private List<Paragraph> body(Function<String, Choice> chosen) {
        var theirs = new ArrayList<Paragraph>();
        parts.stream()
                .filter(one -> one.isClash() && choice(one, chosen) != Choice.MINE)
                .forEach(one -> one.part().theirs().stream()
                        .filter(paragraph -> !paragraph.text().isBlank())
                        .forEach(theirs::add));
        var body = new ArrayList<Paragraph>();
        for (Part one : parts) {
            Choice choice = choice(one, chosen);
            if (!one.isClash() || choice != Choice.BOTH) body.addAll(one.part().settled(choice));
            else {
                body.addAll(one.part().theirs());
                one.part().mine().stream().filter(mine -> !theirs.remove(mine)).forEach(body::add);
            }
        }
        return body;
    }

    private static Choice choice(Line line, Function<String, Choice> chosen) {
        if (!line.isClash()) return line.isTheirs() ? Choice.THEIRS : Choice.MINE;
        Choice choice = chosen.apply(line.id());
        return choice == null ? line.otherwise() : choice;
    }

    private static Choice choice(Part part, Function<String, Choice> chosen) {
        Choice choice = chosen.apply(part.id());
        return choice == null ? Choice.BOTH : choice;
    }

    private static void put(ArticleText.Writing writing, String line, ArticleText from) {
        switch (line) {
            case "rubric" -> writing.rubric(from.rubric());
            case "kicker" -> writing.kicker(from.kicker());
            case "headline" -> writing.headline(from.headline());
            case "deck" -> writing.deck(from.deck());
            case "bylines" -> writing.bylines(from.bylines());
            case "dateline" -> writing.dateline(from.dateline());
            case "pictures" -> writing.pictures(from.pictures());
            case "origin" -> writing.origin(from.origin(), from.source());
            case "section" -> writing.section(from.section());
            case "received" -> writing.received(from.received());
            case "first_appearance" -> writing.firstAppearance(from.firstAppearance());
            case "target_length" -> writing.targetLength(from.targetLength());
            default -> throw new IllegalArgumentException(line);
        }
    }

    /** Theirs, and of mine what they have not. */
    private void join(ArticleText.Writing writing, String line) {
        if (line.equals("bylines")) {
            var all = new LinkedHashSet<Byline>(theirs.bylines());
            mine.bylines().stream()
                    .filter(one -> all.stream().noneMatch(other -> other.name().equals(one.name())))
                    .forEach(all::add);
            writing.bylines(List.copyOf(all));
        } else {
            var all = new ArrayList<ArticlePicture>(theirs.pictures());
            mine.pictures().stream()
                    .filter(one -> all.stream().noneMatch(other -> same(other.picture(), one.picture())))
                    .forEach(all::add);
            writing.pictures(all);
        }
    }

    private static boolean same(Picture one, Picture other) {
        return one.id().equals(other.id());
    }
}
