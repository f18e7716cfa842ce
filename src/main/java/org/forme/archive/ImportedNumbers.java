package org.forme.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.forme.imprint.Publication;
import org.forme.issues.MadeElsewhere;

/** Lets the numbering go on from issues that came in sealed. */
@ApplicationScoped
class ImportedNumbers implements MadeElsewhere {
    @Inject
    SealedIssues sealed;

    @Override
    public Optional<Numbered> first(Publication publication) {
        return numbered(publication, "s.totalNumber");
    }

    @Override
    public Optional<Numbered> last(Publication publication) {
        return numbered(publication, "s.totalNumberTo desc");
    }

    private Optional<Numbered> numbered(Publication publication, String order) {
        return sealed.find(
                        "from SealedIssue s where s.paper = ?1 and s.totalNumber is not null and exists"
                                + " (select 1 from IssueImport m where m.issue = s) order by " + order,
                        publication.paper())
                .firstResultOptional()
                .flatMap(issue -> issue.inSequence().map(number -> new Numbered(number, issue.date())));
    }
}
