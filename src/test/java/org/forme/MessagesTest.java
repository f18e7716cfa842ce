package org.forme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text of the interface in both languages, and no name of a text that has none. */
class MessagesTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)[,}]");
    private static final Pattern IN_TEMPLATE = Pattern.compile("\\bt:([a-z]+)\\.([a-z0-9_]+)");
    private static final Pattern IN_JAVA = Pattern.compile("\"([a-z]+)\\.([a-z0-9_]+)\"");

    /** What looks like a message's name and is a file's. */
    private static final Set<String> ENDINGS =
            Set.of("json", "txt", "pdf", "jpg", "png", "svg", "zip", "xml", "css", "icc");

    /** Chinese texts by feature. */
    private static final Map<String, Properties> CHINESE = bundles("messages.properties");

    private static final Map<String, Properties> ENGLISH = bundles("messages_en.properties");

    @Test
    void bothLanguagesHaveTheSameTexts() {
        assertEquals(CHINESE.keySet(), ENGLISH.keySet());
        CHINESE.forEach((feature, texts) -> assertEquals(
                new TreeSet<>(texts.stringPropertyNames()),
                new TreeSet<>(ENGLISH.get(feature).stringPropertyNames()),
                feature));
    }

    @Test
    void noTextIsBlankOrBroken() {
        Stream.of(CHINESE, ENGLISH)
                .forEach(bundles -> bundles.forEach((feature, texts) -> texts.forEach((key, text) -> {
                    assertFalse(text.toString().isBlank(), feature + "." + key);
                    new MessageFormat(text.toString());
                })));
    }

    @Test
    void bothLanguagesSayTheSameNumbers() {
        CHINESE.forEach((feature, texts) -> texts.forEach((key, text) -> {
            String other = ENGLISH.get(feature).getProperty(key.toString());
            if (other != null) assertEquals(places(text.toString()), places(other), feature + "." + key);
        }));
    }

    @Test
    void noKeyStandsTwiceInAFile() {
        List<String> twice = new ArrayList<>();
        for (Path file : files(RESOURCES.resolve("org"), ".properties")) {
            Set<String> seen = new TreeSet<>();
            for (String line : read(file).split("\n"))
                if (line.matches("[a-z0-9_]+\\s*=.*") && !seen.add(line.split("=")[0].strip()))
                    twice.add(file + ": " + line);
        }
        assertEquals(List.of(), twice);
    }

    @Test
    void everyTextThatTemplatesNameExists() {
        List<String> missing = new ArrayList<>();
        for (Path file : files(RESOURCES.resolve("templates"), ".html")) {
            var names = IN_TEMPLATE.matcher(read(file));
            while (names.find())
                if (!exists(names.group(1), names.group(2))) missing.add(file.getFileName() + ": " + names.group());
        }
        assertEquals(List.of(), missing);
    }

    /** An act in the trail, {@code issues.seal}, has its word at {@code issues.act_seal}. */
    @Test
    void everyTextThatTheCodeNamesExists() {
        List<String> missing = new ArrayList<>();
        for (Path file : files(Path.of("src/main/java"), ".java")) {
            var names = IN_JAVA.matcher(read(file));
            while (names.find()) {
                String feature = names.group(1);
                String key = names.group(2);
                boolean ours = CHINESE.containsKey(feature) && !ENDINGS.contains(key);
                if (ours && !exists(feature, key) && !exists(feature, "act_" + key))
                    missing.add(file.getFileName() + ": " + names.group());
            }
        }
        assertEquals(List.of(), missing);
    }

    /** A name that ends with an underscore is the beginning of several. */
    private static boolean exists(String feature, String key) {
        Properties texts = CHINESE.get(feature);
        if (texts == null) return false;
        return texts.containsKey(key)
                || key.endsWith("_") && texts.stringPropertyNames().stream().anyMatch(name -> name.startsWith(key));
    }

    private static Set<String> places(String text) {
        Set<String> places = new TreeSet<>();
        var found = PLACE.matcher(text);
        while (found.find()) places.add(found.group(1));
        return places;
    }

    private static Map<String, Properties> bundles(String name) {
        Map<String, Properties> bundles = new TreeMap<>();
        for (Path file : files(RESOURCES.resolve("org/forme"), name)) {
            if (!file.getFileName().toString().equals(name)) continue;
            Properties texts = new Properties();
            try (var reader = Files.newBufferedReader(file)) {
                texts.load(reader);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
            bundles.put(
                    RESOURCES.resolve("org/forme").relativize(file).getName(0).toString(), texts);
        }
        return bundles;
    }

    private static List<Path> files(Path root, String ending) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
