package org.forme.articles;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import org.forme.pictures.Crop;
import org.forme.pictures.Cutting;
import org.forme.pictures.FileInfo;
import org.forme.pictures.Focus;
import org.forme.pictures.Picture;

/**
 * A picture of an article in its order.
 *
 * @param picture the picture itself
 * @param caption what it shows, as printed
 * @param credit who took it; handing in asks for it
 * @param alt what readers who cannot see it are told: the caption until somebody writes a better one
 * @param focus what stays in sight where the picture is cut to its place, as a point of the whole picture
 * @param crop what stays out of it here; null where it is shown whole
 */
@Embeddable
public record ArticlePicture(
        @ManyToOne(optional = false) @JoinColumn(name = "picture_id")
        Picture picture,

        @Column(name = "caption") String caption,
        @Column(name = "credit") String credit,
        @Column(name = "alt") String alt,
        Focus focus,
        Crop crop) {
    public ArticlePicture {
        focus = focus == null ? Focus.MIDDLE : focus;
        caption = caption == null ? "" : caption.strip();
        credit = credit == null ? "" : credit.strip();
        alt = alt == null || alt.isBlank() ? caption : alt.strip();
    }

    /** A whole picture whose middle counts. */
    public ArticlePicture(Picture picture, String caption, String credit, String alt) {
        this(picture, caption, credit, alt, Focus.MIDDLE, null);
    }

    /** A picture that has just come in, with what its file tells where somebody would else have to type it. */
    public static ArticlePicture fresh(Picture picture) {
        FileInfo info = picture.info();
        return new ArticlePicture(
                picture,
                FileInfo.cut(info.caption(), ArticleText.CAPTION_LONGEST),
                FileInfo.cut(info.creditLine(), ArticleText.CREDIT_LONGEST),
                FileInfo.cut(info.alt(), ArticleText.CAPTION_LONGEST));
    }

    /** Name in the store of the JPEG that is shown and printed: the whole, or what stays of it. */
    public String sha() {
        return crop == null ? picture.derivativeSha() : cutting().sha();
    }

    /** Of that JPEG. */
    public int widthPx() {
        return crop == null ? picture.derivativeWidthPx() : cutting().widthPx();
    }

    /** Of that JPEG. */
    public int heightPx() {
        return crop == null ? picture.derivativeHeightPx() : cutting().heightPx();
    }

    /** The focal point as a point of that JPEG. */
    public Focus seenFocus() {
        return crop == null ? focus : crop.seen(focus);
    }

    /** Where the desk finds that JPEG. */
    public String address() {
        return "/desk/pictures/" + picture.id() + (crop == null ? "" : "/" + crop.key()) + ".jpg";
    }

    private Cutting cutting() {
        return picture.cutting(crop).orElseThrow(() -> new IllegalStateException("cropped and not cut"));
    }
}
