package dev.ragstone.eval;

import dev.ragstone.events.Topics;
import dev.ragstone.infrastructure.EmbeddedDatabase;
import dev.ragstone.infrastructure.EmbeddedKafka;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A real broker and a real PostgreSQL for the tests; the database can be stopped and started again. */
public class Infrastructure implements QuarkusTestResourceLifecycleManager {

    private Path directory;
    private EmbeddedKafka kafka;
    private EmbeddedDatabase database;
    private int port;

    @Override
    public Map<String, String> start() {
        try {
            directory = Files.createTempDirectory("ragstone-eval");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        kafka = EmbeddedKafka.start(directory.resolve("kafka"), 0);
        kafka.createTopic(Topics.INTERACTIONS, 1, Map.of());
        kafka.createTopic(Topics.EVALUATIONS, 1, Map.of());
        kafka.createTopic(Topics.TENANTS, 1, Map.of());
        database = EmbeddedDatabase.start(directory.resolve("postgres"), 0);
        return Map.of(
                "kafka.bootstrap.servers",
                kafka.bootstrapServers(),
                "quarkus.datasource.jdbc.url",
                database.jdbcUrl(),
                "ragstone.evaluation.retry.first-pause",
                "50ms",
                "ragstone.evaluation.retry.longest-pause",
                "500ms");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(Infrastructure.class));
    }

    @Override
    public void stop() {
        database.close();
        kafka.close();
    }

    String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    String jdbcUrl() {
        return database.jdbcUrl();
    }

    /** Takes the database away. */
    void stopDatabase() {
        port = database.port();
        database.close();
    }

    /** Brings it back, with its data and on its port. */
    void startDatabase() {
        database = EmbeddedDatabase.start(directory.resolve("postgres"), port);
    }
}
