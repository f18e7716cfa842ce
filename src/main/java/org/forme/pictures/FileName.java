package org.forme.pictures;

import org.forme.shell.Line;

/** The name a file came with, for people to know it by. Never a path: folders are cut off, odd characters left out. */
public final class FileName {
    /** Longest name, in characters. */
    public static final int MAX = 120;

    private FileName() {}

    /** A browser names a file, never where it lies: such a name was made by hand. */
    static boolean isPath(String name) {
        return name != null && (name.indexOf('/') >= 0 || name.indexOf('\\') >= 0 || name.indexOf('\0') >= 0);
    }

    /** The last part of the name without what does not belong in a line; may be empty. */
    public static String clean(String name) {
        if (name == null) return "";
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return last.codePoints()
                .filter(Line::isFit)
                .limit(MAX)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }
}
