package org.forme.press;

import java.util.List;
import java.util.Objects;

/**
 * Everything that one page shows, by value: what the engine needs and nothing else.
 *
 * @param geometry the page's measurements
 * @param nameplate on page 1, else null
 * @param folio on the other pages, else null
 * @param foot what stands under the type area
 * @param slots in reading order: text is extracted from the PDF in this order
 * @param artwork a finished page instead of slots, or null; nameplate, folio and foot are then left out
 */
public record PagePlan(
        PageGeometry geometry,
        Nameplate nameplate,
        FolioLine folio,
        Foot foot,
        List<SlotPlan> slots,
        ArtworkPlan artwork) {
    public PagePlan {
        Objects.requireNonNull(geometry, "geometry");
        foot = foot == null ? Foot.EMPTY : foot;
        slots = List.copyOf(slots);
    }
}
