package org.forme.interchange.copy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts what does not come in, by the key of the sentence that tells it. */
final class LeftOut {
    private final Map<String, Integer> counts = new LinkedHashMap<>();

    void count(String key) {
        counts.merge(key, 1, Integer::sum);
    }

    List<Note> notes() {
        List<Note> notes = new ArrayList<>();
        counts.forEach((key, count) -> notes.add(Note.of(key, count)));
        return notes;
    }
}
