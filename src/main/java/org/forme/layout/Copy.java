package org.forme.layout;

import java.util.List;
import org.forme.text.Manuscript;

/**
 * What is to be set.
 *
 * @param manuscript the body
 * @param dateline 本报讯 or the like, run in before the first paragraph; empty for none
 * @param whole names and words that no line may break; long ones do break where nothing else holds
 * @param start offset into the manuscript's plain text where this leg starts: 0, or where an earlier leg ended
 */
public record Copy(Manuscript manuscript, String dateline, List<String> whole, int start) {
    public Copy {
        whole = List.copyOf(whole);
        dateline = dateline == null ? "" : dateline.strip();
        if (start < 0) throw new IllegalArgumentException("a leg cannot start before its text");
    }

    /** A whole body without a dateline. */
    public static Copy of(Manuscript manuscript) {
        return new Copy(manuscript, "", List.of(), 0);
    }
}
