package org.forme.press;

import io.micrometer.core.annotation.Timed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.forme.articles.Article;
import org.forme.articles.ArticleText;
import org.forme.imprint.Publication;
import org.forme.issues.Page;
import org.forme.issues.Slot;

/** Pages as they stand in the database now, composed. The same answer serves the fit, the image, the proof and its check. */
@ApplicationScoped
public class Typesetting {
    /** Composed pages kept in memory: about four issues of sixteen pages, a few megabytes. */
    private static final int KEPT = 64;

    /** What the faces of the moment are set with; another where they are others. */
    private volatile Room room = new Room(Faces.shared());

    @Inject
    PagePlans plans;

    @Inject
    OfficeFaces officeFaces;

    @Inject
    jakarta.enterprise.inject.Instance<NewestSeal> seals;

    /** The page with the newest seal's fingerprint in its imprint. */
    public PageFrames set(Page page) {
        return set(page, newestSeal(page.issue().publication()));
    }

    /** The page with this fingerprint in its imprint; null for none. */
    public PageFrames set(Page page, String fingerprint) {
        Room now = room();
        return now.compose(plans.of(page, fingerprint, now::legEnd));
    }

    /** A page and what a signature on it would cover, of one composition. */
    record Signable(PageFrames frames, Matter matter) {}

    /** The page and its matter with this fingerprint in the imprint; null for none. */
    Signable signable(Page page, String fingerprint) {
        Room now = room();
        PagePlan plan = plans.of(page, fingerprint, now::legEnd);
        PageFrames frames = now.compose(plan);
        return new Signable(frames, MatterOfPage.of(page, plan, frames));
    }

    /** The page as it is now, for rules that measure. */
    MadeUpPage madeUp(Page page, ArtworkFacts.Known artworks) {
        Room now = room();
        PagePlan plan = plans.of(page, newestSeal(page.issue().publication()), now::legEnd);
        return new MadeUpPage(plan, now.compose(plan), artworks);
    }

    /** The fit of each slot of a page, in reading order. */
    public List<SlotFit> fits(Page page) {
        return set(page).fits();
    }

    /** The fit of the slot, or empty where no text stands in it. */
    public Optional<SlotFit> fit(Slot slot) {
        return fits(slot.page()).stream()
                .filter(fit -> fit.slot() == slot.id() && fit.article() != null)
                .findFirst();
    }

    /** How a text that nobody has saved would fit the slot, in place of its article's. Composes that slot alone. */
    @Timed(
            value = "forme.fit",
            percentiles = {0.5, 0.95})
    public SlotFit fit(Slot slot, ArticleText typed) {
        return fit(slot, typed, room());
    }

    private SlotFit fit(Slot slot, ArticleText typed, Room now) {
        var geometry = PagePlans.geometry(slot.page());
        SlotPlan plan = plans.slotPlan(
                slot, typed, origin -> fit(origin, typed, now).fit().end());
        return now.composer.fit(geometry, plan);
    }

    /** The slots of an issue in which a given article stands, first leg first. */
    public static List<Slot> slotsOf(Article article, List<Slot> slots) {
        return slots.stream()
                .filter(slot -> slot.article() != null && slot.article().id().equals(article.id()))
                .sorted(java.util.Comparator.comparing(slot -> slot.continuationOf() != null))
                .toList();
    }

    String newestSeal(Publication publication) {
        return seals.stream()
                .flatMap(seal -> seal.fingerprint(publication).stream())
                .findFirst()
                .orElse(null);
    }

    private Room room() {
        Faces faces = officeFaces.current();
        Room now = room;
        if (now.composer.faces() != faces) room = now = new Room(faces);
        return now;
    }

    /** A composer with what it composed lately: nothing of it serves other faces. */
    private final class Room {
        final Composer composer;

        private final Map<PagePlan, PageFrames> composed =
                Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
                    @Override
                    protected boolean removeEldestEntry(Map.Entry<PagePlan, PageFrames> eldest) {
                        return size() > KEPT;
                    }
                });

        Room(Faces faces) {
            composer = new Composer(faces);
        }

        PageFrames compose(PagePlan plan) {
            PageFrames known = composed.get(plan);
            if (known != null) return known;
            PageFrames frames = composer.compose(plan);
            composed.put(plan, frames);
            return frames;
        }

        int legEnd(Slot origin) {
            return composer.fit(PagePlans.geometry(origin.page()), plans.slotPlan(origin, other -> 0))
                    .fit()
                    .end();
        }
    }
}
