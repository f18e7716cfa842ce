package org.forme.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.flywaydb.core.Flyway;

/** Somebody who owns the database and takes the wall away, does something behind it, and puts the wall back. */
@ApplicationScoped
public class Burglar {
    private static final Map<String, String> WALLS = Map.of(
            "sealed_issue", "update, delete",
            "sealed_page", "insert, update, delete",
            "sealed_article", "insert, update, delete",
            "sealed_zone", "insert, update, delete",
            "sealed_part", "insert, update, delete",
            "sealed_whole", "update, delete",
            "issue_import", "update, delete",
            "signing_key", "update, delete",
            "issue_release", "update, delete",
            "permit", "insert, update, delete");

    /** It breaks in as the owner of the tables; the application itself has no right to. */
    @Inject
    Flyway flyway;

    /** Takes a sealed issue out of the archive. */
    void erases(long id) {
        String its = " where sealed_issue_id = " + id;
        does(
                "delete from issue_release" + its,
                "delete from issue_import" + its,
                "delete from sealed_whole" + its,
                "delete from taken_number" + its,
                "delete from sealed_part" + its,
                "delete from sealed_page" + its,
                "delete from sealed_zone where sealed_article_id in (select id from sealed_article" + its + ")",
                "delete from sealed_article" + its,
                "delete from sealed_issue where id = " + id);
    }

    /** Does it, each deed one statement. */
    public void does(String... deeds) {
        try (Connection connection = flyway.getConfiguration().getDataSource().getConnection();
                Statement statement = connection.createStatement()) {
            boolean h2 = connection.getMetaData().getDatabaseProductName().equals("H2");
            for (String table : WALLS.keySet())
                statement.execute(h2 ? "drop trigger wall_" + table : "alter table " + table + " disable trigger user");
            try {
                for (String deed : deeds) statement.execute(deed);
            } finally {
                for (var wall : WALLS.entrySet())
                    statement.execute(
                            h2
                                    ? "create trigger wall_" + wall.getKey() + " before " + wall.getValue() + " on "
                                            + wall.getKey() + " for each row call 'org.forme.archive.Wall'"
                                    : "alter table " + wall.getKey() + " enable trigger user");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
