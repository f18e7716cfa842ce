package org.forme.press;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.forme.issues.Check;
import org.forme.issues.Finding;
import org.forme.issues.Issue;
import org.forme.issues.Page;
import org.forme.issues.Signature;
import org.forme.issues.Slot;

/** What only the composed page shows: overset, white, a jump that is not needed, characters without a glyph, unsigned pages. */
@ApplicationScoped
class PressChecks implements Check {
    /** Lines that a slot may stay short by before the white is told; less is evened out when the page is made up. */
    private static final int WHITE = 3;

    @Inject
    Typesetting typesetting;

    @Inject
    Proofing proofing;

    @Override
    public List<Finding> check(Issue issue, Instant now) {
        List<Finding> findings = new ArrayList<>();
        for (Page page : issue.pages()) fits(page, findings);
        if (findings.stream().noneMatch(finding -> finding.level() == Finding.Level.BLOCK))
            findings.add(Finding.ok("press.all_fits"));
        int unsigned = findings.size();
        for (Page page : issue.pages()) signature(page, findings);
        if (findings.size() == unsigned)
            findings.add(Finding.ok("press.all_signed", issue.pages().size()));
        return findings;
    }

    private void fits(Page page, List<Finding> findings) {
        for (SlotFit fit : typesetting.fits(page)) {
            if (fit.article() == null) continue;
            Slot slot = Slots.of(page, fit.slot());
            String title = Slots.title(slot.article());
            boolean goesOn = slot.continuation().isPresent();
            if (fit.headlineOver()) findings.add(Finding.block(href(slot), "press.headline_over", page.label(), title));
            else if (!goesOn && fit.fit().over() > 0)
                findings.add(Finding.block(
                        href(slot),
                        "press.overset",
                        page.label(),
                        title,
                        fit.fit().over()));
            else if (goesOn && fit.fit().over() == 0)
                findings.add(Finding.block(href(slot), "press.jump_needless", page.label(), title));
            else if (fit.fit().shortBy() > WHITE)
                findings.add(Finding.warn(
                        href(slot),
                        "press.short_lines",
                        page.label(),
                        title,
                        fit.fit().shortBy()));
            if (!fit.fit().missing().isEmpty())
                findings.add(Finding.block(href(slot), "press.no_glyph", page.label(), title, characters(fit)));
        }
    }

    private void signature(Page page, List<Finding> findings) {
        if (proofing.standing(page).isPresent()) return;
        Optional<Signature> fallen = proofing.fallen(page);
        findings.add(
                fallen.isPresent()
                        ? Finding.block(
                                Slots.pageHref(page) + "#signing",
                                "press.signature_fallen",
                                page.label(),
                                fallen.get().name())
                        : Finding.block(Slots.pageHref(page) + "#signing", "press.unsigned", page.label()));
    }

    private static String characters(SlotFit fit) {
        return fit.fit().missing().stream()
                .map(point -> Character.toString(point) + " U+" + String.format("%04X", point))
                .collect(Collectors.joining(" "));
    }

    private static String href(Slot slot) {
        return Slots.href(slot);
    }
}
