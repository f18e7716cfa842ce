package org.forme.shell;

import io.quarkus.qute.TemplateExtension;
import java.time.LocalDate;

/** {@code {t:articles.submit}} and {@code {t:articles.lines_over(3)}} in templates. */
@TemplateExtension
class TextExtensions {

    /** One feature's texts in the language of the request. */
    record Texts(String feature) {}

    @TemplateExtension(namespace = "t", matchName = TemplateExtension.ANY)
    static Texts texts(String feature) {
        return new Texts(feature);
    }

    @TemplateExtension(matchName = TemplateExtension.ANY)
    static String text(Texts texts, String key) {
        return Messages.text(Language.current(), texts.feature() + "." + key);
    }

    @TemplateExtension(matchName = TemplateExtension.ANY)
    static String text(Texts texts, String key, Object a) {
        return Messages.text(Language.current(), texts.feature() + "." + key, a);
    }

    @TemplateExtension(matchName = TemplateExtension.ANY)
    static String text(Texts texts, String key, Object a, Object b) {
        return Messages.text(Language.current(), texts.feature() + "." + key, a, b);
    }

    @TemplateExtension(matchName = TemplateExtension.ANY)
    static String text(Texts texts, String key, Object a, Object b, Object c) {
        return Messages.text(Language.current(), texts.feature() + "." + key, a, b, c);
    }

    /** {@code {permit.validFrom.inWords}}: 2026年1月1日, 1 January 2026. */
    static String inWords(LocalDate date) {
        return Messages.date(Language.current(), date);
    }

    /** {@code {regime.name.inWords}}, {@code {publication.frequency.inWords}}: what has words of its own in each language. */
    static String inWords(Messages.InWords words) {
        return words.in(Language.current());
    }

    /** {@code {issue.date.withWeekday}}: 2022年1月24日 星期一, Monday, 24 January 2022. */
    static String withWeekday(LocalDate date) {
        return Messages.dateWithWeekday(Language.current(), date);
    }

    /** Whether a reason speaks of its field without its name: {@code {reason.nameless}}. */
    static boolean nameless(Refusal.Reason reason) {
        return reason.key().startsWith("shell.line_");
    }

    /** A reason in words: {@code {reason.words}}. */
    static String words(Refusal.Reason reason) {
        return Messages.text(Language.current(), reason);
    }
}
