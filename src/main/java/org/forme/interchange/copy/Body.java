package org.forme.interchange.copy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.forme.articles.Byline;
import org.forme.text.Manuscript;
import org.forme.text.Paragraph;
import org.forme.text.Run;

/** What is left when head and pictures are taken off, as a manuscript; with it the dateline and names that stood in it. */
final class Body {
    /** A signature's line, and a crosshead's. */
    private static final int LINE_LONGEST = 30;

    private final List<Block> blocks;
    private final Map<Block, List<Integer>> pictures;

    /** Faces that most of a text is set in say nothing about a part of it. */
    private final boolean allBold;

    private final boolean allKai;
    private final int lastLong;
    final List<Byline> bylines = new ArrayList<>();
    String dateline = "";

    /** @param pictures numbers of those that stand behind a block, by the very block */
    Body(List<Block> blocks, Map<Block, List<Integer>> pictures) {
        this.blocks = new ArrayList<>(blocks);
        this.pictures = pictures;
        this.allBold = isMost(Run::bold);
        this.allKai = isMost(Run::kai);
        this.lastLong = lastLong();
    }

    private int lastLong() {
        for (int i = blocks.size() - 1; i >= 0; i--) if (blocks.get(i).words().length() > LINE_LONGEST) return i;
        return -1;
    }

    private boolean isMost(Predicate<Run> manner) {
        int all = 0;
        int so = 0;
        for (Block block : blocks)
            for (Run run : block.runs()) {
                all += run.text().length();
                if (manner.test(run)) so += run.text().length();
            }
        return 2 * so > all;
    }

    /** @param namesAtTheEnd whether a line of names at the end is a byline */
    Manuscript manuscript(boolean namesAtTheEnd) {
        if (namesAtTheEnd) takeNamesAtTheEnd();
        List<Paragraph> paragraphs = new ArrayList<>();
        int text = lastText();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (block.is(Block.Kind.RULE)) paragraphs.add(new Paragraph(Paragraph.Kind.RULE, List.of()));
            else if (!block.runs().isEmpty()) add(block, kind(block, i, text), paragraphs);
            pictures.getOrDefault(block, List.of()).forEach(number -> paragraphs.add(Paragraph.picture(number)));
        }
        return Manuscript.parse(new Manuscript(paragraphs).toJson());
    }

    private void add(Block block, Paragraph.Kind kind, List<Paragraph> paragraphs) {
        List<Run> runs = block.runs();
        if (kind == Paragraph.Kind.BODY && paragraphs.isEmpty()) runs = withoutDateline(block);
        if (kind == Paragraph.Kind.CROSSHEAD) runs = List.of(new Run(block.raw(), false));
        if (!runs.isEmpty()) paragraphs.add(new Paragraph(kind, plain(runs)));
    }

    /** Without what most of the text is, and with neighbours that are alike then in one piece. */
    private List<Run> plain(List<Run> runs) {
        List<Run> plain = new ArrayList<>();
        var words = new StringBuilder();
        for (int i = 0; i < runs.size(); i++) {
            words.append(runs.get(i).text());
            if (i + 1 < runs.size()
                    && bold(runs.get(i)) == bold(runs.get(i + 1))
                    && kai(runs.get(i)) == kai(runs.get(i + 1))) continue;
            plain.add(new Run(words.toString(), bold(runs.get(i)), kai(runs.get(i))));
            words.setLength(0);
        }
        return plain;
    }

    private boolean bold(Run run) {
        return run.bold() && !allBold;
    }

    private boolean kai(Run run) {
        return run.kai() && !allKai;
    }

    private List<Run> withoutDateline(Block block) {
        Dateline found = Dateline.of(block.raw());
        if (found == null) return block.runs();
        dateline = found.words();
        bylines.addAll(Signed.read("（" + found.names() + "）"));
        List<Run> rest = new ArrayList<>();
        int drop = found.length();
        for (Run run : block.runs()) {
            int from = Math.min(drop, run.text().length());
            drop -= from;
            if (from < run.text().length()) rest.add(new Run(run.text().substring(from), run.bold(), run.kai()));
        }
        return rest;
    }

    /** （记者 张三） alone at the end. */
    private void takeNamesAtTheEnd() {
        int last = lastText();
        if (last < 1) return;
        List<Byline> names = Signed.read(blocks.get(last).words());
        if (names.isEmpty()) return;
        bylines.addAll(names);
        blocks.remove(last);
    }

    private int lastText() {
        for (int i = blocks.size() - 1; i >= 0; i--)
            if (blocks.get(i).is(Block.Kind.TEXT) && !blocks.get(i).isBlank()) return i;
        return -1;
    }

    private Paragraph.Kind kind(Block block, int at, int last) {
        if (block.is(Block.Kind.ROW)) return Paragraph.Kind.ROW;
        boolean atTheEnd =
                at >= last - 1 && block.manner().isRight() && block.words().length() <= LINE_LONGEST;
        return switch (block.role()) {
            case HEADING, CROSSHEAD -> Paragraph.Kind.CROSSHEAD;
            case QUOTATION -> Paragraph.Kind.QUOTATION;
            case BULLET -> Paragraph.Kind.BULLET;
            case NUMBERED -> Paragraph.Kind.NUMBERED;
            case SIGNATURE -> Paragraph.Kind.SIGNATURE;
            default ->
                atTheEnd
                        ? Paragraph.Kind.SIGNATURE
                        : isCrosshead(block, at) ? Paragraph.Kind.CROSSHEAD : Paragraph.Kind.BODY;
        };
    }

    /** A short bold line, or one in the middle, with running text after it. */
    private boolean isCrosshead(Block block, int at) {
        boolean stands = block.isBold() && !allBold || block.manner().isCentred();
        boolean followed = at < lastLong;
        return stands
                && followed
                && block.words().length() <= LINE_LONGEST
                && !block.words().matches("(?s).*[。！？；：，]$");
    }
}
