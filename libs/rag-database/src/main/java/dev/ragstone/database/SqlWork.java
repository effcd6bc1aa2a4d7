package dev.ragstone.database;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Work on one connection.
 *
 * @param <T> what comes of it
 */
@FunctionalInterface
public interface SqlWork<T> {

    /**
     * Does the work; the connection is open, and whoever called closes it.
     *
     * @throws SQLException if the database refuses or goes away
     */
    T on(Connection connection) throws SQLException;
}
