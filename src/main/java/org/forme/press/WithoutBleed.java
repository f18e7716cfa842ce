package org.forme.press;

import java.util.List;

/** A finished artwork that is the whole page and ends where it is trimmed: a white edge shows where the cut is off. */
final class WithoutBleed implements PageRule {
    /** What a file may lack of the bleed, in points: makers round. */
    private static final double ROUNDING = 0.5;

    @Override
    public List<Fault> faults(MadeUpPage page) {
        ArtworkPlan whole = page.plan().artwork();
        PageGeometry geometry = page.plan().geometry();
        if (whole == null || geometry.bleed() == 0) return List.of();
        ArtworkFacts facts = page.artworks().of(whole.key(), whole.mediaType());
        boolean bleeds = facts.equals(ArtworkFacts.UNKNOWN) || facts.bleed() >= geometry.bleed() - ROUNDING;
        return bleeds ? List.of() : List.of(Fault.warn(null, "press.artwork_no_bleed", Math.round(geometry.bleedMm())));
    }
}
