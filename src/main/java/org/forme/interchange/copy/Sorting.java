package org.forme.interchange.copy;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.forme.articles.ArticleText;
import org.forme.articles.Byline;
import org.forme.articles.BylinePart;
import org.forme.articles.Origin;
import org.forme.shell.Line;
import org.forme.text.BrokenLines;
import org.forme.text.Manuscript;
import org.forme.text.Run;

/** From a file's paragraphs to the pieces of an article: what each of them is, as far as it can be told. */
final class Sorting {
    /**
     * What a file became.
     *
     * @param text everything but the pictures
     * @param body with the places of pictures, by their numbers from 1
     * @param pictures in their order
     */
    record Sorted(ArticleText.Writing text, Manuscript body, List<Picture> pictures, List<Note> notes) {}

    /** A picture and what is said about it. */
    record Picture(String part, String alt, Caption caption) {}

    /** Type that is smaller than the body's by this much, in half points, is a caption's: 五号 under 四号. */
    private static final int SMALLER = 3;

    private final List<Block> blocks;
    private final List<Block> boxes;
    private final List<Note> notes;
    private final List<Picture> pictures = new ArrayList<>();

    /** Numbers of pictures by the very block that they stand behind. */
    private final Map<Block, List<Integer>> behind = new IdentityHashMap<>();

    private final List<Byline> bylines = new ArrayList<>();
    private final Origin origin;
    private final int bodySize;

    private Sorting(Copy copy, Origin origin) {
        this.blocks = new ArrayList<>(copy.blocks());
        this.boxes = copy.boxes();
        this.notes = new ArrayList<>(copy.notes());
        this.origin = origin;
        this.bodySize = bodySize();
    }

    /**
     * @param joining whether lines that a column cut are put together again
     * @throws org.forme.text.ManuscriptException where the body holds what no manuscript can
     */
    static Sorted sort(Copy copy, Origin origin, boolean joining) {
        return new Sorting(copy, origin).sorted(joining);
    }

    private Sorted sorted(boolean joining) {
        String received = received();
        takePictures();
        Head head = Head.off(blocks, origin == Origin.OWN ? BylinePart.REPORTER : BylinePart.WORDS);
        bylines.addAll(head.bylines);
        joinLines(joining);
        blocks.addAll(
                boxes.stream().filter(block -> !block.is(Block.Kind.PICTURE)).toList());
        var rest = new Body(blocks, behind);
        Manuscript body = rest.manuscript(bylines.isEmpty());
        bylines.addAll(rest.bylines);
        tellMissing(head, body, rest.dateline);
        ArticleText.Writing text = ArticleText.write()
                .kicker(cut(head.kicker, ArticleText.LINE_LONGEST, "kicker"))
                .headline(cut(head.headline, ArticleText.HEADLINE_LONGEST, "headline"))
                .deck(cut(head.deck, ArticleText.LINE_LONGEST, "deck"))
                .dateline(rest.dateline)
                .received(received)
                .bylines(bylines.stream()
                        .distinct()
                        .limit(ArticleText.MOST_BYLINES)
                        .toList())
                .body(body);
        return new Sorted(text, body, pictures, notes);
    }

    /** 通稿 and 转载 keep beside them what was received. */
    private String received() {
        if (!origin.keepsReceived()) return "";
        String all = blocks.stream()
                .map(Sorting::tidy)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
        if (all.codePointCount(0, all.length()) <= ArticleText.RECEIVED_LONGEST) return all;
        notes.add(Note.of("interchange.note_received_cut", ArticleText.RECEIVED_LONGEST));
        return all.substring(0, all.offsetByCodePoints(0, ArticleText.RECEIVED_LONGEST));
    }

    private static String tidy(Block block) {
        return clean(block.words());
    }

