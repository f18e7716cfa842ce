package org.forme.interchange.copy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.forme.articles.Byline;
import org.forme.articles.BylinePart;
import org.forme.text.Count;

/**
 * What stands above the body: kicker, headline, deck and names. By their styles where the writer used some, by what
 * stands before a colon where they wrote that, and else by how large, bold and centred lines are.
 */
final class Head {
    /** More short lines at the beginning are no head but a list or a poem. */
    private static final int MOST_LINES = 6;

    /** A headline over a whole page. */
    private static final int LONGEST_LINE = 45;

    /** More under one style is a style that was taken for another one. */
    private static final int PIECE_LONGEST = 200;

    private static final Map<String, StyleRole> LABELS = Map.ofEntries(
            Map.entry("引题", StyleRole.KICKER),
            Map.entry("肩题", StyleRole.KICKER),
            Map.entry("眉题", StyleRole.KICKER),
            Map.entry("主题", StyleRole.HEADLINE),
            Map.entry("主标题", StyleRole.HEADLINE),
            Map.entry("标题", StyleRole.HEADLINE),
            Map.entry("题目", StyleRole.HEADLINE),
            Map.entry("副题", StyleRole.DECK),
            Map.entry("副标题", StyleRole.DECK),
            Map.entry("署名", StyleRole.BYLINE),
            Map.entry("作者", StyleRole.BYLINE));

    private static final Pattern LABEL =
            Pattern.compile("^[【\\[]?(" + String.join("|", LABELS.keySet()) + ")[】\\]]?[\\s　]*[：:][\\s　]*(?=\\S)");

    private final List<Block> lines = new ArrayList<>();
    final List<Byline> bylines = new ArrayList<>();
    String kicker = "";
    String headline = "";
    String deck = "";

    /** Takes the head off the beginning of a text. @param plainly what names without a word count as */
    static Head off(List<Block> blocks, BylinePart plainly) {
        var head = new Head();
        head.takeStyled(blocks, plainly);
        if (head.headline.isEmpty()) head.takeUnstyled(blocks);
        return head;
    }

    private void takeStyled(List<Block> blocks, BylinePart plainly) {
        boolean hasTitle = blocks.stream().anyMatch(block -> roleOf(block) == StyleRole.HEADLINE && !block.isBlank());
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (!block.is(Block.Kind.TEXT) || block.isBlank()) continue;
            StyleRole role = roleOf(block);
            if (role == StyleRole.HEADING && !hasTitle && headline.isEmpty()) role = StyleRole.HEADLINE;
            if (take(role, without(block), plainly)) blocks.remove(i--);
        }
    }

    private static StyleRole roleOf(Block block) {
        if (block.role() != StyleRole.NONE || !block.is(Block.Kind.TEXT)) return block.role();
        Matcher label = LABEL.matcher(block.words());
        return label.find() ? LABELS.get(label.group(1)) : StyleRole.NONE;
    }

    private static String without(Block block) {
        return LABEL.matcher(block.words()).replaceFirst("");
    }

    private boolean take(StyleRole role, String words, BylinePart plainly) {
        if (words.length() > PIECE_LONGEST) return false;
        switch (role) {
            case KICKER -> kicker = joined(kicker, words);
            case HEADLINE -> headline = joined(headline, words);
            case DECK -> deck = joined(deck, words);
            case BYLINE -> {
                List<Byline> names = Signed.read(words, plainly);
                if (names.isEmpty() && words.length() > Byline.LONGEST) return false;
                bylines.addAll(names.isEmpty() ? List.of(Byline.of(plainly, Sorting.clean(words))) : names);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private static String joined(String before, String words) {
        if (before.length() > PIECE_LONGEST) return before;
        return before.isEmpty() ? words : before + "　" + words;
    }

    private void takeUnstyled(List<Block> blocks) {
        collect(blocks);
        if (lines.isEmpty()) return;
        int main = main();
        boolean alike = lines.stream().allMatch(line -> likeness(line) == likeness(lines.get(0)));
        for (int i = 0; i < lines.size(); i++) {
            Block line = lines.get(i);
            boolean dash = line.words().matches("^[—–\\-]{1,2}.*");
            if (i < main) kicker = joined(kicker, line.words());
            else if (i == main) headline = line.words();
            else if (dash || !alike && likeness(line) > 0) deck = joined(deck, line.words());
            else continue;
            remove(blocks, line);
        }
    }

    /** The short lines at the beginning; names among them are taken at once. */
    private void collect(List<Block> blocks) {
        for (int i = 0; i < blocks.size() && lines.size() < MOST_LINES; i++) {
            Block block = blocks.get(i);
            if (block.isBlank()) continue;
            List<Byline> names = block.is(Block.Kind.TEXT) ? Signed.read(block.words()) : List.of();
            if (names.isEmpty()) {
                if (!isHeadLine(block)) return;
                lines.add(block);
                continue;
            }
            if (lines.isEmpty() && kicker.isEmpty()) return;
            bylines.addAll(names);
            blocks.remove(i--);
        }
    }

    private static boolean isHeadLine(Block block) {
        String words = block.words();
        boolean plain = block.is(Block.Kind.TEXT)
                && block.role() == StyleRole.NONE
                && !block.manner().isRight();
        boolean sentence = words.matches("(?s).*[。；;，,：:]$") || Dateline.begins(words);
        return plain
                && !sentence
                && Count.of(words).characters() <= LONGEST_LINE
                && !words.matches("^(?:[□■●|]|[（(]?[一二三四五六七八九十]{1,3}[、）)]).*");
    }

    /** The largest line; of several the first that is bold or centred, else the first. */
    private int main() {
        int main = 0;
        for (int i = 1; i < lines.size(); i++) if (likeness(lines.get(i)) > likeness(lines.get(main))) main = i;
        return main;
    }

    /** How much a line looks like a headline; 0 like a line of text. */
    private static int likeness(Block line) {
        int larger = Math.max(0, line.size() - 24);
        return 4 * larger + (line.isBold() ? 2 : 0) + (line.manner().isCentred() ? 3 : 0);
    }

    private static void remove(List<Block> blocks, Block line) {
        for (int i = 0; i < blocks.size(); i++)
            if (blocks.get(i) == line) {
                blocks.remove(i);
                return;
            }
    }
}
