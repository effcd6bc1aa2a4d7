package dev.ragstone.infrastructure;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.jspecify.annotations.Nullable;

/**
 * A real Kafka broker (KRaft, one node that is broker and controller) inside this JVM, bound to the loopback interface.
 * What was written is kept in its directory, so that the next start goes on with it. Topics are not created by
 * themselves: a misspelt name must fail, not silently become a topic of its own.
 */
public final class EmbeddedKafka implements AutoCloseable {

    /** Bytes of the largest message that is accepted unless another size is asked for. */
    public static final int DEFAULT_MAX_MESSAGE_BYTES = 16 * 1024 * 1024;

    private static final Duration KNOWN_WITHIN = Duration.ofSeconds(30);
    private static final int ASK_AGAIN_MILLIS = 5;

    private final DirectoryLock lock;
    private final KafkaRaftServer server;
    private final Admin admin;
    private final BrokerSettings settings;

    private EmbeddedKafka(DirectoryLock lock, KafkaRaftServer server, BrokerSettings settings) {
        this.lock = lock;
        this.server = server;
        this.settings = settings;
        this.admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers()));
    }

    /**
     * Starts a broker with the default message size and waits until it serves.
     *
     * @param dataDirectory where its data is kept; created if absent
     * @param port the port to listen on, 0 for any free one
     * @throws InfrastructureException if it does not start, for example because another broker uses the directory
     */
    public static EmbeddedKafka start(Path dataDirectory, int port) {
        return start(dataDirectory, port, DEFAULT_MAX_MESSAGE_BYTES);
    }

    /**
     * Starts a broker and waits until it serves.
     *
     * @param dataDirectory where its data is kept; created if absent
     * @param port the port to listen on, 0 for any free one
     * @param maxMessageBytes size in bytes of the largest batch of messages that is accepted
     * @throws InfrastructureException if it does not start, for example because another broker uses the directory
     */
    public static EmbeddedKafka start(Path dataDirectory, int port, int maxMessageBytes) {
        return start(dataDirectory, FreePorts.orElseAny(port), maxMessageBytes, null);
    }

    /**
     * Starts a broker on free ports, with a listener for clients that have to prove who they are, and waits until it
     * serves.
     *
     * @param dataDirectory where its data is kept; created if absent
     * @param secure the listener; its user is written down with the first start
     * @throws InfrastructureException if it does not start, for example because another broker uses the directory
     */
    public static EmbeddedKafka startSecured(Path dataDirectory, SecureListener secure) {
        return start(dataDirectory, FreePorts.any(), DEFAULT_MAX_MESSAGE_BYTES, secure);
    }

    private static EmbeddedKafka start(
            Path dataDirectory, int port, int maxMessageBytes, @Nullable SecureListener secure) {
        QuietLogs.apply();
        DirectoryLock lock = DirectoryLock.acquire(dataDirectory);
        BrokerSettings settings = new BrokerSettings(
                dataDirectory.toAbsolutePath(), port, FreePorts.any(), maxMessageBytes, secure, FreePorts.any());
        KafkaRaftServer server = null;
        try {
            format(settings);
            server = new KafkaRaftServer(new KafkaConfig(settings.properties(), false), Time.SYSTEM);
            server.startup();
            return new EmbeddedKafka(lock, server, settings);
        } catch (Exception e) { // Kafka declares Exception, and Scala throws checked ones undeclared.
            Optional.ofNullable(server).ifPresent(KafkaRaftServer::shutdown);
            lock.close();
            throw new InfrastructureException(
                    "Kafka did not start in %s on port %d: %s"
                            .formatted(dataDirectory, settings.brokerPort(), InfrastructureException.reason(e)),
                    e);
        }
    }

    /** Where clients connect: {@code host:port}. */
    public String bootstrapServers() {
        return settings.bootstrapServers();
    }

    /** Where clients connect that have to prove who they are, if the broker was started for them: {@code host:port}. */
    public String secureServers() {
        return settings.secureServers();
    }

    /**
     * Creates a topic, and returns when the broker tells its clients of it; one that exists already is left as it is.
     *
     * @param name its name
     * @param partitions how many partitions a new topic gets
     * @param config its settings by Kafka's names, such as {@code cleanup.policy=compact}
     * @throws InfrastructureException if the broker refuses it
     */
    public void createTopic(String name, int partitions, Map<String, String> config) {
        NewTopic topic = new NewTopic(name, partitions, (short) 1).configs(config);
        try {
            admin.createTopics(Set.of(topic)).all().get();
            awaitKnown(name);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new InfrastructureException(
                        "topic %s was not created: %s".formatted(name, InfrastructureException.reason(e)), e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InfrastructureException("interrupted while topic %s was created".formatted(name), e);
        }
    }

    /**
     * A topic exists once the controller has written it down; the broker hears of it a moment later, and until then tells
     * a consumer that asks for its partitions that there are none.
     */
    private void awaitKnown(String topic) throws ExecutionException, InterruptedException {
        long start = System.nanoTime();
        while (!isKnown(topic)) {
            if (System.nanoTime() - start > KNOWN_WITHIN.toNanos()) {
                throw new InfrastructureException("topic %s was created, but the broker does not know it after %d s"
                        .formatted(topic, KNOWN_WITHIN.toSeconds()));
            }
            TimeUnit.MILLISECONDS.sleep(ASK_AGAIN_MILLIS);
        }
    }

    private boolean isKnown(String topic) throws ExecutionException, InterruptedException {
        try {
            admin.describeTopics(Set.of(topic)).allTopicNames().get();
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return false;
            }
            throw e;
        }
    }

    /** Stops the broker; its data stays. Closing twice is harmless. */
    @Override
    public void close() {
        try (lock) {
            admin.close();
            server.shutdown();
            server.awaitShutdown();
        }
    }

    private static void format(BrokerSettings settings) throws Exception {
        Path directory = settings.directory();
        // Written last, so that a directory without it was never completely formatted.
        if (Files.exists(directory.resolve("meta.properties"))) {
            return;
        }
        SecureListener secure = settings.secure();
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setNodeId(BrokerSettings.NODE_ID)
                .setClusterId(Uuid.randomUuid().toString())
                .setControllerListenerName(BrokerSettings.CONTROLLER_LISTENER)
                .setMetadataLogDirectory(directory.toString())
                .addDirectory(directory.toString())
                .setScramArguments(secure == null ? List.of() : secure.scramUsers())
                .run();
    }
}
