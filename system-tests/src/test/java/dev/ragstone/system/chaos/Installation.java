package dev.ragstone.system.chaos;

import dev.ragstone.infrastructure.EmbeddedDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Broker, index and database, with replicas of whatever versions run on them; all of it ends with the installation. */
final class Installation implements AutoCloseable {

    private final ChaosCluster cluster;
    private final Path folder;
    private final EmbeddedDatabase database;
    private final List<ServiceProcess> services = new ArrayList<>();

    /** Adds a database to a cluster; what runs on it logs to the folder. */
    Installation(ChaosCluster cluster, Path folder) {
        this.cluster = cluster;
        this.folder = folder;
        this.database = EmbeddedDatabase.start(folder.resolve("database"), 0);
    }

    EvaluationTables tables() {
        return new EvaluationTables(database.jdbcUrl());
    }

    /**
     * Launches a replica of each service at once, as an upgrade does, and returns when they are ready.
     *
     * @param version what reports call it
     * @param repository where it is packaged
     */
    Replicas start(String version, Path repository) {
        Map<String, String> query = new HashMap<>(cluster.index().properties());
        query.put("ragstone.query.state", "postgresql");
        Replicas replicas = new Replicas(
                version,
                cluster.launchService(repository, Map.of()),
                launch("query-service", repository, query),
                launch("eval-service", repository, Map.of()));
        replicas.awaitReady();
        return replicas;
    }

    @Override
    public void close() {
        // Nobody needs them any more.
        services.forEach(ServiceProcess::kill);
        database.close();
    }

    private ServiceProcess launch(String name, Path repository, Map<String, String> settings) {
        Map<String, String> properties = new HashMap<>(cluster.clientProperties());
        properties.put("quarkus.datasource.jdbc.url", database.jdbcUrl());
        properties.putAll(settings);
        Path log = folder.resolve("%s-%d.log".formatted(name, services.size() + 1));
        ServiceProcess service = new ServiceProcess(name, repository, log, properties);
        services.add(service);
        return service;
    }
}
