package org.forme.press;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.forme.store.Blobs;

/** Pictures, artwork and lettering from the store. */
@ApplicationScoped
public class BlobPictures implements PictureSource {
    @Inject
    Blobs blobs;

    @Override
    public byte[] bytes(String sha) {
        return blobs.has(sha) ? blobs.read(sha) : null;
    }
}
