package org.forme.reader;

import java.time.Instant;
import org.forme.archive.Rechecks;
import org.forme.archive.SealedIssue;
import org.forme.shell.Times;

/**
 * An issue's 付印存档 as readers see it.
 *
 * @param asked whether a check was asked for
 * @param checked what it found, or null where none was asked for or none could be made just now
 */
record Sealed(SealedIssue issue, boolean asked, Rechecks.Checked checked) {
    public String sealedAt() {
        return dated(issue.sealedAt());
    }

    public String checkedAt() {
        return dated(checked.at());
    }

    private String dated(Instant moment) {
        return Times.at(moment, issue.zone()).dated(moment);
    }
}
