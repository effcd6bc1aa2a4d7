package dev.ragstone.infrastructure;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * A real PostgreSQL, started by this JVM as a child and bound to the loopback interface. What was written is kept in its
 * directory. The server outlives a JVM that is killed; the next start on the same directory ends it and goes on with its
 * data.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final String USER = "postgres";
    private static final String DATABASE = "ragstone";
    private static final Duration START_TIMEOUT = Duration.ofSeconds(60);

    private final EmbeddedPostgres server;
    private final DirectoryLock lock;

    private EmbeddedDatabase(EmbeddedPostgres server, DirectoryLock lock) {
        this.server = server;
        this.lock = lock;
    }

    /**
     * Starts a server and waits until it accepts connections.
     *
     * @param directory where its data and its log ({@code postgres.log}) are kept; created if absent
     * @param port the port to listen on, 0 for any free one
     * @throws InfrastructureException if it does not start, for example because another one uses the directory
     */
    public static EmbeddedDatabase start(Path directory, int port) {
        QuietLogs.apply();
        DirectoryLock lock = DirectoryLock.acquire(directory);
        try {
            DataDirectory data = new DataDirectory(directory.toAbsolutePath());
            data.prepare();
            EmbeddedPostgres server = launch(data, FreePorts.orElseAny(port));
            try {
                createDatabase(server);
                data.markComplete();
                return new EmbeddedDatabase(server, lock);
            } catch (IOException | SQLException | RuntimeException e) {
                server.close();
                throw e;
            }
        } catch (IOException | SQLException | RuntimeException e) {
            lock.close();
            throw new InfrastructureException(
                    "PostgreSQL did not start in %s: %s (its log is %s)"
                            .formatted(directory, InfrastructureException.reason(e), directory.resolve("postgres.log")),
                    e);
        }
    }

    /**
     * Ends the server that a killed JVM left behind in a directory; does nothing if there is none.
     *
     * @throws InfrastructureException if the server is no orphan, or cannot be ended
     */
    public static void endOrphan(Path directory) {
        if (Files.notExists(directory)) {
            return;
        }
        DirectoryLock lock = DirectoryLock.acquire(directory);
        try (lock) {
            new DataDirectory(directory.toAbsolutePath()).endOrphan();
        } catch (IOException e) {
            throw new InfrastructureException(
                    "the PostgreSQL left behind in %s was not ended: %s"
                            .formatted(directory, InfrastructureException.reason(e)),
                    e);
        }
    }

    /** Where clients of a server on this port connect, with the user; no password is asked for. */
    public static String jdbcUrl(int port) {
        return "jdbc:postgresql://127.0.0.1:%d/%s?user=%s".formatted(port, DATABASE, USER);
    }

    /** Where clients connect, with the user; no password is asked for. */
    public String jdbcUrl() {
        return jdbcUrl(port());
    }

    /** The port it listens on. */
    public int port() {
        return server.getPort();
    }

    /** Stops the server; its data stays. Closing twice is harmless. */
    @Override
    public void close() {
        try (lock) {
            server.close();
        } catch (IOException e) {
            throw new InfrastructureException("PostgreSQL did not stop: " + InfrastructureException.reason(e), e);
        }
    }

    private static EmbeddedPostgres launch(DataDirectory data, int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data.path())
                .setCleanDataDirectory(false)
                // Whoever embeds it knows what must be stopped before the database.
                .setRegisterShutdownHook(false)
                .setPort(port)
                .setPGStartupWait(START_TIMEOUT)
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "50")
                .setServerConfig("shared_buffers", "32MB")
                // The library turns it off; data that is kept should survive a power cut.
                .setServerConfig("fsync", "on")
                .setOutputRedirector(Redirect.to(data.log().toFile()))
                .start();
    }

    private static void createDatabase(EmbeddedPostgres server) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            try (ResultSet found =
                    statement.executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'")) {
                if (found.next()) {
                    return;
                }
            }
            statement.execute("create database " + DATABASE);
        }
    }
}
