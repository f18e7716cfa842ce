package org.forme.archive;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
            "sealed_whole",
            "issue_import",
            "issue_release",
            "signing_key",
            "picture_cutting",
            "print_order",
            "press_run",
            "sample_delivery",
            "withdrawal",
            "withdrawal_end",
            "masked_page",
            "correction",
            "printed_correction",
            "reedition",
            "reedition_word",
            "misprint",
            "permit_scan",
            "waiver",
            "audit_entry");

    /** Columns of a permit that are written later than the others; the last counts what happens beside it. */
    private static final Set<String> OF_ITS_END = Set.of("ended_on", "end_reason", "version");

    private static final Owner OF_ISSUE =
            new Owner("issue_id", "select 1 from issue where id = ? and state = 'SEALED'");

    private static final Owner OF_PAGE = new Owner("page_id", "select 1 from page where id = ? and sealed");

    private static final Owner OF_ARTICLE =
            new Owner("article_id", "select 1 from article where id = ? and sealed_issue_id is not null");

    private static final Owner OF_SEAL =
            new Owner("sealed_issue_id", "select 1 from sealed_whole where sealed_issue_id = ?");

    /** Rows that are only ever added, and only until the seal is whole or the article is sealed. */
    private static final Map<String, Owner> SEALED = Map.of(
            "received_correction", OF_ARTICLE,
            "sealed_page", OF_SEAL,
            "sealed_article", OF_SEAL,
            "sealed_part", OF_SEAL,
            "sealed_zone",
                    new Owner(
                            "sealed_article_id",
                            "select 1 from sealed_whole join sealed_article on sealed_article.sealed_issue_id ="
                                    + " sealed_whole.sealed_issue_id where sealed_article.id = ?"));

    /** Rows that are frozen with another one: the column that leads to it, and how to ask. */
    private static final Map<String, Owner> OWNED = Map.of(
            "issue_duty_editor",
            OF_ISSUE,
            "slot",
            OF_PAGE,
            "proof",
            OF_PAGE,
            "signature",
            new Owner(
                    "proof_id",
                    "select 1 from proof join page on page.id = proof.page_id where proof.id = ? and page.sealed"),
            "article_byline",
            OF_ARTICLE,
            "article_picture",
            OF_ARTICLE,
            "article_hold",
            OF_ARTICLE,
            "revision",
            OF_ARTICLE,
            "revision_picture",
            new Owner(
                    "revision_id",
                    "select 1 from revision join article on article.id = revision.article_id where revision.id = ?"
                            + " and article.sealed_issue_id is not null"),
            "review",
            OF_ARTICLE);

    /** Rows that are frozen once something sealed shows them. */
    private static final Map<String, List<String>> SHOWN = Map.of(
            "picture",
            List.of(
                    "select 1 from article_picture join article on article.id = article_picture.article_id"
                            + " where article_picture.picture_id = ? and article.sealed_issue_id is not null",
                    "select 1 from revision_picture join revision on revision.id = revision_picture.revision_id"
                            + " join article on article.id = revision.article_id"
                            + " where revision_picture.picture_id = ? and article.sealed_issue_id is not null"),
            "artwork",
            List.of(
                    "select 1 from page where artwork_id = ? and sealed",
                    "select 1 from slot join page on page.id = slot.page_id where slot.artwork_id = ?"
                            + " and page.sealed"));

    private record Owner(String column, String question) {}

    @Override
    public void fire(Connection connection, ResultSet before, ResultSet after) throws SQLException {
        String table = table();
        boolean frozen =
                switch (table) {
                    case "issue" -> before != null && "SEALED".equals(before.getString("state"));
                    case "article" -> before != null && before.getObject("sealed_issue_id") != null;
                    case "permit" -> before != null && !isItsEnd(before, after);
                    case "page" -> isFrozenPage(connection, before, after);
                    case "slot" ->
                        isOwned(connection, OWNED.get(table), before, after) || takesSealed(connection, before, after);
                    case "shift_change" -> isOwned(connection, OF_ISSUE, before, after);
                    case "received_file" -> isOwned(connection, OF_ARTICLE, before, after);
                    case "taken_number" ->
                        isOwned(connection, OF_ISSUE, before, after) || isOwned(connection, OF_SEAL, before, after);
                    case "guide_line" ->
                        isOwned(connection, OF_ISSUE, before, after) || takesSealed(connection, before, after);
                    case "picture", "artwork" -> isShown(connection, SHOWN.get(table), before);
                    default -> isFrozen(connection, table, before, after);
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

    /** A permit is as it was granted; that it ended may be noted once. */
    private static boolean isItsEnd(ResultSet before, ResultSet after) throws SQLException {
        if (after == null || before.getObject("ended_on") != null) return false;
        for (int i = 1; i <= before.getMetaData().getColumnCount(); i++) {
            String column = before.getMetaData().getColumnName(i).toLowerCase(Locale.ROOT);
            if (!OF_ITS_END.contains(column) && !Objects.equals(before.getObject(i), after.getObject(i))) return false;
        }
        return true;
    }

    private static boolean isFrozen(Connection connection, String table, ResultSet before, ResultSet after)
            throws SQLException {
        if (ARCHIVE.contains(table)) return before != null;
        if (SEALED.containsKey(table)) return before != null || isOwned(connection, SEALED.get(table), null, after);
        return isOwned(connection, OWNED.get(table), before, after);
    }

    /** A slot belongs to its page, a line of the guide to its issue; neither takes an article that is sealed elsewhere. */
    private static boolean takesSealed(Connection connection, ResultSet before, ResultSet after) throws SQLException {
        if (after == null || after.getObject("article_id") == null) return false;
        long article = after.getLong("article_id");
        if (before != null && before.getLong("article_id") == article) return false;
        return answers(connection, OF_ARTICLE.question(), article);
    }

    private static boolean isShown(Connection connection, List<String> questions, ResultSet before)
            throws SQLException {
        for (String question : questions) if (answers(connection, question, before.getLong("id"))) return true;
        return false;
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
