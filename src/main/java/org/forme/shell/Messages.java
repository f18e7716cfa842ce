package org.forme.shell;

import java.text.MessageFormat;
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
        return args.length == 0 && pattern.indexOf('\'') < 0
                ? pattern
                : new MessageFormat(pattern, locale).format(plain(args));
    }

    /** The text in a language, if there is one by this name. */
    public static Optional<String> find(Locale locale, String name) {
        try {
            return Optional.of(text(locale, name));
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

    /** Numbers stand as they are: 1657, never 1,657. */
    private static Object[] plain(Object[] args) {
        Object[] plain = new Object[args.length];
        for (int i = 0; i < args.length; i++) plain[i] = args[i] == null ? "" : String.valueOf(args[i]);
        return plain;
    }
}
