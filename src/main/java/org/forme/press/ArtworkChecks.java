package org.forme.press;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.forme.issues.Check;
import org.forme.issues.Finding;
import org.forme.issues.Issue;
import org.forme.issues.Page;
import org.forme.issues.Slot;
import org.forme.pictures.Artwork;
import org.forme.shell.Refusal;

/** Finished PDFs that cannot go to press as type and lines, and those that cannot be read at all. */
@ApplicationScoped
class ArtworkChecks implements Check {
    @Inject
    BlobPictures pictures;

    @Override
    public List<Finding> check(Issue issue, Instant now) {
        List<Finding> findings = new ArrayList<>();
        for (Page page : issue.pages()) findings.addAll(of(page));
        return findings;
    }

    /** What stands against the artwork of one page. */
    List<Finding> of(Page page) {
        List<Finding> findings = new ArrayList<>();
        look(page, page.artwork(), findings);
        for (Slot slot : page.slots()) look(page, slot.artwork(), findings);
        return findings;
    }

    private void look(Page page, Artwork artwork, List<Finding> findings) {
        if (artwork == null || !artwork.mediaType().equals(Artwork.PDF)) return;
        String href = Slots.pageHref(page);
        try {
            Optional<String> why = PrintArtwork.why(artwork.sha(), pictures);
            if (why == null)
                findings.add(Finding.block(href, "press.artwork_unreadable", page.label(), artwork.title()));
            else why.ifPresent(key -> findings.add(Finding.warn(href, key, page.label(), artwork.title())));
        } catch (Refusal late) {
            String why = late.reasons().get(0).key() + "_there";
            findings.add(Finding.block(href, why, page.label(), artwork.title()));
        }
    }
}
