package org.forme;

import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.util.HashMap;
import java.util.Map;

/** What scripts need of {@code psql}, which PostgreSQL's small distribution lacks: variables, and statements from the input. */
final class Psql {
    private Psql() {}

    public static void main(String... words) throws Exception {
        Map<String, String> variables = new HashMap<>();
        String user = "";
        String database = "";
        for (int i = 0; i + 1 < words.length; i += 2) {
            String value = words[i + 1];
            switch (words[i]) {
                case "-v" -> variables.put(value.split("=", 2)[0], value.split("=", 2)[1]);
                case "--username" -> user = value;
                case "--dbname" -> database = value;
                default -> throw new IllegalArgumentException(words[i]);
            }
        }
        String script = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
        for (var variable : variables.entrySet())
            script = script.replace(
                    ":'" + variable.getKey() + "'", "'" + variable.getValue().replace("'", "''") + "'");
        String address = "jdbc:postgresql://127.0.0.1:" + System.getenv("PGPORT") + "/" + database;
        try (var connection = DriverManager.getConnection(address, user, "");
                var statement = connection.createStatement()) {
            for (String one : script.split(";\\s*")) statement.execute(one);
        }
    }
}
