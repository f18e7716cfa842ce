package org.forme.articles.web;

import io.quarkus.qute.TemplateExtension;
import java.util.Locale;
import org.forme.text.Paragraph;

/** What the kinds of paragraphs are called. */
@TemplateExtension
class ParagraphWords {
    private ParagraphWords() {}

    /** Message key of the kind's word. */
    static String key(Paragraph.Kind kind) {
        return "articles.paragraph_" + kind.name().toLowerCase(Locale.ROOT);
    }
}
