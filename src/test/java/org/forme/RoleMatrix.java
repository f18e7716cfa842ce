package org.forme;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.forme.people.Role;

/** The role matrix as the table that tests compare, and as the page that people read. */
final class RoleMatrix {
    static final Path TABLE = Path.of("src/test/resources/role-matrix.txt");
    static final Path PAGE = Path.of("docs/role-matrix.md");

    /** Not asked, and why. */
    static final Map<String, String> NOT_ASKED =
            Map.of("POST /desk/sample/reset", "it puts the sample back and signs everybody out; its own tests ask it");

    static final String COLUMNS =
            "stranger " + Stream.of(Role.values()).map(Role::key).collect(Collectors.joining(" "));

    private static final String LEGEND = """
            # Who is let in where. One line for each route and kind of thing, one column for each role:
            # %s
            # + let in   - 403, may not   . 404, nothing there for them   > to the sign-in   _ can have no such thing
            # own: of whoever asks; others: somebody else's, handed in; draft: somebody else's, not handed in
            # unnamed: an issue that names nobody on duty; unsealed: a day whose issue has not gone to press
            # Written by RoleMatrixIT with -Dmatrix.write=true; read every line that changes before you keep it.
            """;

    private static final Map<String, String> AREAS = new LinkedHashMap<>();

    static {
        AREAS.put("/desk/articles", "稿件 copy");
        AREAS.put("/desk/fits", "少多行 fit");
        AREAS.put("/desk/contributions", "来稿登记 register of contributions");
        AREAS.put("/desk/templates", "模板 templates");
        AREAS.put("/desk/imports", "导入 import");
        AREAS.put("/desk/pictures", "图片 pictures");
        AREAS.put("/desk/artworks", "成品版面 artwork");
        AREAS.put("/desk/issues", "报纸各期 issues and pages");
        AREAS.put("/desk/archive", "往期 archive");
        AREAS.put("/desk/administration", "管理 administration");
        AREAS.put("/desk", "案头 the desk");
        AREAS.put("/{paper}", "数字报 public edition");
        AREAS.put("/", "门口 the door");
    }

    private RoleMatrix() {}

    static String table(Map<String, String> lines) {
        int width = lines.keySet().stream().mapToInt(String::length).max().orElse(0);
        StringBuilder table = new StringBuilder(LEGEND.formatted(COLUMNS));
        new TreeMap<>(NOT_ASKED).forEach((route, why) -> table.append("# not asked: " + route + ": " + why + "\n"));
        new TreeMap<>(MatrixAsking.UNMADE)
                .forEach((route, why) -> table.append("# no real thing: " + route + ": " + why + "\n"));
        sorted(lines).forEach((line, cells) -> table.append(line)
                .append(" ".repeat(width - line.length() + 2))
                .append(cells)
                .append('\n'));
        return table.toString();
    }

    static Map<String, String> read(String table) {
        Map<String, String> lines = new LinkedHashMap<>();
        int columns = Role.values().length + 1;
        for (String line : table.split("\n"))
            if (!line.isBlank() && !line.startsWith("#")) {
                int cells = line.length() - (2 * columns - 1);
                lines.put(line.substring(0, cells).strip(), line.substring(cells));
            }
        return lines;
    }

    /** By area, and within it addresses with the same cells together. */
    static String page(Map<String, String> lines) {
        StringBuilder page = new StringBuilder("""
                # 角色表 · Who may do what

                Every address of Forme with those whom it lets in, asked of the running application by `RoleMatrixIT` and written by
                it: `-Dmatrix.write=true`. Addresses with the same answer stand together.

                `+` let in, `-` may not (403), `.` there is nothing for them (404), `>` to the sign-in, `_` can have no such thing.
                *own*: of whoever asks; *others*: somebody else's, handed in; *draft*: somebody else's, not handed in; *unnamed*: in an
                issue that names nobody as editor on duty; *unsealed*: of a day whose issue has not gone to press. Being let in is not
                yet being able: an act that the state of a thing does not allow is answered with what stands against it.

                """);
        Map<String, Map<String, List<String>>> areas = new LinkedHashMap<>();
        AREAS.values().forEach(area -> areas.put(area, new LinkedHashMap<>()));
        sorted(lines).forEach((line, cells) -> areas.get(area(line))
                .computeIfAbsent(cells, none -> new java.util.ArrayList<>())
                .add(line));
        areas.forEach((area, rows) -> {
            if (rows.isEmpty()) return;
            page.append("## ")
                    .append(area)
                    .append("\n\n| | ")
                    .append(COLUMNS.replace(" ", " | "))
                    .append(" |\n|---");
            page.append("|:-:".repeat(Role.values().length + 1)).append("|\n");
            rows.forEach((cells, addresses) -> page.append("| ")
                    .append(addresses.stream().map(RoleMatrix::inCode).collect(Collectors.joining("<br>")))
                    .append(" | ")
                    .append(cells.replace(" ", " | "))
                    .append(" |\n"));
            page.append('\n');
        });
        return page.toString().stripTrailing() + "\n";
    }

    private static String inCode(String line) {
        String[] parts = line.split(" ");
        return "`" + parts[0] + " " + parts[1] + "`" + (parts.length > 2 ? " *" + parts[2] + "*" : "");
    }

    private static String area(String line) {
        String path = line.split(" ")[1];
        return AREAS.entrySet().stream()
                .filter(area -> path.startsWith(area.getKey()))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private static Map<String, String> sorted(Map<String, String> lines) {
        return lines.entrySet().stream()
                .sorted(java.util.Comparator.comparing((Map.Entry<String, String> line) ->
                                line.getKey().split(" ")[1])
                        .thenComparing(Map.Entry::getKey))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
    }
}
