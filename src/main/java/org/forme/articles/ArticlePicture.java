package org.forme.articles;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
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
 * @param focus what stays in sight where the picture is cut to its place
 */
@Embeddable
public record ArticlePicture(
        @ManyToOne(optional = false) @JoinColumn(name = "picture_id")
        Picture picture,

        @Column(name = "caption") String caption,
        @Column(name = "credit") String credit,
        @Column(name = "alt") String alt,
        Focus focus) {
    public ArticlePicture {
        focus = focus == null ? Focus.MIDDLE : focus;
        caption = caption == null ? "" : caption.strip();
        credit = credit == null ? "" : credit.strip();
        alt = alt == null || alt.isBlank() ? caption : alt.strip();
    }

    /** A picture whose middle counts. */
    public ArticlePicture(Picture picture, String caption, String credit, String alt) {
        this(picture, caption, credit, alt, Focus.MIDDLE);
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
}
