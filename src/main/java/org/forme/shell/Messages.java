package org.forme.shell;

import java.text.FieldPosition;
import java.text.Format;
import java.text.MessageFormat;
import java.text.ParsePosition;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * The texts of the interface, by name: {@code articles.submit} is the key {@code submit} in the bundle {@code
 * org/forme/articles/web/messages}. Chinese is the bundle without a suffix, English the one with {@code _en}.
 */
public final class Messages {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** Numbers stand as they are: 1657, never 1,657. Only a choice of words ({@code {0,choice,…}}) looks at them. */
    private static final Format AS_IT_IS = new Format() {
        @Override
        public StringBuffer format(Object argument, StringBuffer text, FieldPosition place) {
            return text.append(argument == null ? "" : argument);
        }

        @Override
        public Object parseObject(String text, ParsePosition place) {
            throw new UnsupportedOperationException("messages are only written");
        }
    };

    /** A date that a message tells with its weekday; a plain one stands without. */
    public record WithWeekday(LocalDate date) {}

    /** An argument that has words of its own in each language. */
    public interface InWords {
        String in(Locale locale);
    }

    /** Words that stand in both languages where they are data, as the name of a law. */
    public record Both(String zh, String en) implements InWords {
        @Override
        public String in(Locale locale) {
            return locale.getLanguage().equals("en") ? en : zh;
        }
    }

    /** A message inside another: the word of its key, in the same language. */
    public record Word(String key) {}

    private Messages() {}

    /**
     * The text in a language.
     *
     * @throws MissingResourceException when no bundle has the key: a mistake of ours that tests find
     */
    public static String text(Locale locale, String name, Object... args) {
        int dot = name.indexOf('.');
        if (dot < 1) throw new MissingResourceException("a message is named feature.key", "Messages", name);
        String pattern = bundle(name.substring(0, dot), locale).getString(name.substring(dot + 1));
        if (args.length == 0 && pattern.indexOf('\'') < 0) return pattern;
        var format = new MessageFormat(pattern, locale);
        Format[] formats = format.getFormats();
        for (int i = 0; i < formats.length; i++) if (formats[i] == null) format.setFormat(i, AS_IT_IS);
        Object[] said = new Object[args.length];
        for (int i = 0; i < args.length; i++) said[i] = said(locale, args[i]);
        return format.format(said, new StringBuffer(), null).toString();
    }

    /** A date in the language: {@code 2026年1月1日}, {@code 1 January 2026}. */
    static String date(Locale locale, LocalDate date) {
        return date.format(DateTimeFormatter.ofPattern(text(locale, "shell.time_date_plain"), locale));
    }

    /** The same with its weekday: {@code 2022年1月24日 星期一}. */
    static String dateWithWeekday(Locale locale, LocalDate date) {
        return date.format(DateTimeFormatter.ofPattern(text(locale, "shell.time_date"), locale));
    }

    private static Object said(Locale locale, Object argument) {
        if (argument instanceof LocalDate date) return date(locale, date);
        if (argument instanceof Word word) return text(locale, word.key());
        if (argument instanceof InWords words) return words.in(locale);
        return argument instanceof WithWeekday day ? dateWithWeekday(locale, day.date()) : argument;
    }

    /** The text in a language, if there is one by this name. */
    public static Optional<String> find(Locale locale, String name, Object... args) {
        try {
            return Optional.of(text(locale, name, args));
        } catch (MissingResourceException none) {
            return Optional.empty();
        }
    }

    /** The text of a reason. */
    public static String text(Locale locale, Refusal.Reason reason) {
        return text(locale, reason.key(), reason.arguments());
    }

    private static ResourceBundle bundle(String feature, Locale locale) {
        String place = feature.equals("shell") ? "org.forme.shell.messages" : "org.forme." + feature + ".web.messages";
        Locale known = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.ROOT;
        return ResourceBundle.getBundle(place, known, Messages.class.getClassLoader(), NO_FALLBACK);
    }
}
