package org.forme.press;

/**
 * A rectangle of an article on the page, for the links over the page image. From the top left of the trimmed page, in
 * 1/10000 of its width and height.
 */
public record HotZone(long article, int x, int y, int width, int height) {}
