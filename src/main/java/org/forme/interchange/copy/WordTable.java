package org.forme.interchange.copy;

import java.util.ArrayList;
import java.util.List;
import org.forme.text.Manuscript;
import org.forme.text.Run;

/** A row of a table being read, cell by cell. A row of a single cell is no table but a box, and its paragraphs stand free. */
final class WordTable {
    private final List<List<Block>> cells = new ArrayList<>();
    private final LeftOut leftOut;
    boolean deleted;

    WordTable(LeftOut leftOut) {
        this.leftOut = leftOut;
    }

    /** Begins a cell. @return where its paragraphs go */
    List<Block> cell() {
        cells.add(new ArrayList<>());
        return cells.get(cells.size() - 1);
    }

    /** Lets the cell that has just begun reach over others. */
    void span(int columns) {
        List<Block> cell = cells.remove(cells.size() - 1);
        for (int i = 1; i < Math.min(columns, Manuscript.MOST_CELLS); i++) cells.add(new ArrayList<>());
        cells.add(cell);
    }

    /** Where the paragraphs of the newest cell go. */
    List<Block> current() {
        return cells.get(cells.size() - 1);
    }

    void into(List<Block> blocks) {
        if (deleted || cells.isEmpty()) return;
        if (cells.size() == 1) {
            blocks.addAll(cells.get(0));
            return;
        }
        List<Run> runs = runs();
        if (runs.stream().anyMatch(run -> !run.text().isBlank())) blocks.add(Block.row(runs));
        for (List<Block> cell : cells)
            cell.stream().filter(block -> block.is(Block.Kind.PICTURE)).forEach(blocks::add);
    }

    private List<Run> runs() {
        if (cells.size() > Manuscript.MOST_CELLS) leftOut.count("interchange.note_wide_row");
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) runs.add(new Run(i < Manuscript.MOST_CELLS ? "\t" : " ", false));
            boolean begun = false;
            for (Block block : cells.get(i)) {
                if (block.runs().isEmpty()) continue;
                if (begun) runs.add(new Run(" ", false));
                for (Run run : block.runs()) runs.add(new Run(run.text().replace('\t', ' '), run.bold(), run.kai()));
                begun = true;
            }
        }
        return runs;
    }
}
