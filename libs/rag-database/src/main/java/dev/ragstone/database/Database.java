package dev.ragstone.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;

/**
 * PostgreSQL with its tables up to date. The tables are migrated before the first use, and not at the start of the
 * service: a database that is away must fail a health check, not the boot.
 */
public final class Database {

    private final DataSource dataSource;
    private final Runnable migration;
    private final ReentrantLock migrating = new ReentrantLock();
    private volatile boolean migrated;

    /**
     * @param dataSource where connections come from
     * @param migration brings the tables up to date; throws {@link FlywayException} if it cannot
     */
    public Database(DataSource dataSource, Runnable migration) {
        this.dataSource = dataSource;
        this.migration = migration;
    }

    /**
     * Reads.
     *
     * @throws DatabaseException if the database is away or refuses
     */
    public <T> T read(SqlWork<T> work) {
        migrateOnce();
        try (Connection connection = dataSource.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw translate(e);
        }
    }

    /**
     * Writes, all or nothing.
     *
     * @throws DatabaseException if the database is away or refuses; then nothing was written, or, if it went away during
     *     the commit, perhaps everything
     */
    public <T> T write(SqlWork<T> work) {
        return read(connection -> {
            // The pool sets it back when the connection is returned.
            connection.setAutoCommit(false);
            try {
                T result = work.on(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                rollBack(connection, e);
                throw e;
            }
        });
    }

    private static void rollBack(Connection connection, Exception reason) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }

    private void migrateOnce() {
        if (migrated) {
            return;
        }
        migrating.lock();
        try {
            if (!migrated) {
                migration.run();
                migrated = true;
            }
        } catch (FlywayException e) {
            throw new DatabaseException.Unavailable(e);
        } finally {
            migrating.unlock();
        }
    }

    /** SQLSTATE classes 22 (data exception) and 23 (integrity violation) are about the data; all else may pass. */
    private static DatabaseException translate(SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        return state.startsWith("22") || state.startsWith("23")
                ? new DatabaseException.Refused(e)
                : new DatabaseException.Unavailable(e);
    }
}
