package org.forme.shell;

import java.text.FieldPosition;
import java.text.Format;
import java.text.MessageFormat;
import java.text.ParsePosition;
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
        return format.format(args, new StringBuffer(), null).toString();
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
