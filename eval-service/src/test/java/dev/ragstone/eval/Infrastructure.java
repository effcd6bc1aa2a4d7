package dev.ragstone.eval;

import dev.ragstone.events.Topics;
import dev.ragstone.infrastructure.EmbeddedDatabase;
import dev.ragstone.infrastructure.EmbeddedKafka;
import dev.ragstone.infrastructure.SecureListener;
import dev.ragstone.testkit.generation.ScriptedChatServer;
import dev.ragstone.testkit.tls.Identity;
import dev.ragstone.testkit.tls.TestAuthority;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * A real broker and a real PostgreSQL for the tests; the database can be stopped and started again. The service has to encrypt
 * its connections to the broker, and to say who it is, with every client it makes; the tests have a plain way in.
 */
public class Infrastructure implements QuarkusTestResourceLifecycleManager {

    /** The model that judges. */
    public static final String JUDGE = "judge";

    // Kafka's SCRAM is known to the JVM by the first class loader that brings it: no other tests of this module can use
    // it.
    private static final SecureListener.Login LOGIN = new SecureListener.Login("eval", "password-of-eval");

    private Path directory;
    private EmbeddedKafka kafka;
    private EmbeddedDatabase database;
    private ScriptedChatServer judge;
    private FakeQueryService queries;
    private int port;

    @Override
    public Map<String, String> start() {
        try {
            directory = Files.createTempDirectory("ragstone-eval");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        TestAuthority authority = TestAuthority.in(directory);
        Identity broker = authority.identify("broker");
        kafka = EmbeddedKafka.startSecured(
                directory.resolve("kafka"),
                new SecureListener(broker.certificate(), broker.key(), authority.certificate(), LOGIN));
        kafka.createTopic(Topics.INTERACTIONS, 1, Map.of());
        kafka.createTopic(Topics.FEEDBACK, 1, Map.of());
        kafka.createTopic(Topics.EVALUATIONS, 1, Map.of());
        kafka.createTopic(Topics.TENANTS, 1, Map.of());
        kafka.createTopic(Topics.AUDIT, 1, Map.of());
        database = EmbeddedDatabase.start(directory.resolve("postgres"), 0);
        judge = ScriptedChatServer.start();
        queries = new FakeQueryService(authority.trusted("query-service"));
        return Map.ofEntries(
                Map.entry(
                        "ragstone.evaluation.experiments.query-url",
                        queries.address().toString()),
                Map.entry("ragstone.evaluation.experiments.tls-configuration-name", "authority"),
                Map.entry(
                        "quarkus.tls.authority.trust-store.pem.certs",
                        authority.certificate().toString()),
                Map.entry("ragstone.evaluation.experiments.key", "a-reader"),
                Map.entry("kafka.bootstrap.servers", kafka.secureServers()),
                Map.entry("kafka.security.protocol", "SASL_SSL"),
                Map.entry("kafka.tls-configuration-name", "authority"),
                Map.entry("kafka.sasl.mechanism", "SCRAM-SHA-512"),
                Map.entry(
                        "kafka.sasl.jaas.config",
                        "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
                                .formatted(LOGIN.user(), LOGIN.password())),
                Map.entry("quarkus.datasource.jdbc.url", database.jdbcUrl()),
                Map.entry("ragstone.evaluation.sample-rate", Double.toString(Ids.RATE)),
                Map.entry("ragstone.evaluation.new-prompt-version-for", "0s"),
                Map.entry("ragstone.evaluation.trace-url", "http://localhost:16686/trace/"),
                // The judge sees what tests show it.
                Map.entry(
                        "ragstone.evaluation.judge.routes[0].base-url",
                        judge.baseUrl().toString()),
                Map.entry("ragstone.evaluation.judge.routes[0].model", JUDGE),
                Map.entry("ragstone.evaluation.judge.sample-rate", "0"),
                Map.entry("ragstone.evaluation.judge.votes", "3"),
                Map.entry("ragstone.evaluation.drift.baseline", "40"),
                Map.entry("ragstone.evaluation.drift.false-alarm-every", "200"),
                Map.entry("ragstone.evaluation.retry.first-pause", "50ms"),
                Map.entry("ragstone.evaluation.retry.longest-pause", "500ms"));
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(judge, new TestInjector.MatchesType(ScriptedChatServer.class));
        injector.injectIntoFields(this, new TestInjector.MatchesType(Infrastructure.class));
    }

    @Override
    public void stop() {
        queries.close();
        database.close();
        kafka.close();
        judge.close();
    }

    /** Where tests find the broker. */
    public String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    /** Where the database is. */
    public String jdbcUrl() {
        return database.jdbcUrl();
    }

    /** What experiments ask. */
    FakeQueryService queries() {
        return queries;
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
