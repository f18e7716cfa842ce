package org.forme;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.forme.MatrixAsking.Question;
import org.forme.MatrixAsking.Whose;
import org.forme.people.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * 角色表: every route that the application has, asked as every role, of own things and others'. What is let in and what is
 * not stands in {@code role-matrix.txt}; a route without its line there fails. {@code -Dmatrix.write=true} writes the table and
 * the page for people anew, to be read before it is believed; {@code -Dmatrix.only=/desk/pictures.*} asks those alone. Every answer stands in {@code target/role-matrix-answers.txt}.
 */
class RoleMatrixIT {
    private static final Path ANSWERS = Path.of("target/role-matrix-answers.txt");

    /** A mail server that is not there: whether letters may be asked for is all that counts here. */
    private static final Map<String, String> LETTERS = Map.of(
            "FORME_PUBLIC_URL", "https://paper.example",
            "FORME_MAIL_HOST", "127.0.0.1",
            "FORME_MAIL_FROM", "forme@paper.example",
            "QUARKUS_MAILER_PORT", "1");

    @TempDir
    Path folder;

    private final List<String> broken = new ArrayList<>();

    @Test
    void everyAddressLetsInThoseWhomTheTableNames() throws IOException {
        Path data = folder.resolve("data");
        Map<String, String> asked;
        Files.deleteIfExists(ANSWERS);
        long begun = System.nanoTime();
        try (Office office = Office.ofTheSample(data).with(LETTERS)) {
            office.start();
            asked = ask(new MatrixThings(office, data));
        }
        System.out.printf("Role matrix: %d lines, %.1f s%n", asked.size(), (System.nanoTime() - begun) / 1e9);
        if (!broken.isEmpty())
            fail("no question, or answers that say nothing of rights:\n" + String.join("\n", broken));
        Map<String, String> table = RoleMatrix.read(Files.readString(RoleMatrix.TABLE));
        if (Boolean.getBoolean("matrix.write")) {
            table.keySet().removeIf(RoleMatrixIT::isWanted);
            table.putAll(asked);
            Files.writeString(RoleMatrix.TABLE, RoleMatrix.table(table));
            Files.writeString(RoleMatrix.PAGE, RoleMatrix.page(table));
        }
        table.keySet().removeIf(line -> !isWanted(line));
        compare(table, asked);
    }

    private static void compare(Map<String, String> said, Map<String, String> asked) {
        List<String> differences = new ArrayList<>();
        asked.forEach((line, cells) -> {
            String before = said.get(line);
            if (!cells.equals(before))
                differences.add("%s%n    is        %s%n    should be %s"
                        .formatted(line, cells, before == null ? "stated: it has no line" : before));
        });
        said.keySet().stream()
                .filter(line -> !asked.containsKey(line))
                .forEach(line -> differences.add(line + "\n    is no route any more"));
        if (!differences.isEmpty()) fail("columns    " + RoleMatrix.COLUMNS + "\n" + String.join("\n", differences));
    }

    private Map<String, String> ask(MatrixThings things) {
        MatrixAsking asking = new MatrixAsking(things);
        Map<String, String> lines = new LinkedHashMap<>();
        Stream<Routes.Line> routes = Routes.all().stream()
                .sorted(Comparator.comparing((Routes.Line route) -> rank(route))
                        .thenComparing(Routes.Line::path)
                        .thenComparing(Routes.Line::verb));
        routes.filter(route -> !RoleMatrix.NOT_ASKED.containsKey(route.address()))
                .filter(route -> isWanted(route.address()))
                .forEach(route -> {
                    for (Whose whose : MatrixAsking.whose(route)) {
                        try {
                            lines.put(
                                    (route.address() + " " + whose.word).strip(), cells(things, asking, route, whose));
                        } catch (RuntimeException e) {
                            broken.add(route.address() + " " + whose.word + ": " + e);
                            note("%s %s | %s%n".formatted(route.address(), whose.word, e));
                        }
                    }
                });
        return lines;
    }

