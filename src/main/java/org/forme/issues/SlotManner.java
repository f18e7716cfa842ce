package org.forme.issues;

import jakarta.persistence.Embeddable;

/**
 * What a slot looks like beside its size and type.
 *
 * @param tinted on a light ground
 * @param ruled with a thin rule between its legs
 * @param upright with its headline set vertically at its left (竖题), in the slot's first column
 * @param filled legs are filled one after another; else they end level where the text is short
 */
@Embeddable
public record SlotManner(boolean tinted, boolean ruled, boolean upright, boolean filled) {
    public static final SlotManner PLAIN = new SlotManner(false, false, false, false);
}
