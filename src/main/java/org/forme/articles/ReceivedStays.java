package org.forme.articles;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.h2.tools.TriggerAdapter;

/**
 * In the embedded database, refuses another text where one was received already, by whatever path it comes. The same rule
 * stands in PL/pgSQL for PostgreSQL.
 */
public final class ReceivedStays extends TriggerAdapter {
    private static final String COLUMN = "received_text";

    @Override
    public void fire(Connection connection, ResultSet before, ResultSet after) throws SQLException {
        String received = before.getString(COLUMN);
        if (!received.isEmpty() && !received.equals(after.getString(COLUMN)))
            throw new SQLException("what was received stays as it came", "45000");
    }
}
