package org.forme.archive;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.h2.tools.TriggerAdapter;

/**
 * The wall in the embedded database: refuses every change to the rows of a sealed issue and to the archive, by whatever
 * path it comes. The same rules stand in PL/pgSQL for PostgreSQL. An issue's own way to 已付印 passes, because what
 * counts is the state before.
 */
public final class Wall extends TriggerAdapter {
    /** The state that SQL gives to conditions of an application. */
    private static final String REFUSED = "45000";

    /** Rows that are only ever added. */
    private static final Set<String> ARCHIVE = Set.of(
            "sealed_issue",
            "sealed_page",
            "sealed_article",
            "sealed_zone",
            "sealed_part",
            "issue_release",
            "signing_key");

    /** Rows that are frozen with another one: the column that leads to it, and how to ask. */
    private static final Map<String, Owner> OWNED = Map.of(
            "issue_duty_editor",
            new Owner("issue_id", "select 1 from issue where id = ? and state = 'SEALED'"),
            "slot",
            new Owner("page_id", "select 1 from page where id = ? and sealed"),
            "proof",
            new Owner("page_id", "select 1 from page where id = ? and sealed"),
            "signature",
            new Owner(
                    "proof_id",
                    "select 1 from proof join page on page.id = proof.page_id where proof.id = ? and page.sealed"),
            "article_byline",
            Owner.OF_ARTICLE,
            "article_picture",
            Owner.OF_ARTICLE,
            "revision",
            Owner.OF_ARTICLE,
            "review",
            Owner.OF_ARTICLE);

    private record Owner(String column, String question) {
        static final Owner OF_ARTICLE =
                new Owner("article_id", "select 1 from article where id = ? and sealed_issue_id is not null");
    }

    @Override
    public void fire(Connection connection, ResultSet before, ResultSet after) throws SQLException {
        String table = table();
        boolean frozen =
                switch (table) {
                    case "issue" -> before != null && "SEALED".equals(before.getString("state"));
                    case "article" -> before != null && before.getObject("sealed_issue_id") != null;
                    case "page" -> isFrozenPage(connection, before, after);
                    default -> ARCHIVE.contains(table) || isOwned(connection, OWNED.get(table), before, after);
                };
        if (frozen) throw new SQLException("sealed: no change to " + table, REFUSED);
    }

    /**
     * By the trigger's name, {@code wall_page}: where a migration adds a column, the database copies the table and makes
     * the trigger under a passing name for both, and {@code tableName} stays the passing one.
     */
    private String table() {
        return triggerName.toLowerCase(Locale.ROOT).replaceFirst("^.*wall_", "");
    }

    /** A page is frozen with its issue, in whatever order the two rows are written. */
    private static boolean isFrozenPage(Connection connection, ResultSet before, ResultSet after) throws SQLException {
        if (before != null && before.getBoolean("sealed")) return true;
        if (after == null || after.getBoolean("sealed") && before != null) return false;
        return answers(connection, "select 1 from issue where id = ? and state = 'SEALED'", after.getLong("issue_id"));
    }

    private static boolean isOwned(Connection connection, Owner owner, ResultSet before, ResultSet after)
            throws SQLException {
        return before != null && answers(connection, owner.question(), before.getLong(owner.column()))
                || after != null && answers(connection, owner.question(), after.getLong(owner.column()));
    }

    private static boolean answers(Connection connection, String question, long id) throws SQLException {
        try (PreparedStatement asking = connection.prepareStatement(question)) {
            asking.setLong(1, id);
            try (ResultSet answer = asking.executeQuery()) {
                return answer.next();
            }
        }
    }
}
