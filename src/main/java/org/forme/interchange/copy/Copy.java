package org.forme.interchange.copy;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What was read from a file, in its order, before anybody says which of it is the headline.
 *
 * @param boxes what stood in text boxes
 * @param notes what was left out
 * @param bytes reads a picture's part; empty where there is none
 */
record Copy(List<Block> blocks, List<Block> boxes, List<Note> notes, Function<String, Optional<byte[]>> bytes) {
    static Copy of(List<Block> lines) {
        return new Copy(lines, List.of(), List.of(), part -> Optional.empty());
    }
}
