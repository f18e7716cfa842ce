package org.forme.issues;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.forme.imprint.Permits;
import org.forme.imprint.Publication;

/**
 * What an internal publication has to print about itself: its phrase on the front page, and who makes, receives and
 * prints it and how many (《内部资料性出版物管理办法》 art. 14). Number and date are on every page already.
 */
@ApplicationScoped
@Priority(75)
class ImprintCheck implements Check {
    private static final String CURE = "/desk/administration/publication";
    private static final Pattern PHRASE = Pattern.compile(".*内部资料\\p{Z}*[，,、·]?\\p{Z}*免费交流.*");

    @Inject
    Permits permits;

    @Override
    public List<Finding> check(Issue issue, Instant now) {
        return permits.isInternal(issue.publication(), issue.date()) ? findings(issue.publication()) : List.of();
    }

    private List<Finding> findings(Publication paper) {
        List<Finding> findings = new ArrayList<>();
        if (!PHRASE.matcher(paper.permitPhrase()).matches())
            findings.add(Finding.warn(CURE + "#permitPhrase", "issues.check_no_phrase"));
        for (String part : paper.imprint().missing())
            findings.add(Finding.warn(CURE + "#" + part, "issues.check_no_" + part));
        return findings.isEmpty() ? List.of(Finding.ok("issues.check_imprint")) : findings;
    }
}
