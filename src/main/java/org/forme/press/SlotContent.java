package org.forme.press;

/** What stands in a slot. */
public sealed interface SlotContent permits ArticlePlan, ArtworkPlan, SlotContent.Nothing {
    /** An empty slot: nothing is drawn. */
    SlotContent NOTHING = new Nothing();

    /** See {@link #NOTHING}. */
    record Nothing() implements SlotContent {}
}
