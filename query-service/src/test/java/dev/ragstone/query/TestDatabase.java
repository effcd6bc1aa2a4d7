package dev.ragstone.query;

import dev.ragstone.database.Database;
import dev.ragstone.infrastructure.EmbeddedDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/** A real PostgreSQL for tests of plain classes, started once and shared by those that run in this JVM. */
public final class TestDatabase {

    private static final EmbeddedDatabase SERVER = start();

    private TestDatabase() {}

    /** Connects as another process would. */
    public static Database connect() {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(SERVER.jdbcUrl());
        Flyway flyway = Flyway.configure()
                .dataSource(dataSource)
                .schemas("ragstone_query")
                .load();
        return new Database(dataSource, flyway::migrate);
    }

    private static EmbeddedDatabase start() {
        try {
            EmbeddedDatabase started = EmbeddedDatabase.start(Files.createTempDirectory("query-postgres"), 0);
            Runtime.getRuntime().addShutdownHook(new Thread(started::close, "stop-postgres"));
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
