package dev.ragstone.system.chaos;

import dev.ragstone.system.Repository;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A broker and any number of ingestion-services on one index, each in a process of its own that ends with the cluster. */
final class ChaosCluster implements AutoCloseable {

    private final Path folder;
    private final ChaosIndex index;
    private final BrokerProcess broker;
    private final List<IngestionProcess> services = new ArrayList<>();

    /** Launches the broker. */
    ChaosCluster(Path folder, ChaosIndex index) {
        this.folder = folder;
        this.index = index;
        this.broker = new BrokerProcess(folder);
    }

    BrokerProcess broker() {
        return broker;
    }

    ChaosIndex index() {
        return index;
    }

    /** Starts one more service, and returns when it is ready, which need not mean that it has been given work. */
    IngestionProcess addService(Map<String, String> settings) {
        IngestionProcess service = launchService(settings);
        service.awaitReady();
        return service;
    }

    /** Launches one more service; it may be a while until it is ready. */
    IngestionProcess launchService(Map<String, String> settings) {
        return launchService(Repository.folder(), settings);
    }

    /**
     * Launches one more service; it may be a while until it is ready.
     *
     * @param repository where it is packaged
     */
    IngestionProcess launchService(Path repository, Map<String, String> settings) {
        broker.awaitServing();
        Map<String, String> properties = new HashMap<>(clientProperties());
        properties.putAll(index.properties());
        properties.putAll(settings);
        Path log = folder.resolve("ingestion-%d.log".formatted(services.size() + 1));
        IngestionProcess service = new IngestionProcess(repository, log, properties);
        services.add(service);
        return service;
    }

    /** Settings of any service that is a client of the broker. */
    Map<String, String> clientProperties() {
        return Map.of(
                "kafka.bootstrap.servers", broker.bootstrapServers(),
                // How long the broker waits for a service that was killed before its successor gets the work.
                "kafka.session.timeout.ms", "6000",
                // How long they wait at the most before they look for a broker that was killed.
                "kafka.reconnect.backoff.max.ms", "1000",
                "quarkus.otel.sdk.disabled", "true");
    }

    /** The services that run, in the order in which they were added. */
    List<IngestionProcess> running() {
        return services.stream().filter(IngestionProcess::isAlive).toList();
    }

    @Override
    public void close() {
        // Nobody needs them any more, not even those that were halted.
        services.reversed().forEach(IngestionProcess::kill);
        broker.close();
    }
}
