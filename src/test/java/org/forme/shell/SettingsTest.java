package org.forme.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** What an office can set stands in one table, and what the table and the containers name can be set. */
class SettingsTest {
    private static final Path TABLE = Path.of("docs/configuration.md");

    /** Not for an office: made from another setting, or by the program for itself. */
    private static final Set<String> INNER = Set.of("forme.data-folder", "forme.restore.file", "forme.migrate");

    @Test
    void everySettingStandsInTheTable() throws IOException {
        String table = Files.readString(TABLE);
        Set<String> asked = asked();
        assertFalse(asked.isEmpty());
        assertEquals(
                Set.of(),
                asked.stream()
                        .filter(name -> !INNER.contains(name))
                        .filter(name -> !table.contains("`" + environment(name) + "`"))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void everySettingOfOursThatTheTableNamesIsAskedFor() throws IOException {
        Set<String> known = asked().stream().map(SettingsTest::environment).collect(Collectors.toSet());
        known.add("FORME_LISTEN");
        Set<String> named = Pattern.compile("`(FORME_[A-Z_]+)`")
                .matcher(Files.readString(TABLE))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        named.removeAll(known);
        assertEquals(Set.of(), named);
    }

    @Test
    void whatTheContainersSetStandsInTheTable() throws IOException {
        String table = Files.readString(TABLE);
        for (String line : Files.readAllLines(Path.of("docker/forme.env"))) {
            if (line.isBlank() || line.startsWith("#")) continue;
            String name = line.substring(0, line.indexOf('='));
            String stem = name.replaceAll("_(PASSWORD|USERNAME)$", "");
            assertTrue(table.contains(stem), name);
        }
    }

    private static String environment(String name) {
        return name.toUpperCase(java.util.Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    private static Set<String> asked() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.forme").stream()
                        .flatMap(SettingsTest::settings)
                        .map(ConfigProperty::name)
                        .filter(name -> name.startsWith("forme."))
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<ConfigProperty> settings(JavaClass type) {
        return Stream.concat(
                type.getFields().stream().flatMap(field -> field.tryGetAnnotationOfType(ConfigProperty.class).stream()),
                type.getCodeUnits().stream()
                        .flatMap(unit -> unit.getParameters().stream())
                        .flatMap(given -> given.tryGetAnnotationOfType(ConfigProperty.class).stream()));
    }
}
