package org.forme.interchange.copy;

import org.forme.shell.Refusal;

/** Why a file is not read. The refusal stands at the field of the files and begins with the file's name. */
final class BadFile {
    /** The form's field. */
    static final String FIELD = "files";

    private BadFile() {}

    /** @param key {@code interchange.bad_…}; place 0 of the sentence is filled with the file's name where it is told */
    static Refusal because(String key, Object... args) {
        return Refusal.input(FIELD, key, args);
    }
}
