package org.forme.imprint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.forme.shell.Messages.Both;

/**
 * The file of regimes. Its form: {@code regimes} with {@code id}, {@code name} and {@code profiles}; a profile with its
 * {@code law}, {@code effectiveFrom} and {@code effectiveTo}, and lists of {@code rules}, {@code elements}, {@code bans}
 * and {@code deadlines}, each a rule with {@code id}, {@code severity}, {@code clause} and {@code asks}. Words are given
 * in both languages. What is missing or unknown stops the start, with the place of it.
 */
final class RegimeFile {
    private static final ObjectMapper JSON = new ObjectMapper();

    private RegimeFile() {}

    /** @throws IllegalArgumentException where the file is not what it should be */
    static List<Regime> read(InputStream file) {
        try (InputStream in = file) {
            List<Regime> all = each(JSON.readTree(in), "regimes", RegimeFile::regime);
            Set<String> seen = new HashSet<>();
            for (Regime regime : all)
                if (!seen.add(regime.id())) throw new IllegalArgumentException(regime.id() + " stands twice");
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Regime regime(JsonNode node) {
        return new Regime(text(node, "id"), both(node, "name"), each(node, "profiles", RegimeFile::profile));
    }

    private static ImprintProfile profile(JsonNode node) {
        Both law = both(node, "law");
        return new ImprintProfile(
                text(node, "id"),
                text(node, "jurisdiction"),
                law,
                LocalDate.parse(text(node, "effectiveFrom")),
                node.hasNonNull("effectiveTo") ? LocalDate.parse(text(node, "effectiveTo")) : null,
                node.path("graceDays").asInt(0),
                each(node, "rules", rule -> rule(rule, law)),
                each(node, "elements", element -> element(element, law)),
                each(node, "bans", ban -> ban(ban, law)),
                each(node, "deadlines", deadline -> deadline(deadline, law)));
    }

    private static Rule rule(JsonNode node, Both law) {
        Rule.Severity severity = Rule.Severity.of(text(node, "severity"));
        return new Rule(
                text(node, "id"),
                severity,
                node.has("clause") ? clause(law, both(node, "clause")) : null,
                both(node, "asks"),
                node.path("waivable").asBoolean(severity == Rule.Severity.WARN));
    }

    private static Both clause(Both law, Both article) {
        return new Both(law.zh() + article.zh(), law.en() + ", " + article.en());
    }

    private static Element element(JsonNode node, Both law) {
        return new Element(
                rule(node, law),
                ImprintPart.withKey(text(node, "part"))
                        .orElseThrow(() -> new IllegalArgumentException("no part " + text(node, "part"))),
                Element.Where.valueOf(constant(text(node, "where"))));
    }

    private static TextBan ban(JsonNode node, Both law) {
        Set<TextBan.Scope> scopes =
                each(node, "scopes", scope -> TextBan.Scope.valueOf(constant(scope.asText()))).stream()
                        .collect(Collectors.toSet());
        List<String> allowed = node.has("allowed") ? each(node, "allowed", JsonNode::asText) : List.of();
        return new TextBan(rule(node, law), Pattern.compile(text(node, "pattern")), allowed, scopes);
    }

    private static Deadline deadline(JsonNode node, Both law) {
        return new Deadline(
                rule(node, law),
                Deadline.Kind.valueOf(constant(text(node, "kind"))),
                number(node, "remind"),
                number(node, "due"));
    }

    private static <T> List<T> each(JsonNode node, String list, Function<JsonNode, T> made) {
        JsonNode found = node.path(list);
        if (!found.isArray()) throw new IllegalArgumentException("no list " + list + " in " + node);
        List<T> all = new ArrayList<>();
        for (JsonNode one : found) all.add(made.apply(one));
        return all;
    }

    private static Both both(JsonNode node, String name) {
        JsonNode found = node.path(name);
        if (!found.isObject()) throw new IllegalArgumentException("no " + name + " in " + node);
        return new Both(text(found, "zh"), text(found, "en"));
    }

    private static String text(JsonNode node, String name) {
        JsonNode found = node.path(name);
        if (!found.isTextual() || found.asText().isBlank())
            throw new IllegalArgumentException("no " + name + " in " + node);
        return found.asText();
    }

    private static int number(JsonNode node, String name) {
        if (!node.path(name).isInt()) throw new IllegalArgumentException("no " + name + " in " + node);
        return node.path(name).asInt();
    }

    private static String constant(String word) {
        return word.replaceAll("([a-z])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
    }
}
