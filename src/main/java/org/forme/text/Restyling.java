package org.forme.text;

import java.util.ArrayList;
import java.util.List;
import org.forme.text.Comparison.Manner;
import org.forme.text.Comparison.Restyled;

/** Which words of a paragraph that stayed are set in another manner than before. */
final class Restyling {
    private final List<Restyled> found = new ArrayList<>();

    private Restyling() {}

    static List<Restyled> between(Paragraph before, Paragraph after, List<TextDiff.Piece> pieces) {
        var restyling = new Restyling();
        for (Manner manner : Manner.values()) {
            boolean[] was = set(before, manner);
            boolean[] is = set(after, manner);
            int i = 0;
            int j = 0;
            for (TextDiff.Piece piece : pieces) {
                int length = piece.text().length();
                if (piece.isSame()) restyling.walk(manner, piece.text(), was, i, is, j);
                if (!piece.isAdded()) i += length;
                if (!piece.isRemoved()) j += length;
            }
        }
        return List.copyOf(restyling.found);
    }

    private void walk(Manner manner, String words, boolean[] was, int i, boolean[] is, int j) {
        int from = 0;
        for (int at = 1; at <= words.length(); at++) {
            boolean goesOn = at < words.length() && was[i + at] == was[i + from] && is[j + at] == is[j + from];
            if (goesOn) continue;
            if (was[i + from] != is[j + from]) found.add(new Restyled(manner, is[j + from], words.substring(from, at)));
            from = at;
        }
    }

    private static boolean[] set(Paragraph paragraph, Manner manner) {
        boolean[] set = new boolean[paragraph.text().length()];
        int at = 0;
        for (Run run : paragraph.runs())
            for (int end = at + run.text().length(); at < end; at++)
                set[at] = manner == Manner.BOLD ? run.bold() : run.kai();
        return set;
    }
}
