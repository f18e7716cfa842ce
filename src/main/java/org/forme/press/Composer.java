package org.forme.press;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.forme.layout.Fit;
import org.forme.layout.Typesetter;

/**
 * Composes pages: a plan becomes frames. The same plan always becomes the same frames; copy that is too long, too short
 * or holds characters without a glyph is an answer in {@link SlotFit}, never an exception. May be shared by threads.
 */
public final class Composer {
    private final Faces faces;
    private final Typesetter typesetter;

    public Composer(Faces faces) {
        this.faces = faces;
        typesetter = new Typesetter(faces);
    }

    /** What it composes with. */
    Faces faces() {
        return faces;
    }

    /** Composes a page. */
    public PageFrames compose(PagePlan plan) {
        PageGeometry geometry = plan.geometry();
        var sheet = new Sheet(geometry, typesetter);
        var fits = new ArrayList<SlotFit>();
        if (plan.artwork() != null) {
            fullPage(sheet, plan.artwork());
        } else {
            if (plan.nameplate() != null) new NameplateSetter(sheet).set(plan.nameplate());
            if (plan.folio() != null) new FolioSetter(sheet).set(plan.folio());
            Separators.draw(sheet, plan.slots());
            for (SlotPlan slot : plan.slots()) fits.add(slot(sheet, slot));
            new FootSetter(sheet).set(plan.foot());
        }
        return new PageFrames(
                geometry.width(), geometry.height(), geometry.bleed(), sheet.frames, fits, sheet.zones, faces);
    }

    /** How one slot's copy fits, without the rest of its page. */
    public SlotFit fit(PageGeometry geometry, SlotPlan slot) {
        return slot(new Sheet(geometry, typesetter), slot);
    }

    private SlotFit slot(Sheet sheet, SlotPlan slot) {
        SlotArea area = SlotArea.of(sheet.geometry, slot);
        if (slot.content() instanceof ArticlePlan article) {
            zones(sheet.geometry, slot, article.key(), sheet.zones);
            return new ArticleSetter(sheet, slot, area, article).set();
        }
        if (slot.content() instanceof ArtworkPlan artwork)
            sheet.frames.add(new Frame.Artwork(
                    slot.key(),
                    artwork.key(),
                    artwork.mediaType(),
                    artwork.screen(),
                    artwork.kind(),
                    area.x(),
                    area.top(),
                    area.width(),
                    area.height()));
        return new SlotFit(slot.key(), null, 0, Fit.nothing(), false, "");
    }

    private static void fullPage(Sheet sheet, ArtworkPlan artwork) {
        PageGeometry geometry = sheet.geometry;
        sheet.frames.add(new Frame.Artwork(
                null,
                artwork.key(),
                artwork.mediaType(),
                artwork.screen(),
                artwork.kind(),
                0,
                0,
                geometry.width(),
                geometry.height()));
    }

    /** The slot's rectangle, or what of it others that stand within it leave: strips of columns from above to below. */
    private static void zones(PageGeometry geometry, SlotPlan slot, long article, List<HotZone> zones) {
        int end = slot.column() + slot.columns();
        for (int column = slot.column(), next; column < end; column = next) {
            List<Inset> here = within(slot, column);
            next = column + 1;
            while (next < end && within(slot, next).equals(here)) next++;
            int top = slot.line();
            for (Inset inset : here) {
                zone(geometry, article, column, next, top, inset.line(), zones);
                top = inset.line() + inset.lines();
            }
            zone(geometry, article, column, next, top, slot.line() + slot.lines(), zones);
        }
    }

    private static List<Inset> within(SlotPlan slot, int column) {
        return slot.insets().stream()
                .filter(inset -> inset.covers(column))
                .sorted(Comparator.comparingInt(Inset::line))
                .toList();
    }

    private static void zone(
            PageGeometry geometry, long article, int column, int next, int top, int foot, List<HotZone> zones) {
        if (foot > top)
            zones.add(HotZone.of(
                    geometry,
                    article,
                    geometry.x(column),
                    geometry.y(top),
                    geometry.span(next - column),
                    (foot - top) * geometry.leading()));
    }
}
