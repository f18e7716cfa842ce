package org.forme.interchange.copy;

import org.forme.articles.Origin;

/**
 * How files are to be taken.
 *
 * @param source who had the copy first, or empty
 * @param joining whether lines that a column cut are put together again
 */
public record Wish(Origin origin, String source, boolean joining) {}
