package org.forme.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.forme.store.BlobMissing;
import org.forme.store.Blobs;

/** The copy of sealed articles, compared between editions of a number. */
@ApplicationScoped
class SealedCopies {
    @Inject
    Blobs blobs;

    /**
     * Numbers of the articles of an edition that say to the letter what an article of another one says, on whatever page.
     * None where the copy cannot be read: then it is no longer known what it said.
     */
    List<Integer> again(SealedIssue issue, int article, SealedIssue edition) {
        if (issue.id().equals(edition.id())) return List.of(article);
        Optional<SealedCopy> said = copy(issue, article);
        if (said.isEmpty()) return List.of();
        return edition.articles().stream()
                .map(SealedArticle::number)
                .filter(number ->
                        copy(edition, number).filter(said.get()::isTheSameAs).isPresent())
                .toList();
    }

    private Optional<SealedCopy> copy(SealedIssue issue, int article) {
        try {
            return issue.part(Paths.article(article)).map(part -> SealedCopy.read(blobs.read(part.sha256())));
        } catch (BlobMissing | IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }
}
