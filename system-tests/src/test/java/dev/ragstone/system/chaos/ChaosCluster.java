package dev.ragstone.system.chaos;

import static org.awaitility.Awaitility.await;

import dev.ragstone.infrastructure.FreePorts;
import dev.ragstone.stack.process.ChildProcess;
import dev.ragstone.stack.process.LogTail;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A broker and an ingestion-service, each in a process of its own that can be killed and started again. */
final class ChaosCluster implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final HttpClient client = HttpClient.newHttpClient();
    private final Path folder;
    private final Path repository;
    private final ChaosSettings settings;
    private final int kafkaPort = FreePorts.any();
    private final int httpPort = FreePorts.any();
    private final int managementPort = FreePorts.any();
    private int brokers;
    private ChildProcess broker;
    private ChildProcess ingestion;

    ChaosCluster(Path repository, Path folder, ChaosSettings settings) {
        this.repository = repository;
        this.folder = folder;
        this.settings = settings;
        this.broker = startBroker();
        this.ingestion = startIngestion();
    }

    String bootstrapServers() {
        return "127.0.0.1:" + kafkaPort;
    }

    int httpPort() {
        return httpPort;
    }

    Path index() {
        return folder.resolve("index");
    }

    void killBroker() {
        broker.kill();
        broker = startBroker();
    }

    void killIngestion() {
        ingestion.kill();
        ingestion = startIngestion();
    }

    @Override
    public void close() {
        ingestion.close();
        broker.close();
    }

    private ChildProcess startBroker() {
        Path log = folder.resolve("broker-%d.log".formatted(++brokers));
        ChildProcess started = ChildProcess.start(
                "broker",
                List.of(
                        java(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BrokerMain.class.getName(),
                        folder.resolve("kafka").toString(),
                        Integer.toString(kafkaPort)),
                log);
        await().atMost(LIMIT).until(() -> {
            started.requireAlive();
            return LogTail.of(log, 1).contains(BrokerMain.READY);
        });
        return started;
    }

    private ChildProcess startIngestion() {
        List<String> command = new ArrayList<>(List.of(
                java(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "--add-modules=jdk.incubator.vector",
                "--enable-native-access=ALL-UNNAMED"));
        properties().forEach((name, value) -> command.add("-D" + name + '=' + value));
        command.addAll(List.of(
                "-jar",
                repository
                        .resolve("ingestion-service/target/quarkus-app/quarkus-run.jar")
                        .toString()));
        ChildProcess started = ChildProcess.start("ingestion-service", command, folder.resolve("ingestion.log"));
        await().atMost(LIMIT).until(() -> {
            started.requireAlive();
            return isReady();
        });
        return started;
    }

    private Map<String, String> properties() {
        Map<String, String> properties = new TreeMap<>(Map.of(
                "quarkus.http.port", Integer.toString(httpPort),
                "quarkus.management.port", Integer.toString(managementPort),
                "kafka.bootstrap.servers", bootstrapServers(),
                // How long the broker waits for a service that was killed before its successor gets the work.
                "kafka.session.timeout.ms", "6000",
                "quarkus.otel.traces.exporter", "none"));
        String qdrant = settings.qdrant();
        if (qdrant == null) {
            properties.put("ragstone.index.lucene.directory", index().toString());
        } else {
            properties.put("ragstone.index.engine", "qdrant");
            properties.put("ragstone.index.qdrant.host", qdrant.substring(0, qdrant.indexOf(':')));
            properties.put("ragstone.index.qdrant.port", qdrant.substring(qdrant.indexOf(':') + 1));
            properties.put("ragstone.index.qdrant.collection", collection());
        }
        return properties;
    }

    /** The base of the names of the collections in Qdrant. */
    String collection() {
        return "chaos-" + settings.seed() + '-' + kafkaPort;
    }

    private boolean isReady() {
        try {
            URI health = URI.create("http://127.0.0.1:%d/q/health/ready".formatted(managementPort));
            return client.send(
                                    HttpRequest.newBuilder(health)
                                            .timeout(Duration.ofSeconds(5))
                                            .build(),
                                    BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) { // Nobody there yet: that is the answer.
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
