package org.forme.issues;

import java.time.Instant;
import java.util.List;

/**
 * A port: reasons against sealing that a feature above this one can see. Every bean of this type is asked by the
 * preflight, and all findings are shown together.
 */
public interface Check {
    /**
     * Looks at an issue and changes nothing.
     *
     * @return findings in the order they should be shown; one {@link Finding.Level#OK} where all is right
     */
    List<Finding> check(Issue issue, Instant now);
}
