package org.forme.interchange.copy.web;

import io.quarkus.qute.TemplateExtension;
import java.util.List;
import java.util.stream.Collectors;
import org.forme.interchange.copy.Note;
import org.forme.shell.Language;
import org.forme.shell.Messages;

/** Notes in the reader's language. */
@TemplateExtension
public final class Notes {
    private Notes() {}

    public static String words(Note note) {
        return Messages.text(Language.current(), note.key(), numbers(note.args()));
    }

    /** Counts as numbers, so that a sentence may choose its words by them. */
    private static Object[] numbers(List<String> args) {
        return args.stream()
                .map(arg -> arg.matches("\\d{1,9}") ? (Object) Integer.valueOf(arg) : arg)
                .toArray();
    }

    public static String all(List<Note> notes) {
        return notes.stream().map(Notes::words).collect(Collectors.joining(" "));
    }
}
