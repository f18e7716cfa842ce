package org.forme.archive;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * A rectangle of an article on a page, or on the front page of the line that announces it; from the top left of the
 * trimmed page in 1/10000 of its width and height.
 *
 * @param page label of the page
 */
@Embeddable
public record Zone(
        @Column(name = "page_label") String page,
        @Column(name = "left_at") int x,
        @Column(name = "top_at") int y,
        @Column(name = "wide") int width,
        @Column(name = "high") int height) {}
