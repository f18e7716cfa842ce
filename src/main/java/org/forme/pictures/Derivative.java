package org.forme.pictures;

/**
 * What a picture becomes for screens, print and edition.
 *
 * @param jpeg sRGB or grey, upright, without metadata
 */
public record Derivative(byte[] jpeg, int widthPx, int heightPx) {}
