package org.forme.press;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.forme.issues.Proofs;
import org.forme.store.KeepsBlobs;

/** Proofs keep what was signed, the print PDF and the page image. */
@ApplicationScoped
class ProofFiles implements KeepsBlobs {
    @Inject
    Proofs proofs;

    @Override
    public Set<String> blobs() {
        return proofs.files();
    }
}
