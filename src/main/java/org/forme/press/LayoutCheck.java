package org.forme.press;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.forme.issues.Check;
import org.forme.issues.Finding;
import org.forme.issues.Issue;
import org.forme.issues.Page;

/** 版面检查: every rule of a made-up page ({@link PageRules}), with a way to the slot where a fault can be cured. */
@ApplicationScoped
@Priority(58)
class LayoutCheck implements Check {
    @Inject
    Typesetting typesetting;

    @Inject
    ArtworkFiles artworks;

    @Override
    public List<Finding> check(Issue issue, Instant now) {
        List<Finding> findings = new ArrayList<>();
        for (Page page : issue.pages()) findings.addAll(of(page));
        return findings.isEmpty() ? List.of(Finding.ok("press.all_made_up")) : findings;
    }

    /** What stands against one page; nothing where all is right. */
    List<Finding> of(Page page) {
        return PageRules.faults(typesetting.madeUp(page, artworks)).stream()
                .map(fault -> finding(page, fault))
                .toList();
    }

    private static Finding finding(Page page, Fault fault) {
        List<Object> args = new ArrayList<>();
        args.add(page.label());
        args.addAll(fault.args());
        String href = fault.slot() == null ? Slots.pageHref(page) : Slots.href(Slots.of(page, fault.slot()));
        return new Finding(fault.level(), fault.key(), args, href);
    }
}
