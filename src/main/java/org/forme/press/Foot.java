package org.forme.press;

import java.util.List;

/**
 * What stands under the type area.
 *
 * @param mark a word at the outer end, such as 示例; may be empty
 * @param credits 责任编辑 and the like, one line; may be empty
 * @param imprint imprint lines, one entry a line
 */
public record Foot(String mark, String credits, List<String> imprint) {
    public static final Foot EMPTY = new Foot("", "", List.of());

    public Foot {
        mark = mark == null ? "" : mark.strip();
        credits = credits == null ? "" : credits.strip();
        imprint = imprint == null ? List.of() : List.copyOf(imprint);
    }
}
