package org.forme.press;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Finished artworks of the store, each looked through once: what has a digest for its name never changes. */
@ApplicationScoped
class ArtworkFiles implements ArtworkFacts.Known {
    private static final int KEPT = 256;

    private final Map<String, ArtworkFacts> known = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, ArtworkFacts> eldest) {
            return size() > KEPT;
        }
    });

    @Inject
    BlobPictures pictures;

    @Override
    public ArtworkFacts of(String key, String mediaType) {
        ArtworkFacts facts = known.get(key);
        if (facts == null) {
            byte[] file = pictures.bytes(key);
            if (file == null) return ArtworkFacts.UNKNOWN;
            facts = looked(key, file, mediaType);
        }
        return facts;
    }

    /** What could not be looked through is said to be unknown, and tried again another time. */
    private ArtworkFacts looked(String key, byte[] file, String mediaType) {
        try {
            ArtworkFacts facts =
                    ArtworkTurn.within(ArtworkTurn.TIME, "facts of " + key, () -> ArtworkLook.at(file, mediaType));
            known.put(key, facts);
            return facts;
        } catch (ArtworkTurn.Late late) {
            return ArtworkFacts.UNKNOWN;
        }
    }
}
