package org.forme.text;

import java.util.List;

/**
 * A text that no manuscript can be made from. The key names a sentence of the interface ({@code text.…}), the arguments
 * fill it: for characters the paragraph's number (from 1) and the code point as {@code U+202E}.
 */
public class ManuscriptException extends RuntimeException {
    private final transient List<Object> arguments;

    public ManuscriptException(String key, Object... arguments) {
        super(key);
        this.arguments = List.of(arguments);
    }

    /** One of {@code text.control_character}, {@code text.unknown_node}, {@code text.too_deep}, {@code text.too_long}, {@code text.unreadable}, {@code text.unknown_version},
     * {@code text.too_many_cells}. */
    public String key() {
        return getMessage();
    }

    /** What fills the sentence, in its order. */
    public List<Object> arguments() {
        return arguments;
    }
}
