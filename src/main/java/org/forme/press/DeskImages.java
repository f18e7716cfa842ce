package org.forme.press;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.forme.issues.Page;
import org.forme.shell.Sha256;

/** Page images for the desk, drawn when asked for and kept a while. */
@ApplicationScoped
public class DeskImages {
    private static final int SMALL = 520;
    private static final int LARGE = 1400;
    /** Images kept: some 30 small and large ones, about 10 MB. */
    private static final int KEPT = 32;

    private final Map<String, byte[]> drawn = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
            return size() > KEPT;
        }
    });

    /** An image and a tag that changes exactly when it does. */
    public record Image(byte[] jpeg, String tag) {}

    @Inject
    Typesetting typesetting;

    @Inject
    BlobPictures pictures;

    /** The page as it is now. */
    public Image of(Page page, boolean large) {
        PageFrames frames = typesetting.set(page);
        int width = large ? LARGE : SMALL;
        String tag = Sha256.of(frames.toText()).substring(0, 32) + "-" + width;
        byte[] jpeg = drawn.get(tag);
        if (jpeg == null) {
            jpeg = PageImage.render(frames, pictures, width);
            drawn.put(tag, jpeg);
        }
        return new Image(jpeg, tag);
    }
}
