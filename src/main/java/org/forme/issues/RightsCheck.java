package org.forme.issues;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.forme.articles.ArticlePicture;
import org.forme.pictures.Picture;

/** Whether every picture of the issue may still be used on its day, and whether somebody said by what right. */
@ApplicationScoped
@Priority(65)
class RightsCheck implements Check {
    @Override
    public List<Finding> check(Issue issue, Instant now) {
        List<Finding> findings = new ArrayList<>();
        int pictures = 0;
        int unstated = 0;
        for (Slot slot : issue.slots()) {
            if (!slot.isOrigin()) continue;
            for (ArticlePicture line : slot.article().pictures()) {
                pictures++;
                Picture picture = line.picture();
                if (!picture.rights().isStated()) unstated++;
                if (picture.rights().isOver(issue.date())) findings.add(over(slot, line));
            }
        }
        if (unstated > 0)
            findings.add(Finding.warn("/desk/pictures?rights=unstated", "issues.check_rights_unstated", unstated));
        if (pictures > 0 && findings.isEmpty()) findings.add(Finding.ok("issues.check_rights", pictures));
        return findings;
    }

    private static Finding over(Slot slot, ArticlePicture line) {
        Picture picture = line.picture();
        return Finding.block(
                "/desk/pictures/" + picture.id(),
                "issues.check_rights_over",
                slot.page().label(),
                line.caption().isEmpty() ? picture.fileName() : line.caption(),
                picture.rights().until());
    }
}
