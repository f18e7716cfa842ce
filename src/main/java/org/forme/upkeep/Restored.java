package org.forme.upkeep;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.inject.Inject;
import java.util.List;
import org.forme.archive.SealedIssue;
import org.forme.archive.SealedIssues;
import org.forme.archive.Verification;
import org.forme.archive.Verifier;

/** What the application does after a restore, instead of opening its doors: it checks every seal and ends. */
public class Restored implements QuarkusApplication {
    @Inject
    SealedIssues sealed;

    @Inject
    Verifier verifier;

    @Override
    public int run(String... args) {
        List<Long> ids = QuarkusTransaction.requiringNew().call(() -> sealed.find("order by paper, chainOrder").stream()
                .map(SealedIssue::id)
                .toList());
        int altered = 0;
        for (long id : ids) if (!QuarkusTransaction.requiringNew().call(() -> isIntact(id))) altered++;
        System.out.println(
                altered == 0
                        ? "恢复完成，" + ids.size() + " 期全部核验 restored; all " + ids.size() + " seals hold"
                        : "恢复完成，" + altered + " 期已改动 restored; " + altered + " of " + ids.size()
                                + " seals do not hold");
        return altered == 0 ? RestoreCommand.WHOLE : RestoreCommand.WITH_FAULTS;
    }

    private boolean isIntact(long id) {
        SealedIssue issue = sealed.findById(id);
        Verification found = verifier.verify(issue);
        System.out.println((found.isIntact() ? "  ✓ 已核验 " : "  ✗ 已改动 ") + issue.paper() + " " + issue.date() + " "
                + issue.numbers());
        found.faults()
                .forEach(fault -> System.out.println(
                        "      " + fault.kind().name().toLowerCase(java.util.Locale.ROOT) + ": " + fault.path()));
        return found.isIntact();
    }
}
