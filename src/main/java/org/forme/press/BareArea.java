package org.forme.press;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of the type area that no slot takes, so that nothing can ever stand there. Slots that are still empty are told
 * by themselves. White of a line or two between slots is how pages breathe.
 */
final class BareArea implements PageRule {
    /** Lines from which white is a hole. */
    private static final int HOLE = 4;

    @Override
    public List<Fault> faults(MadeUpPage page) {
        if (page.plan().artwork() != null || page.plan().slots().isEmpty()) return List.of();
        PageGeometry geometry = page.plan().geometry();
        boolean[][] taken = taken(page.plan());
        List<Fault> faults = new ArrayList<>();
        for (int line = geometry.headLines(); line < geometry.lines(); line++)
            for (int column = 0; column < geometry.columns(); column++) {
                if (taken[column][line]) continue;
                int lines = down(taken, column, line);
                int columns = across(taken, column, line, lines);
                for (int i = column; i < column + columns; i++)
                    for (int j = line; j < line + lines; j++) taken[i][j] = true;
                if (lines >= HOLE)
                    faults.add(Fault.warn(
                            null,
                            "press.bare_area",
                            column + 1,
                            column + columns,
                            line - geometry.headLines() + 1,
                            line - geometry.headLines() + lines));
            }
        return faults;
    }

    private static boolean[][] taken(PagePlan plan) {
        PageGeometry geometry = plan.geometry();
        var taken = new boolean[geometry.columns()][geometry.lines()];
        for (SlotPlan slot : plan.slots())
            for (int i = slot.column(); i < Math.min(geometry.columns(), slot.column() + slot.columns()); i++)
                for (int j = slot.line(); j < Math.min(geometry.lines(), slot.line() + slot.lines()); j++)
                    taken[i][j] = true;
        return taken;
    }

    private static int down(boolean[][] taken, int column, int line) {
        int end = line;
        while (end < taken[column].length && !taken[column][end]) end++;
        return end - line;
    }

    /** How many neighbouring columns are bare over exactly these lines. */
    private static int across(boolean[][] taken, int column, int line, int lines) {
        int end = column + 1;
        while (end < taken.length
                && !taken[end][line]
                && down(taken, end, line) == lines
                && (line == 0 || taken[end][line - 1])) end++;
        return end - column;
    }
}
