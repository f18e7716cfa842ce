package org.forme.press;

import java.util.List;
import java.util.Objects;
import org.forme.issues.SlotManner;

/**
 * A slot of the page and what stands in it.
 *
 * @param key the caller's name for the slot
 * @param name 版位 as the desk calls it: 头条, 倒头条
 * @param column first column of the page's grid, from 0
 * @param columns how many columns of the grid it is wide
 * @param line first line of the page's grid, from 0 at the top of the type area (head included)
 * @param lines how many lines it is high
 * @param textColumns legs that the text runs in; 0 for one in each column of the grid
 * @param scale sizes of the headline group
 * @param body size of the running text in points; 0 for the page's
 * @param boxed with a rule around it and the text drawn in
 * @param manner ground, rules, how headline and legs stand
 * @param insets slots that stand within this one
 * @param content article, artwork or {@link SlotContent#NOTHING}
 */
public record SlotPlan(
        long key,
        String name,
        int column,
        int columns,
        int line,
        int lines,
        int textColumns,
        TypeScale scale,
        double body,
        boolean boxed,
        SlotManner manner,
        List<Inset> insets,
        SlotContent content) {
    public SlotPlan {
        insets = List.copyOf(insets);
        name = name == null ? "" : name;
        manner = manner == null ? SlotManner.PLAIN : manner;
        Objects.requireNonNull(content, "content");
        scale = scale == null ? TypeScale.forColumns(columns) : scale;
        if (column < 0 || columns < 1 || line < 0 || lines < 1 || textColumns < 0 || body < 0)
            throw new IllegalArgumentException("a slot of " + columns + " by " + lines);
    }

    /** A slot without another within it. */
    public SlotPlan(
            long key,
            String name,
            int column,
            int columns,
            int line,
            int lines,
            int textColumns,
            TypeScale scale,
            double body,
            boolean boxed,
            SlotManner manner,
            SlotContent content) {
        this(key, name, column, columns, line, lines, textColumns, scale, body, boxed, manner, List.of(), content);
    }

    /** A plain slot, with a rule around it or without. */
    public SlotPlan(
            long key,
            String name,
            int column,
            int columns,
            int line,
            int lines,
            int textColumns,
            TypeScale scale,
            double body,
            boolean boxed,
            SlotContent content) {
        this(key, name, column, columns, line, lines, textColumns, scale, body, boxed, SlotManner.PLAIN, content);
    }

    /** Whether a rule or a ground sets it apart, so that its text is drawn in. */
    public boolean framed() {
        return boxed || manner.tinted();
    }

    /** The same slot with something else in it. */
    public SlotPlan holding(SlotContent other) {
        return new SlotPlan(
                key, name, column, columns, line, lines, textColumns, scale, body, boxed, manner, insets, other);
    }

    /** The same slot with others standing within it. */
    public SlotPlan around(List<Inset> others) {
        return new SlotPlan(
                key, name, column, columns, line, lines, textColumns, scale, body, boxed, manner, others, content);
    }

    /** Whether the other one stands within this one. */
    boolean holds(SlotPlan other) {
        return insets.contains(Inset.of(other));
    }
}
