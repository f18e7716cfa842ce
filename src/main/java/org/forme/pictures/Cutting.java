package org.forme.pictures;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/**
 * A picture as it is shown and printed where it is cropped: a derivative of its own, made from the original the first time
 * that a saved text crops it so, and never changed. Uses that crop alike share it.
 */
@Entity
@Table(name = "picture_cutting")
public class Cutting {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Picture picture;

    @Embedded
    private Crop crop;

    private String sha;
    private int widthPx;
    private int heightPx;

    protected Cutting() {}

    Cutting(Picture picture, Crop crop, Derivative derivative, String sha) {
        this.picture = picture;
        this.crop = crop;
        this.sha = sha;
        this.widthPx = derivative.widthPx();
        this.heightPx = derivative.heightPx();
    }

    public Crop crop() {
        return crop;
    }

    /** Name in the store of its JPEG. */
    public String sha() {
        return sha;
    }

    public int widthPx() {
        return widthPx;
    }

    public int heightPx() {
        return heightPx;
    }
}
