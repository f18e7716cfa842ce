package org.forme.pictures;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import org.forme.people.Person;
import org.forme.shell.Line;
import org.forme.shell.Refusal;

/**
 * A finished PDF of one page, or a picture, that fills a slot or a whole page. Its bytes are kept as they came, the press makes
 * inks of their colours; beside
 * them stands a JPEG of it for screens and the page image. Never changed: a new version is a new artwork.
 */
@Entity
public class Artwork {
    public static final String PDF = "application/pdf";
    /** Longest title, in characters. */
    public static final int TITLE_MAX = 80;

    /** What it is for. */
    public enum Kind {
        /** 公益广告 */
        PUBLIC_SERVICE,
        /** 公告 */
        NOTICE,
        /** 专版 */
        SPECIAL;

        /** Message key of its name. */
        public String text() {
            return "pictures.artwork_" + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private Long id;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String title;
    private String sha;
    private String previewSha;
    private String mediaType;
    private String fileName;
    private double widthMm;
    private double heightMm;

    @ManyToOne(optional = false)
    private Person uploader;

    private Instant uploadedAt;

    protected Artwork() {}

    Artwork(
            Kind kind,
            String title,
            ArtworkFile file,
            String sha,
            String previewSha,
            String name,
            Person uploader,
            Instant now) {
        this.kind = kind;
        this.title = title.strip();
        this.sha = sha;
        this.previewSha = previewSha;
        this.mediaType = file.mediaType();
        this.fileName = FileName.clean(name);
        this.widthMm = file.widthMm();
        this.heightMm = file.heightMm();
        this.uploader = uploader;
        this.uploadedAt = now;
    }

    static void check(Kind kind, String title) {
        var reasons = new Refusal.Reasons();
        reasons.require(kind != null, "kind", "shell.line_missing");
        Line.checkGiven(reasons, "title", title, TITLE_MAX);
        reasons.refuseInput();
    }

    public Long id() {
        return id;
    }

    public Kind kind() {
        return kind;
    }

    /** As lists and the spoken page call it. */
    public String title() {
        return title;
    }

    /** Name in the store of the file as it came. */
    public String sha() {
        return sha;
    }

    /** Name in the store of its JPEG for screens and the page image. */
    public String previewSha() {
        return previewSha;
    }

    /** {@link #PDF}, or that of a picture. */
    public String mediaType() {
        return mediaType;
    }

    public String fileName() {
        return fileName;
    }

    /** Of a PDF its trimmed page; of a picture what it comes to at 300 dots an inch. In millimetres. */
    public double widthMm() {
        return widthMm;
    }

    /** See {@link #widthMm}. */
    public double heightMm() {
        return heightMm;
    }

    public Person uploader() {
        return uploader;
    }

    public Instant uploadedAt() {
        return uploadedAt;
    }
}
