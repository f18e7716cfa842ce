package org.forme.press;

import java.util.List;
import org.forme.layout.Face;
import org.forme.layout.SetLine;
import org.forme.layout.Typesetter;

/** Where the lines of a headline end inside a word or a name, or part what clings. */
final class LineEnds {
    /** Characters that are told on both sides. */
    private static final int ASIDE = 2;

    private LineEnds() {}

    /** What stands on both sides of the first such line end, such as 近平/主持; empty for none. */
    static String parting(Typesetter typesetter, String text, Face face, List<SetLine> lines) {
        for (int i = 0; i + 1 < lines.size(); i++) {
            int end = lines.get(i).end();
            if (typesetter.partsSense(text, face, end)) return before(text, end) + "/" + behind(text, end);
        }
        return "";
    }

    private static String before(String text, int offset) {
        int many = Math.min(ASIDE, text.codePointCount(0, offset));
        return text.substring(text.offsetByCodePoints(offset, -many), offset).strip();
    }

    private static String behind(String text, int offset) {
        int many = Math.min(ASIDE, text.codePointCount(offset, text.length()));
        return text.substring(offset, text.offsetByCodePoints(offset, many)).strip();
    }
}
