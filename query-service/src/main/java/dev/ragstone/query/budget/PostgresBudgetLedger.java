package dev.ragstone.query.budget;

import dev.ragstone.database.Database;
import dev.ragstone.database.DatabaseException;
import dev.ragstone.database.SqlWork;
import dev.ragstone.query.flow.BudgetUnknownException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.OptionalDouble;

/** The table {@code budget_day}: one row for a tenant and a day, which every change locks for its one statement. */
public final class PostgresBudgetLedger implements BudgetLedger {

    // What the column keeps of a dollar; amounts are rounded up, so that nothing is spent for free.
    private static final int DECIMALS = 9;

    private static final String ADD =
            """
            INSERT INTO ragstone_query.budget_day AS known (tenant, day, spent_usd)
            SELECT ?, ?, ? WHERE ? <= ?
            ON CONFLICT (tenant, day) DO UPDATE SET spent_usd = known.spent_usd + excluded.spent_usd
            WHERE known.spent_usd + excluded.spent_usd <= ?
            RETURNING spent_usd
            """;

    private static final String CORRECT =
            """
            UPDATE ragstone_query.budget_day SET spent_usd = GREATEST(0, spent_usd + ?) WHERE tenant = ? AND day = ?
            """;

    private static final String SPENT = "SELECT spent_usd FROM ragstone_query.budget_day WHERE tenant = ? AND day = ?";

    private static final String FORGET_TENANT = "DELETE FROM ragstone_query.budget_day WHERE tenant = ? AND day <= ?";

    private final Database database;

    /** The ledger in a database. */
    public PostgresBudgetLedger(Database database) {
        this.database = database;
    }

    @Override
    public OptionalDouble add(String tenant, LocalDate day, double usd, double limit) {
        BigDecimal amount = exact(usd);
        BigDecimal most = exact(limit);
        return known(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(ADD)) {
                statement.setString(1, tenant);
                statement.setObject(2, day);
                statement.setBigDecimal(3, amount);
                statement.setBigDecimal(4, amount);
                statement.setBigDecimal(5, most);
                statement.setBigDecimal(6, most);
                return amount(statement);
            }
        });
    }

    @Override
    public void correct(String tenant, LocalDate day, double usd) {
        known(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(CORRECT)) {
                statement.setBigDecimal(1, exact(usd));
                statement.setString(2, tenant);
                statement.setObject(3, day);
                return statement.executeUpdate();
            }
        });
    }

    @Override
    public int forgetTenant(String tenant, LocalDate through) {
        return known(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(FORGET_TENANT)) {
                statement.setString(1, tenant);
                statement.setObject(2, through);
                return statement.executeUpdate();
            }
        });
    }

    @Override
    public double spent(String tenant, LocalDate day) {
        return known(connection -> spent(connection, tenant, day)).orElse(0);
    }

    private static OptionalDouble spent(Connection connection, String tenant, LocalDate day) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SPENT)) {
            statement.setString(1, tenant);
            statement.setObject(2, day);
            return amount(statement);
        }
    }

    private static OptionalDouble amount(PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            return rows.next() ? OptionalDouble.of(rows.getDouble(1)) : OptionalDouble.empty();
        }
    }

    private static BigDecimal exact(double usd) {
        return BigDecimal.valueOf(usd).setScale(DECIMALS, RoundingMode.CEILING);
    }

    private <T> T known(SqlWork<T> work) {
        try {
            return database.read(work);
        } catch (DatabaseException e) {
            throw new BudgetUnknownException("what is left of budgets is not known: %s".formatted(e.getMessage()), e);
        }
    }
}
