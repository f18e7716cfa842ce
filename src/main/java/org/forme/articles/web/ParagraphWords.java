package org.forme.articles.web;

import io.quarkus.qute.TemplateExtension;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.forme.text.Paragraph;

/** What the kinds of paragraphs are called. */
@TemplateExtension
class ParagraphWords {
    /** What the editor offers, without rows, rules and pictures, which have buttons of their own. */
    static final List<Paragraph.Kind> MENU = Stream.of(Paragraph.Kind.values())
            .filter(kind -> kind != Paragraph.Kind.ROW && !kind.isWordless())
            .toList();

    private ParagraphWords() {}

    /** Message key of the kind's word. */
    static String key(Paragraph.Kind kind) {
        return "articles.paragraph_" + kind.name().toLowerCase(Locale.ROOT);
    }

    /** Message key of the kind's word in the editor, with what types it. */
    static String menuKey(Paragraph.Kind kind) {
        return "articles.kind_" + kind.name().toLowerCase(Locale.ROOT);
    }
}
