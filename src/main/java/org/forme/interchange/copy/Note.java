package org.forme.interchange.copy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.List;

/**
 * Something that was left out of an import, or guessed.
 *
 * @param key of the sentence that tells it, such as {@code interchange.note_footnotes}
 * @param args what fills the sentence
 */
public record Note(String key, List<String> args) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public Note {
        args = List.copyOf(args);
    }

    static Note of(String key, Object... args) {
        return new Note(key, Arrays.stream(args).map(String::valueOf).toList());
    }

    /** As they are stored. */
    static String write(List<Note> notes) {
        try {
            return JSON.writeValueAsString(notes);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<Note> read(String stored) {
        try {
            return JSON.readValue(stored, new TypeReference<List<Note>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
