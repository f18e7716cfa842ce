package org.forme.press;

import java.util.Optional;
import org.forme.imprint.Publication;

/** A port: the short fingerprint of the publication's newest seal, which the imprint prints. The archive answers. */
public interface NewestSeal {
    Optional<String> fingerprint(Publication publication);
}
