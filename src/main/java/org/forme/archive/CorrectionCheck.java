package org.forme.archive;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.forme.issues.Check;
import org.forme.issues.Finding;
import org.forme.issues.Issue;
import org.forme.issues.Slot;

/** What has to be put right in print comes with the next issue, on the page of what it is about. */
@ApplicationScoped
@Priority(60)
class CorrectionCheck implements Check {
    @Inject
    Corrections corrections;

    @Override
    public List<Finding> check(Issue issue, Instant now) {
        var findings = new ArrayList<Finding>();
        for (Correction correction : corrections.due(issue.publication().paper())) {
            if (!correction.issue().date().isBefore(issue.date())) continue;
            String href = "/desk/articles/" + correction.item().orElseThrow();
            String page = placed(issue, correction);
            if (page == null)
                findings.add(
                        Finding.warn(href, "archive.check_correction_missing", about(correction), correction.page()));
            else if (!page.equals(correction.page()))
                findings.add(Finding.warn(
                        href, "archive.check_correction_elsewhere", about(correction), page, correction.page()));
            else findings.add(Finding.ok("archive.check_correction", about(correction), page));
        }
        return findings;
    }

    /** The issue, and the headline of the article where it is about one. */
    private static String about(Correction correction) {
        SealedIssue issue = correction.issue();
        return issue.numbers()
                + correction
                        .article()
                        .flatMap(issue::article)
                        .map(article -> "《" + article.title() + "》")
                        .orElse("");
    }

    /** The page of this issue on which the item stands, or null. */
    private static String placed(Issue issue, Correction correction) {
        return issue.slots().stream()
                .filter(Slot::isOrigin)
                .filter(slot -> slot.article() != null
                        && slot.article().id().equals(correction.item().orElseThrow()))
                .map(slot -> slot.page().label())
                .findFirst()
                .orElse(null);
    }
}
