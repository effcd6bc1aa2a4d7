package dev.ragstone.query.cache;

import static dev.ragstone.query.cache.CacheFixtures.TENANT;
import static dev.ragstone.query.cache.CacheFixtures.question;
import static dev.ragstone.query.cache.CacheFixtures.ranking;
import static dev.ragstone.query.cache.CacheFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ragstone.events.Topics;
import dev.ragstone.infrastructure.EmbeddedKafka;
import dev.ragstone.service.telemetry.Tracing;
import dev.ragstone.testkit.index.TestDocuments;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.trace.TracerProvider;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The epochs and a real broker, which comes, goes and changes its topic. */
class StatusFollowerIT {

    private static final Duration SILENCE = Duration.ofSeconds(5);

    private final Epochs epochs = new Epochs();
    private final Freshness freshness = new Freshness(SILENCE, System::nanoTime);
    private final EpochCache cache = new EpochCache(
            epochs,
            freshness,
            new CacheBounds(1 << 20, Duration.ofMinutes(10)),
            InstantSource.system(),
            CacheObserver.ofRankings(
                    new SimpleMeterRegistry(), new Tracing(TracerProvider.noop().get("test"))));

    @TempDir
    private Path folder;

    private EmbeddedKafka kafka;
    private StatusFollower follower;

    @BeforeEach
    void start() {
        kafka = EmbeddedKafka.start(folder, 0);
        follower = new StatusFollower(
                new StatusConsumers(Map.of("bootstrap.servers", kafka.bootstrapServers(), "client.id", "test"))::open,
                epochs,
                freshness);
    }

    @AfterEach
    void stop() {
        follower.close();
        kafka.close();
    }

    @Test
    void changeOfADocument_endsWhatIsRememberedOfItsTenant() {
        createTopic(3);
        awaitFollowing();
        ask("before");
        assertThat(ask("not asked for")).isEqualTo("before");
        long own = epochs.of(TENANT);
        long other = epochs.of("globex");

        publish("acme/handbook/leave");

        eventually().until(() -> epochs.of(TENANT) > own);
        assertThat(ask("after")).isEqualTo("after");
        assertThat(epochs.of("globex")).isEqualTo(other);
    }

    @Test
    void recordOfNoDocument_mayBeAboutAny() {
        createTopic(1);
        awaitFollowing();
        long before = epochs.of(TENANT);

        publish("no key of a document");

        eventually().until(() -> epochs.of(TENANT) > before);
    }

    @Test
    void transactionThatSomebodyLeavesOpen_hidesNoChangeBehindIt() throws Exception {
        createTopic(1);
        awaitFollowing();
        Map<String, Object> settings =
                Map.of("bootstrap.servers", kafka.bootstrapServers(), "transactional.id", "stranger");
        try (KafkaProducer<String, byte[]> stranger =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            stranger.initTransactions();
            stranger.beginTransaction();
            var unused = stranger.send(new ProducerRecord<>(Topics.DOCUMENTS_STATUS, "globex/leave", new byte[0]))
                    .get();
            long before = epochs.of(TENANT);

            publish("acme/handbook/leave");

            eventually().until(() -> epochs.of(TENANT) > before);
        }
    }

    @Test
    void topicThatIsNotThereYet_isAwaited_whileTheCacheIsBypassed() {
        assertThat(freshness.objection()).contains(Bypass.NOT_FOLLOWING);
        ask("first");
        assertThat(ask("second")).isEqualTo("second");

        createTopic(1);

        awaitFollowing();
    }

    @Test
    void brokerThatIsAway_bypassesTheCache_andWhatChangedMeanwhileIsSeenWhenItIsBack() {
        createTopic(1);
        awaitFollowing();
        ask("before");
        kafka.close();

        eventually().until(() -> freshness.objection().isPresent());
        assertThat(ask("searched for")).isEqualTo("searched for");
        assertThat(ask("searched for again")).isEqualTo("searched for again");

        kafka = EmbeddedKafka.start(folder, port());
        publish("acme/handbook/leave");
        awaitFollowing();
        eventually().untilAsserted(() -> assertThat(ask("after")).isEqualTo("after"));
    }

    @Test
    void partitionThatIsAdded_isFollowedToo() throws Exception {
        createTopic(1);
        awaitFollowing();
        long before = epochs.of(TENANT);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            admin.createPartitions(Map.of(Topics.DOCUMENTS_STATUS, NewPartitions.increaseTo(2)))
                    .all()
                    .get();
        }
        // What may have been written there before it was seen may have been about anybody.
        eventually().until(() -> epochs.of(TENANT) > before);
        awaitFollowing();
        long joined = epochs.of(TENANT);

        publish(new ProducerRecord<>(Topics.DOCUMENTS_STATUS, 1, "acme/handbook/leave", new byte[0]));

        eventually().until(() -> epochs.of(TENANT) > joined);
    }

    @Test
    void follower_thatIsClosed_leavesTheCacheBypassed() {
        createTopic(1);
        awaitFollowing();
        follower.close();
        assertThat(freshness.objection()).contains(Bypass.NOT_FOLLOWING);
    }

    private void createTopic(int partitions) {
        kafka.createTopic(Topics.DOCUMENTS_STATUS, partitions, Map.of("cleanup.policy", "compact"));
    }

    private void awaitFollowing() {
        eventually().until(() -> freshness.objection().equals(Optional.empty()));
    }

    private int port() {
        String servers = kafka.bootstrapServers();
        return Integer.parseInt(servers.substring(servers.lastIndexOf(':') + 1));
    }

    private void publish(String key) {
        publish(new ProducerRecord<>(Topics.DOCUMENTS_STATUS, key, new byte[0]));
    }

    private void publish(ProducerRecord<String, byte[]> record) {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka.bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            var unused = producer.send(record);
            producer.flush();
        }
    }

    private String ask(String newText) {
        return text(cache.lookup(question(TENANT)).ranking(TestDocuments.GENERATION, () -> ranking(newText)));
    }

    private static ConditionFactory eventually() {
        return await().atMost(Duration.ofSeconds(60));
    }
}
