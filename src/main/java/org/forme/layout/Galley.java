package org.forme.layout;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;

/**
 * 条样: a text on its way into columns that are tried out. What its paragraphs look like in one measure is worked out once,
 * however often the text is set. For one thread.
 */
public final class Galley {
    /** A paragraph with its line ends. */
    record Broken(Items items, LineBreaker breaker, int[] ends) {}

    private record Key(int paragraph, int measure) {}

    private final Copy copy;
    private final TextStyle style;
    private final Itemiser itemiser;
    private final Map<Integer, Items> items = new HashMap<>();
    private final Map<Key, Broken> broken = new HashMap<>();
    private final Map<Key, Table> tables = new HashMap<>();

    Galley(GlyphWidths glyphs, Copy copy, TextStyle style) {
        this.copy = copy;
        this.style = style;
        itemiser = new Itemiser(glyphs, style, copy.whole());
    }

    /** Sets the text; lines without room are counted, not placed. */
    public SetCopy set(Region region) {
        return new Setting(this, region, true).run();
    }

    /** How the text would fill the region, without placing its glyphs. */
    public Fit fit(Region region) {
        return new Setting(this, region, false).run().fit();
    }

    Copy copy() {
        return copy;
    }

    TextStyle style() {
        return style;
    }

    Itemiser itemiser() {
        return itemiser;
    }

    /** The items of a paragraph, made once. */
    Items items(int paragraph, Supplier<Items> made) {
        return items.computeIfAbsent(paragraph, key -> made.get());
    }

    /**
     * The line ends of a paragraph.
     *
     * @param measure that all its lines have, in 1/1000 em; -1 where they differ: it is then broken anew
     */
    Broken broken(int paragraph, int measure, Items items, int indent, boolean ragged, IntUnaryOperator measures) {
        if (measure < 0) return made(items, indent, ragged, measures);
        return broken.computeIfAbsent(new Key(paragraph, measure), key -> made(items, indent, ragged, line -> measure));
    }

    /** The table that begins with a paragraph, in a measure: made once, as what a row looks like depends on all of them. */
    Table table(int paragraph, int measure, Supplier<Table> made) {
        return tables.computeIfAbsent(new Key(paragraph, measure), key -> made.get());
    }

    private static Broken made(Items items, int indent, boolean ragged, IntUnaryOperator measures) {
        var breaker = new LineBreaker(items, indent, ragged, measures);
        return new Broken(items, breaker, breaker.breaks());
    }
}
