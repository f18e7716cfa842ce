package org.forme.issues;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.forme.articles.ArticlePicture;

/** Whether the colours of every picture of the issue can be told. */
@ApplicationScoped
@Priority(66)
public class ProfileCheck implements Check {
    @Override
    public List<Finding> check(Issue issue, Instant now) {
        List<Finding> findings = new ArrayList<>();
        for (Page page : issue.pages()) findings.addAll(of(page));
        return findings;
    }

    /** The same for one page. */
    public List<Finding> of(Page page) {
        List<Finding> findings = new ArrayList<>();
        for (Slot slot : page.slots()) {
            if (!slot.isOrigin()) continue;
            for (ArticlePicture line : slot.article().pictures())
                if (line.picture().isProfileUnsound())
                    findings.add(Finding.warn(
                            "/desk/pictures/" + line.picture().id(),
                            "issues.check_profile_unsound",
                            slot.page().label(),
                            line.caption().isEmpty() ? line.picture().fileName() : line.caption()));
        }
        return findings;
    }
}
