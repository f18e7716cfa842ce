package org.forme.press;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.forme.issues.Check;
import org.forme.issues.Finding;
import org.forme.issues.Issue;
import org.forme.issues.Page;
import org.forme.issues.Signature;

/** Every page is signed as it is. */
@ApplicationScoped
@Priority(50)
class SignatureCheck implements Check {
    @Inject
    Proofing proofing;

    @Override
    public List<Finding> check(Issue issue, Instant now) {
        List<Finding> findings =
                issue.pages().stream().flatMap(page -> of(page).stream()).toList();
        return findings.isEmpty()
                ? List.of(Finding.ok("press.all_signed", issue.pages().size()))
                : findings;
    }

    private Optional<Finding> of(Page page) {
        if (proofing.standing(page).isPresent()) return Optional.empty();
        String href = Slots.pageHref(page) + "#signing";
        return Optional.of(proofing.fallen(page)
                .map(Signature::name)
                .map(name -> Finding.block(href, "press.signature_fallen", page.label(), name))
                .orElseGet(() -> Finding.block(href, "press.unsigned", page.label())));
    }
}
