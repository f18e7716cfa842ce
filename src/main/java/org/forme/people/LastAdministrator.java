package org.forme.people;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import org.h2.tools.TriggerAdapter;

/**
 * Keeps an administrator in the embedded database, by whatever path somebody is sent away or loses the role. The same
 * rule stands in PL/pgSQL for PostgreSQL. Whoever might take the last one away waits for the turn that {@link Rights}
 * holds, and then looks whether another is left; so two who remove each other at once do not both succeed.
 *
 * <p>Where people sign in at a realm it looks away: who administers is the realm's word then.
 */
public final class LastAdministrator extends TriggerAdapter {
    /** The state that SQL gives to conditions of an application. */
    private static final String REFUSED = "45000";

    @Override
    public void fire(Connection connection, ResultSet before, ResultSet after) throws SQLException {
        boolean person = isOfPerson();
        if (person ? !leaves(before, after) : !"ADMIN".equals(before.getString("role_name"))) return;
        waitForTheTurn(connection);
        boolean wasOne = person
                ? answers(
                        connection,
                        "select 1 from role_held where person_id = ? and role_name = 'ADMIN'",
                        before.getLong("id"))
                : answers(connection, "select 1 from person where id = ? and active", before.getLong("person_id"));
        if (wasOne && !isAnybodyLeft(connection)) throw new SQLException("the last administrator stays", REFUSED);
    }

    /** By the trigger's name: where a migration adds a column, the table has a passing one. */
    private boolean isOfPerson() {
        return triggerName.toLowerCase(Locale.ROOT).endsWith("keep_person");
    }

    private static boolean leaves(ResultSet before, ResultSet after) throws SQLException {
        return before.getBoolean("active") && !after.getBoolean("active");
    }

    private static void waitForTheTurn(Connection connection) throws SQLException {
        try (Statement waiting = connection.createStatement()) {
            waiting.executeUpdate("update change_of_rights set last_at = last_at where id = 1");
        }
    }

    private static boolean isAnybodyLeft(Connection connection) throws SQLException {
        return answers(connection, "select 1 from change_of_rights where id = ? and by_realm", 1)
                || answers(
                        connection,
                        "select 1 from person join role_held on person_id = id where active and role_name = 'ADMIN'"
                                + " fetch first ? rows only",
                        1);
    }

    private static boolean answers(Connection connection, String question, long asked) throws SQLException {
        try (PreparedStatement asking = connection.prepareStatement(question)) {
            asking.setLong(1, asked);
            try (ResultSet answer = asking.executeQuery()) {
                return answer.next();
            }
        }
    }
}
