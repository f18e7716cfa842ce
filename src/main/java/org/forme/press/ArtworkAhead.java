package org.forme.press;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.forme.issues.Page;
import org.forme.issues.Pages;
import org.forme.issues.Slot;
import org.forme.pictures.Artwork;
import org.forme.shell.Refusal;

/**
 * Puts the finished PDFs of a page into inks before a transaction asks for them: a page of several heavy ones takes longer
 * the first time than a transaction may.
 */
@ApplicationScoped
public class ArtworkAhead {
    @Inject
    Pages pages;

    @Inject
    BlobPictures pictures;

    @Inject
    ArtworkFiles files;

    /** To be called outside of transactions. What cannot be done is told by whoever needs it. */
    public void of(long issue, String label) {
        for (Kept kept : QuarkusTransaction.requiringNew().call(() -> finished(pages.of(issue, label)))) {
            files.of(kept.sha(), kept.mediaType());
            if (kept.mediaType().equals(Artwork.PDF)) prepare(kept.sha());
        }
    }

    private void prepare(String sha) {
        try {
            PrintArtwork.of(sha, pictures);
        } catch (Refusal late) {
            // Told again, with the page's label, where the page is drawn or checked.
        }
    }

    private record Kept(String sha, String mediaType) {}

    private static List<Kept> finished(Page page) {
        return Stream.concat(
                        Stream.of(page).map(Page::artwork),
                        page.slots().stream().map(Slot::artwork))
                .filter(Objects::nonNull)
                .map(artwork -> new Kept(artwork.sha(), artwork.mediaType()))
                .distinct()
                .toList();
    }
}
