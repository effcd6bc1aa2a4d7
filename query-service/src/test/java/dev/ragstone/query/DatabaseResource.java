package dev.ragstone.query;

import dev.ragstone.infrastructure.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A real PostgreSQL in which conversations and budgets are kept; it can be taken away. A tenant may spend 5 dollars a day. */
public final class DatabaseResource implements QuarkusTestResourceLifecycleManager {

    private @Nullable EmbeddedDatabase database;
    private @Nullable Path directory;
    private int port;

    @Override
    public Map<String, String> start() {
        try {
            directory = Files.createTempDirectory("query-postgres");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        bringBack();
        port = Objects.requireNonNull(database).port();
        return Map.of(
                "ragstone.query.state",
                "postgresql",
                "quarkus.datasource.jdbc.url",
                database.jdbcUrl(),
                "ragstone.generation.budget.daily-usd",
                "5");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(DatabaseResource.class));
    }

    @Override
    public void stop() {
        takeAway();
    }

    String jdbcUrl() {
        return EmbeddedDatabase.jdbcUrl(port);
    }

    void takeAway() {
        if (database != null) {
            database.close();
        }
    }

    void bringBack() {
        database = EmbeddedDatabase.start(Objects.requireNonNull(directory), port);
    }
}
