package org.forme.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.forme.store.Blobs;

/** Covers for pages whose articles were withdrawn: made with the withdrawal itself, so that readers never wait for one. */
@ApplicationScoped
class Masks {
    @Inject
    EntityManager entities;

    @Inject
    Blobs blobs;

    /** The cover of a page for what is withdrawn; empty where nothing of that stands on it. */
    Optional<MaskedPage> of(SealedIssue issue, String label, Set<Integer> withdrawn) {
        Set<Integer> here = on(issue, label, withdrawn);
        return here.isEmpty() ? Optional.empty() : find(issue, label, here);
    }

    /** Whether something withdrawn stands on the page, so that nobody gets the sealed one. */
    boolean isNeeded(SealedIssue issue, String label, Set<Integer> withdrawn) {
        return !on(issue, label, withdrawn).isEmpty();
    }

    /** The PDF of the whole issue without what is withdrawn. */
    Optional<MaskedPage> whole(SealedIssue issue, Set<Integer> withdrawn) {
        return find(issue, MaskedPage.WHOLE, withdrawn);
    }

    /** Makes every cover that is wanted now and is not there from an earlier time. */
    void make(SealedIssue issue, Set<Integer> withdrawn, Instant now) {
        if (withdrawn.isEmpty()) return;
        for (SealedPage page : issue.pages()) {
            Set<Integer> here = on(issue, page.label(), withdrawn);
            if (here.isEmpty() || find(issue, page.label(), here).isPresent()) continue;
            List<Zone> zones = here.stream()
                    .flatMap(number -> issue.article(number).orElseThrow().zonesOn(page.label()).stream())
                    .toList();
            byte[] image = Masking.image(sealed(issue, Paths.image(page.label())), zones);
            byte[] pdf = Masking.pdf(sealed(issue, Paths.pdf(page.label())), zones);
            keep(new MaskedPage(
                    issue,
                    page.label(),
                    here,
                    blobs.put(image).sha(),
                    blobs.put(pdf).sha(),
                    now));
        }
        if (whole(issue, withdrawn).isEmpty())
            keep(new MaskedPage(issue, MaskedPage.WHOLE, withdrawn, null, wholePdf(issue, withdrawn), now));
    }

    private String wholePdf(SealedIssue issue, Set<Integer> withdrawn) {
        List<byte[]> pages = issue.pages().stream()
                .map(page -> of(issue, page.label(), withdrawn)
                        .map(mask -> blobs.read(mask.pdf()))
                        .orElseGet(() -> sealed(issue, Paths.pdf(page.label()))))
                .toList();
        return blobs.put(Masking.joined(pages)).sha();
    }

    private void keep(MaskedPage mask) {
        entities.persist(mask);
        entities.flush();
    }

    private byte[] sealed(SealedIssue issue, String path) {
        return blobs.read(issue.part(path).orElseThrow().sha256());
    }

    private static Set<Integer> on(SealedIssue issue, String label, Set<Integer> withdrawn) {
        return withdrawn.stream()
                .filter(number -> issue.article(number)
                        .filter(article -> !article.zonesOn(label).isEmpty())
                        .isPresent())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Optional<MaskedPage> find(SealedIssue issue, String label, Set<Integer> numbers) {
        return entities
                .createQuery(
                        "from MaskedPage m where m.issue = :issue and m.pageLabel = :label and m.articles = :articles",
                        MaskedPage.class)
                .setParameter("issue", issue)
                .setParameter("label", label)
                .setParameter("articles", MaskedPage.key(numbers))
                .getResultList()
                .stream()
                .findFirst();
    }
}