    /** Whether the line of the table is asked now: all are, or with {@code -Dmatrix.only} those whose address matches it. */
    private static boolean isWanted(String line) {
        return line.split(" ")[1].matches(System.getProperty("matrix.only", ".*"));
    }

    /** Looks first, then acts; sealing and what begins another edition at the end. */
    private static int rank(Routes.Line route) {
        if (route.verb().equals("GET")) return 0;
        return route.path().endsWith("/seal") || route.path().contains("/reedition") ? 2 : 1;
    }

    /** One role's question and what became of it. @param question null where the role can have no such thing */
    private record Asked(Role role, Question question, int status) {
        String who() {
            return role == null ? "stranger" : role.key();
        }

        String cell() {
            if (question == null) return "_";
            return switch (status) {
                case 302, 401 -> ">";
                case 403 -> "-";
                case 404 -> ".";
                default -> "+";
            };
        }

        /** Whether the answer says nothing of rights: it never came to the rule, or something is broken. */
        boolean isBroken() {
            return status >= 500 || Set.of(405, 406, 413, 415, 429).contains(status);
        }
    }

    private String cells(MatrixThings things, MatrixAsking asking, Routes.Line route, Whose whose) {
        List<Role> roles = new ArrayList<>(MatrixAsking.order());
        roles.add(0, null);
        List<Asked> asked = route.verb().equals("GET")
                ? looks(things, asking, route, whose, roles)
                : acts(things, asking, route, whose, roles);
        note("%s %s |%s%n"
                .formatted(
                        route.address(),
                        whose.word,
                        asked.stream()
                                .filter(one -> one.question() != null)
                                .map(one -> " " + one.who() + " " + one.status())
                                .collect(Collectors.joining())));
        asked.stream()
                .filter(Asked::isBroken)
                .forEach(one -> broken.add(route.address() + " as " + one.who() + ": " + one.status()));
        Map<String, String> cells = asked.stream().collect(Collectors.toMap(Asked::who, Asked::cell));
        return Stream.of(RoleMatrix.COLUMNS.split(" ")).map(cells::get).collect(Collectors.joining(" "));
    }

    /** Looking changes nothing, so all look at once, as far as the machine goes. */
    private static List<Asked> looks(
            MatrixThings things, MatrixAsking asking, Routes.Line route, Whose whose, List<Role> roles) {
        Map<String, Office.Visitor> visitors = new HashMap<>();
        roles.forEach(role -> visitors.put(username(role), things.as(username(role))));
        return roles.stream()
                .map(role -> new Asked(role, asking.question(route, whose, role), 0))
                .toList()
                .parallelStream()
                .map(one -> one.question() == null
                        ? one
                        : new Asked(
                                one.role(),
                                one.question(),
                                visitors.get(username(one.role()))
                                        .bytes(one.question().path())
                                        .statusCode()))
                .toList();
    }

    private static List<Asked> acts(
            MatrixThings things, MatrixAsking asking, Routes.Line route, Whose whose, List<Role> roles) {
        return roles.stream()
                .map(role -> {
                    Question question = asking.question(route, whose, role);
                    return question == null
                            ? new Asked(role, null, 0)
                            : new Asked(role, question, act(things, route, question, username(role)));
                })
                .toList();
    }

    private static int act(MatrixThings things, Routes.Line route, Question question, String username) {
        boolean leaves = route.path().equals("/sign-out") && !username.isEmpty();
        Office.Visitor visitor = leaves ? things.freshly(username) : things.as(username);
        int status = (route.takesOnlyFiles()
                        ? visitor.upload(question.path(), "nothing", "", new byte[0], question.form())
                        : visitor.post(question.path(), question.form()))
                .statusCode();
        if (status < 400 && question.thing() != null) things.used(question.thing());
        return status;
    }

    private static String username(Role role) {
        return role == null ? "" : role.key();
    }

    private static void note(String answers) {
        try {
            Files.writeString(ANSWERS, answers, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
