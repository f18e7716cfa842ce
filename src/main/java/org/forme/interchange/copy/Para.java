package org.forme.interchange.copy;

import java.util.ArrayList;
import java.util.List;
import org.forme.shell.Line;
import org.forme.text.Run;

/** A paragraph being read: its runs, line breaks and pictures in their order. */
final class Para {
    /** Runs and pictures of one line; line breaks part a paragraph into several. */
    private final List<List<Object>> lines = new ArrayList<>(List.of(new ArrayList<>()));

    private final LeftOut leftOut;
    StyleRole role = StyleRole.NONE;
    Manner manner = Manner.UNSAID;
    boolean endDeleted;
    boolean ruled;
    private final StringBuilder words = new StringBuilder();
    private boolean bold;
    private boolean kai;
    /** What its list counts it as, to stand before its first words. */
    String number = "";

    private int size;

    Para(LeftOut leftOut) {
        this.leftOut = leftOut;
    }

    void add(String text, Manner manner) {
        String fit = fit(text);
        if (fit.isEmpty()) return;
        if (manner.isBold() != bold || manner.isKai() != kai) endRun();
        bold = manner.isBold();
        kai = manner.isKai();
        words.append(number).append(fit);
        number = "";
        if (!fit.isBlank()) size = Math.max(size, manner.points());
    }

    /** Neighbours of one manner are one run. */
    private void endRun() {
        if (!words.isEmpty()) line().add(new Run(words.toString(), bold, kai));
        words.setLength(0);
    }

    void add(Block.PictureIn picture) {
        endRun();
        line().add(picture);
    }

    void breakLine() {
        endRun();
        lines.add(new ArrayList<>());
    }

    private List<Object> line() {
        return lines.get(lines.size() - 1);
    }

    /** Characters that nobody sees and no page takes stay outside; private ones may be rare characters of a name. */
    private String fit(String text) {
        if (text.codePoints().allMatch(Para::isFit)) return text;
        leftOut.count("interchange.note_characters");
        return text.codePoints()
                .filter(Para::isFit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    static boolean isFit(int point) {
        return Line.isFit(point) || point == '\t' || Character.getType(point) == Character.PRIVATE_USE;
    }

    /** The paragraph as blocks. A picture in the midst of words stands behind them. */
    void into(List<Block> blocks) {
        endRun();
        for (List<Object> line : lines) {
            List<Run> runs = line.stream()
                    .filter(Run.class::isInstance)
                    .map(Run.class::cast)
                    .toList();
            Block text = Block.text(role, manner, size, runs);
            boolean pictureFirst = !line.isEmpty() && line.get(0) instanceof Block.PictureIn;
            boolean rule = ruled && text.isBlank() && line.size() == runs.size();
            if (!pictureFirst) blocks.add(rule ? Block.rule() : text);
            for (Object piece : line) if (piece instanceof Block.PictureIn picture) blocks.add(Block.picture(picture));
            if (pictureFirst && !text.isBlank()) blocks.add(text);
        }
    }
}
