package org.forme.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.forme.imprint.Publication;
import org.forme.press.NewestSeal;

/** Tells the press what the imprint prints, so that paper and archive vouch for one another. */
@ApplicationScoped
class FingerprintForPrint implements NewestSeal {
    @Inject
    SealedIssues sealed;

    @Override
    public Optional<String> fingerprint(Publication publication) {
        return sealed.fingerprintToPrint(publication.paper()).map(Fingerprint::asPrinted);
    }
}
