package org.forme.press;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.forme.issues.Check;
import org.forme.issues.Finding;
import org.forme.issues.Issue;
import org.forme.issues.Page;
import org.forme.issues.PressClearance;
import org.forme.issues.ProfileCheck;
import org.forme.issues.Proof;
import org.forme.issues.Slot;
import org.forme.shell.Refusal;
import org.forme.shell.Sha256;

/** 付印前检查: asks every check and shows everything at once. Clears the issue for sealing when nothing stands against it. */
@ApplicationScoped
public class Preflight {
    @Inject
    @Any
    Instance<Check> checks;

    @Inject
    Proofing proofing;

    @Inject
    FitCheck fits;

    @Inject
    LayoutCheck layout;

    @Inject
    ArtworkChecks artworks;

    @Inject
    ProfileCheck profiles;

    /** Every finding: what stands against it first, then what is worth a look, then what is right. */
    public List<Finding> of(Issue issue, Instant now) {
        return checks.stream()
                .flatMap(check -> check.check(issue, now).stream())
                .sorted(Comparator.comparing(Finding::level))
                .toList();
    }

    /** What the composed page itself shows, worst first: faults of its layout, and copy that does not fit. */
    public List<Finding> of(Page page) {
        return Stream.of(layout.of(page), fits.of(page), artworks.of(page), profiles.of(page), empty(page))
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Finding::level))
                .toList();
    }

    private static List<Finding> empty(Page page) {
        if (page.artwork() != null) return List.of();
        return page.slots().stream()
                .filter(Slot::isEmpty)
                .map(slot -> Finding.block(Slots.href(slot), "issues.check_empty", page.label(), slot.name()))
                .toList();
    }

    /**
     * The word that nothing stands against sealing.
     *
     * @throws Refusal with every reason against it
     */
    public PressClearance clear(Issue issue, Instant now) {
        return clear(issue, of(issue, now), now);
    }

    /** The same for whoever has asked every check already and needs what they found. */
    public PressClearance clear(Issue issue, List<Finding> findings, Instant now) {
        var reasons = new Refusal.Reasons();
        for (Finding finding : findings)
            if (finding.level() == Finding.Level.BLOCK)
                reasons.add(null, finding.key(), finding.args().toArray());
        reasons.refuseNow();
        return new PressClearance(issue.id(), digest(issue), now);
    }

    /** Over everything that was looked at: numbers, date, and each page's signed proof. */
    private String digest(Issue issue) {
        StringBuilder all = new StringBuilder();
        all.append(issue.publication().paper()).append('\n');
        all.append(issue.number().asPrinted()).append('\n').append(issue.date()).append('\n');
        issue.pages().forEach(page -> {
            Proof proof = proofing.standing(page).orElseThrow().proof();
            all.append(page.label())
                    .append(' ')
                    .append(proof.digest())
                    .append(' ')
                    .append(proof.pdfSha())
                    .append('\n');
        });
        return Sha256.of(all.toString());
    }
}
