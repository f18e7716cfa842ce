package org.forme.articles;

import java.util.List;

/**
 * A text as it is read: its body with pictures where they stand in it.
 *
 * @param parts of the body
 * @param rest pictures that have no place in the body
 */
public record Illustrated(List<Part> parts, List<ArticlePicture> rest) {
    /**
     * A part of the body.
     *
     * @param html escaped
     * @param picture behind it, or null
     */
    public record Part(String html, ArticlePicture picture) {}

    static Illustrated of(ArticleText text) {
        List<Part> parts = text.body().stretches("").stream()
                .map(stretch -> new Part(stretch.html(), picture(text, stretch.picture())))
                .toList();
        List<ArticlePicture> rest = text.pictures().stream()
                .filter(line -> parts.stream().noneMatch(part -> part.picture() == line))
                .toList();
        return new Illustrated(parts, rest);
    }

    private static ArticlePicture picture(ArticleText text, long id) {
        return text.pictures().stream()
                .filter(line -> line.picture().id() == id)
                .findFirst()
                .orElse(null);
    }
}
