package org.forme.press;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.forme.issues.Check;
import org.forme.issues.Finding;
import org.forme.issues.Issue;
import org.forme.issues.Page;
import org.forme.issues.Slot;

/** Overset, white, a jump that is not needed, characters without a glyph. */
@ApplicationScoped
@Priority(60)
class FitCheck implements Check {
    /** Lines that a slot may stay short by before the white is told; less is evened out when the page is made up. */
    private static final int WHITE = 3;

    @Inject
    Typesetting typesetting;

    @Override
    public List<Finding> check(Issue issue, Instant now) {
        List<Finding> findings = new ArrayList<>();
        for (Page page : issue.pages()) findings.addAll(of(page));
        if (findings.stream().noneMatch(finding -> finding.level() == Finding.Level.BLOCK))
            findings.add(Finding.ok("press.all_fits"));
        return findings;
    }

    /** What stands against one page; nothing where all fits. */
    List<Finding> of(Page page) {
        List<Finding> findings = new ArrayList<>();
        for (SlotFit fit : typesetting.fits(page)) {
            if (fit.article() == null) continue;
            Slot slot = Slots.of(page, fit.slot());
            fit(slot, fit, findings);
            if (!fit.fit().missing().isEmpty())
                findings.add(Finding.block(
                        Slots.href(slot),
                        "press.no_glyph",
                        page.label(),
                        Slots.title(slot.article()),
                        characters(fit)));
        }
        return findings;
    }

    private static void fit(Slot slot, SlotFit fit, List<Finding> findings) {
        String title = Slots.title(slot.article());
        String label = slot.page().label();
        String href = Slots.href(slot);
        boolean goesOn = slot.continuation().isPresent();
        int over = fit.fit().over();
        int white = fit.fit().shortBy();
        if (fit.headlineOver()) findings.add(Finding.block(href, "press.headline_over", label, title));
        else if (!goesOn && over > 0) findings.add(Finding.block(href, "press.overset", label, title, over));
        else if (goesOn && over == 0) findings.add(Finding.block(href, "press.jump_needless", label, title));
        else if (white > WHITE) findings.add(Finding.warn(href, "press.short_lines", label, title, white));
    }

    private static String characters(SlotFit fit) {
        return fit.fit().missing().stream()
                .map(point -> Character.toString(point) + " U+" + String.format("%04X", point))
                .collect(Collectors.joining(" "));
    }
}