    /** A line of a form takes no characters without a meaning of their own. */
    static String clean(String words) {
        return words.codePoints()
                .map(point -> point == '\t' ? ' ' : point)
                .filter(Line::isFit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private String cut(String words, int longest, String piece) {
        String line = clean(words);
        if (line.codePointCount(0, line.length()) <= longest) return line;
        notes.add(Note.of("interchange.note_cut_" + piece, longest));
        return line.substring(0, line.offsetByCodePoints(0, longest));
    }

    private void takePictures() {
        for (int i = 0; i < blocks.size(); i++) {
            if (!blocks.get(i).is(Block.Kind.PICTURE)) continue;
            Block picture = blocks.remove(i);
            boolean last = i >= blocks.size() || !blocks.get(i).is(Block.Kind.PICTURE);
            int under = last ? captionAt(i) : -1;
            Caption caption = under < 0
                    ? new Caption("", "")
                    : Caption.of(clean(blocks.remove(under).words()));
            pictures.add(new Picture(picture.picture().part(), alt(picture), caption));
            if (before(i) != null) behind(before(i)).add(pictures.size());
            i--;
        }
        boxes.stream()
                .filter(block -> block.is(Block.Kind.PICTURE))
                .forEach(block -> pictures.add(new Picture(block.picture().part(), alt(block), new Caption("", ""))));
    }

    /** The last block before a place that says something; null where none does. */
    private Block before(int i) {
        for (int at = i - 1; at >= 0; at--) if (!blocks.get(at).isBlank()) return blocks.get(at);
        return null;
    }

    private List<Integer> behind(Block block) {
        return behind.computeIfAbsent(block, one -> new ArrayList<>());
    }

    /** Programs write names of files and guesses where a person would say what a picture shows. */
    private static String alt(Block picture) {
        String words = clean(picture.picture().alt()).strip();
        boolean guessed =
                words.matches("(?s).*([\\\\/]|\\.(?i:jpe?g|png|gif|bmp|tiff?|webp|emf|wmf)|描述已自动生成|IMG_|DSC_?\\d).*");
        return guessed || words.length() > ArticleText.CAPTION_LONGEST ? "" : words;
    }

    /** Where the caption of a picture stands that stood here; -1 where it has none. */
    private int captionAt(int i) {
        int at = i < blocks.size() && blocks.get(i).isBlank() ? i + 1 : i;
        if (at >= blocks.size() || !blocks.get(at).is(Block.Kind.TEXT)) return -1;
        Block block = blocks.get(at);
        boolean small = block.size() > 0 && block.size() <= bodySize - SMALLER;
        boolean says = block.role() == StyleRole.CAPTION || Caption.isOne(block.words()) || small && at == i;
        return says && block.words().length() <= ArticleText.CAPTION_LONGEST ? at : -1;
    }

    /** The size that most characters have. */
    private int bodySize() {
        return blocks.stream()
                .filter(block -> block.size() > 0)
                .collect(Collectors.groupingBy(Block::size, Collectors.summingInt(block -> block.words()
                        .length())))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    private void joinLines(boolean joining) {
        List<String> lines = blocks.stream().map(Sorting::line).toList();
        BrokenLines broken = BrokenLines.in(lines);
        if (!broken.any()) return;
        notes.add(Note.of(joining ? "interchange.note_joined" : "interchange.note_broken", broken.count()));
        if (!joining) return;
        for (int i = blocks.size() - 2; i >= 0; i--) if (broken.goesOn().get(i)) join(i);
    }

    /** Pictures that stood within what is one paragraph now stand behind it. */
    private void join(int i) {
        Block before = blocks.get(i);
        Block after = blocks.remove(i + 1);
        Block whole = joined(before, after);
        blocks.set(i, whole);
        for (Block part : List.of(before, after))
            if (behind.containsKey(part)) behind(whole).addAll(behind.get(part));
    }

    /** As the eye sees it: only running text may have been cut. */
    private static String line(Block block) {
        if (!block.is(Block.Kind.TEXT) || block.role() != StyleRole.NONE) return "";
        boolean indented = Boolean.TRUE.equals(block.manner().indented()) && !block.isBlank();
        return indented ? "　　" + block.words() : block.raw();
    }

    private static Block joined(Block before, Block after) {
        List<Run> runs = new ArrayList<>(before.runs());
        String seam = BrokenLines.seam(before.raw(), after.raw());
        if (!seam.isEmpty()) runs.add(new Run(seam, false));
        runs.addAll(after.runs());
        return before.saying(runs);
    }

    private void tellMissing(Head head, Manuscript body, String dateline) {
        if (head.headline.isEmpty()) notes.add(Note.of("interchange.note_no_headline"));
        if (bylines.isEmpty() && dateline.isEmpty() && origin == Origin.OWN)
            notes.add(Note.of("interchange.note_no_byline"));
        if (body.isEmpty() && pictures.isEmpty()) throw BadFile.because("interchange.bad_nothing");
    }
}
