package org.forme.press.web;

import java.util.Comparator;
import java.util.List;
import org.forme.articles.Article;
import org.forme.issues.Page;
import org.forme.issues.Proof;
import org.forme.issues.Signature;
import org.forme.press.Change;
import org.forme.shell.Refusal;

/**
 * What the signing panel of a page shows.
 *
 * @param newest the newest proof, or null
 * @param current whether it still shows the page as it is
 * @param standing the signature that holds, or null
 * @param fallen the newest signature that a change has voided, or null
 * @param changes what changed since that signature
 * @param approvable articles that could be approved in the same act
 * @param signs whether this person is on duty for the issue
 * @param inPlaceOf in whose place they are on duty; empty where in their own
 * @param proves whether this person may make a proof
 * @param refusal what was refused just now, or null
 */
public record Signing(
        Page page,
        Proof newest,
        boolean current,
        Signature standing,
        Signature fallen,
        List<Change> changes,
        List<Article> approvable,
        boolean signs,
        String inPlaceOf,
        boolean proves,
        boolean handsOver,
        Refusal refusal) {

    /** Most changes listed: whoever has to look at more reads the page anew. */
    private static final int MOST_LISTED = 40;

    /** The first of the changes: words before what merely counts. */
    public List<Change> listed() {
        return changes.stream()
                .sorted(Comparator.comparing(Change::isCount))
                .limit(MOST_LISTED)
                .toList();
    }

    /** How many changes are not listed. */
    public int unlisted() {
        return changes.size() - listed().size();
    }

    public String href() {
        return "/desk/issues/" + page.issue().id() + "/pages/" + page.label();
    }

    /** Whether the button 签版 does something now. */
    public boolean ready() {
        return signs && current && standing == null && page.isComplete() && !page.isSealed();
    }
}
