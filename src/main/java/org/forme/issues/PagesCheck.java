package org.forme.issues;

import static org.forme.issues.Finding.block;
import static org.forme.issues.Finding.ok;
import static org.forme.issues.Finding.warn;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.forme.articles.ArticleState;
import org.forme.people.Person;

/** Duty editors are named, pages are whole and in order, every slot is filled, copy is 已签发, jumps are sound. */
@ApplicationScoped
@Priority(80)
class PagesCheck implements Check {

    @Override
    public List<Finding> check(Issue issue, Instant now) {
        List<Finding> findings = new ArrayList<>();
        findings.add(duty(issue));
        findings.add(labels(issue));
        add(findings, empty(issue), ok("issues.check_all_filled"));
        add(findings, unapproved(issue), ok("issues.check_all_approved"));
        add(findings, jumps(issue), ok("issues.check_jumps", issue.jumps().size()));
        return findings;
    }

    private static void add(List<Finding> all, List<Finding> found, Finding otherwise) {
        if (found.isEmpty()) all.add(otherwise);
        else all.addAll(found);
    }

    private static Finding duty(Issue issue) {
        List<String> names = issue.dutyEditors().stream()
                .filter(issue::canBeOnDuty)
                .map(Person::name)
                .toList();
        return names.isEmpty()
                ? block(home(issue) + "#duty", "issues.no_duty")
                : ok("issues.check_duty", String.join("、", names));
    }

    private static Finding labels(Issue issue) {
        List<Page> pages = issue.pages();
        for (int i = 0; i < pages.size(); i++)
            if (!pages.get(i).label().equals(String.valueOf(i + 1))
                    || pages.get(i).isFront() != (i == 0)) return block(home(issue), "issues.check_labels", i + 1);
        return ok("issues.check_pages", pages.size());
    }

    private static List<Finding> empty(Issue issue) {
        return issue.pages().stream()
                .filter(page -> page.artwork() == null)
                .flatMap(page -> page.slots().stream())
                .filter(Slot::isEmpty)
                .map(slot ->
                        block(address(slot), "issues.check_empty", slot.page().label(), slot.name()))
                .toList();
    }

    private static List<Finding> unapproved(Issue issue) {
        return issue.slots().stream()
                .filter(Slot::isOrigin)
                .filter(slot -> slot.article().state() != ArticleState.APPROVED)
                .map(slot -> block(
                        "/desk/articles/" + slot.article().id(),
                        "issues.check_unapproved",
                        slot.page().label(),
                        slot.article().headline()))
                .toList();
    }

    private static List<Finding> jumps(Issue issue) {
        List<Finding> findings = new ArrayList<>();
        for (Slot slot : issue.slots()) {
            Slot origin = slot.continuationOf();
            if (origin != null && !origin.isOrigin())
                findings.add(block(
                        address(slot), "issues.check_unpaired", slot.page().label(), slot.name()));
        }
        for (Jump jump : issue.jumps())
            if (jump.to().page().sequence() < jump.from().page().sequence())
                findings.add(warn(
                        address(jump.from()),
                        "issues.check_jump_back",
                        jump.from().page().label(),
                        jump.to().page().label()));
        return findings;
    }

    private static String home(Issue issue) {
        return "/desk/issues/" + issue.id();
    }

    private static String address(Slot slot) {
        return home(slot.page().issue()) + "/pages/" + slot.page().label() + "?slot=" + slot.key();
    }
}
