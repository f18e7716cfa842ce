package org.forme.press;

/** Where the bytes of pictures and artwork are; asked by the blob's SHA-256. */
@FunctionalInterface
public interface PictureSource {
    /** The bytes; null when there are none, and a crossed box is drawn instead. */
    byte[] bytes(String key);
}
