package org.forme.issues;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Every line of the guide announces an article that stands on a page behind the first. A line that does not is left out. */
@ApplicationScoped
@Priority(65)
class GuideCheck implements Check {
    @Override
    public List<Finding> check(Issue issue, Instant now) {
        if (issue.guide().isEmpty()) return List.of();
        List<Finding> findings = issue.guide().stream()
                .filter(line -> issue.announcedOn(line).isEmpty())
                .map(line -> Finding.warn(
                        "/desk/issues/" + issue.id() + "#guide", "issues.check_guide_nowhere", line.words()))
                .toList();
        return findings.isEmpty()
                ? List.of(Finding.ok("issues.check_guide", issue.guide().size()))
                : findings;
    }
}
