package org.forme.layout;

import java.util.List;

/** A text set into a region: the lines that found room, in reading order, and how it fits. */
public record SetCopy(List<SetLine> lines, Fit fit) {
    public SetCopy {
        lines = List.copyOf(lines);
    }
}
