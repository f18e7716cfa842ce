package org.forme.layout;

import java.util.List;

/** A text set into a region: the lines and rules that found room, in reading order, and how it fits. */
public record SetCopy(List<SetLine> lines, List<SetRule> rules, Fit fit) {
    public SetCopy {
        lines = List.copyOf(lines);
        rules = List.copyOf(rules);
    }
}
