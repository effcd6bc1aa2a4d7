package dev.ragstone.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseIT {

    @TempDir
    private Path directory;

    @Test
    void rows_areKept_afterRestart() throws SQLException {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory, 0)) {
            update(database, "create table letters (text varchar)", "insert into letters values ('kept')");
        }
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory, 0)) {
            assertThat(read(database, "select text from letters")).isEqualTo("kept");
        }
    }

    @Test
    void start_afterInitialisationWasCutShort_beginsAnew() throws Exception {
        Files.createDirectories(directory.resolve("data/base"));
        Files.writeString(directory.resolve("data/postgresql.conf"), "");

        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory, 0)) {
            assertThat(read(database, "select 'served'")).isEqualTo("served");
        }
    }

    @Test
    void start_afterItsJvmWasKilled_endsTheOrphanAndKeepsTheRows() throws Exception {
        long orphan = startAndKill();
        assertThat(ProcessHandle.of(orphan)).isPresent();

        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory, 0)) {
            assertThat(read(database, "select text from letters")).isEqualTo("kept");
            assertThat(ProcessHandle.of(orphan).filter(ProcessHandle::isAlive)).isEmpty();
        }
    }

    @Test
    void start_staleProcessIdOfAnotherProgram_isIgnored() throws Exception {
        EmbeddedDatabase.start(directory, 0).close();
        Files.writeString(
                directory.resolve("data/postmaster.pid"),
                ProcessHandle.current().pid() + "\n");

        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory, 0)) {
            assertThat(read(database, "select 'served'")).isEqualTo("served");
        }
        assertThat(ProcessHandle.current().isAlive()).isTrue();
    }

    @Test
    void start_directoryInUse_saysSo() throws SQLException {
        try (EmbeddedDatabase first = EmbeddedDatabase.start(directory, 0)) {
            assertThatThrownBy(() -> EmbeddedDatabase.start(directory, 0))
                    .isInstanceOf(InfrastructureException.class)
                    .hasMessageContainingAll(directory.toString(), "in use");
            assertThat(read(first, "select 'served'")).isEqualTo("served");
        }
    }

    /** Runs {@link DatabaseMain} in a JVM of its own, kills that, and returns the process id of its PostgreSQL. */
    private long startAndKill() throws IOException, InterruptedException {
        Process jvm = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        DatabaseMain.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            assertThat(jvm.inputReader().readLine()).isEqualTo(DatabaseMain.READY);
        } finally {
            jvm.destroyForcibly();
        }
        assertThat(jvm.waitFor(30, TimeUnit.SECONDS)).isTrue();
        try (var lines = Files.lines(directory.resolve("data/postmaster.pid"))) {
            return Long.parseLong(lines.findFirst().orElseThrow().strip());
        }
    }

    private static void update(EmbeddedDatabase database, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String read(EmbeddedDatabase database, String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl());
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            assertThat(result.next()).isTrue();
            return result.getString(1);
        }
    }

    /** Starts a database, writes a row, and waits to be killed. */
    static final class DatabaseMain {

        static final String READY = "ready";

        private DatabaseMain() {}

        public static void main(String[] args) throws Exception {
            EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(args[0]), 0);
            update(database, "create table letters (text varchar)", "insert into letters values ('kept')");
            System.out.println(READY);
            Thread.currentThread().join();
        }
    }
}
