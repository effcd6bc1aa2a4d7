package dev.ragstone.system.chaos;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The tables of eval-service, as an operator reads them. */
record EvaluationTables(String jdbcUrl) {

    /** The number that a query gives. */
    long count(String sql) {
        try (Connection connection = DriverManager.getConnection(jdbcUrl);
                ResultSet row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("the database did not answer: " + sql, e);
        }
    }
}
