package org.forme.press;

import org.forme.pictures.Focus;

/**
 * A picture of an article.
 *
 * @param key the blob's SHA-256
 * @param width in pixels
 * @param height in pixels
 * @param caption under the picture; may be empty
 * @param credit 摄影者, set at the caption's end; may be empty
 * @param alt what it shows, for people who do not see it
 * @param columns of the slot that it is wide; 0 leaves it to the engine
 * @param focus what stays in sight where it is cut to whole lines
 */
public record PicturePlan(
        String key, int width, int height, String caption, String credit, String alt, int columns, Focus focus) {
    /** A picture whose middle counts. */
    public PicturePlan(String key, int width, int height, String caption, String credit, String alt, int columns) {
        this(key, width, height, caption, credit, alt, columns, Focus.MIDDLE);
    }

    public PicturePlan {
        caption = caption == null ? "" : caption;
        credit = credit == null ? "" : credit;
        alt = alt == null ? "" : alt;
        if (width < 1 || height < 1) throw new IllegalArgumentException("a picture without pixels");
    }
}
