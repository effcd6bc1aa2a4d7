package dev.ragstone.stack;

import dev.ragstone.infrastructure.EmbeddedDatabase;
import dev.ragstone.stack.process.StackFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The command line that starts a service of the stack. */
final class ServiceCommand {

    private final StackSettings settings;

    ServiceCommand(StackSettings settings) {
        this.settings = settings;
    }

    /**
     * @throws StackFailure if a service is not built
     */
    void requireBuilt() {
        String missing = Stream.of(Service.values())
                .filter(service -> !Files.exists(jar(service)))
                .map(service -> "%s (there is no %s)".formatted(service.module(), jar(service)))
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new StackFailure("not built: %s; run make build".formatted(missing));
        }
    }

    /** The program and its arguments. */
    List<String> of(Service service) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xmx" + service.heapMebibytes() + "m",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "--add-modules=jdk.incubator.vector",
                "--enable-native-access=ALL-UNNAMED",
                "-XX:ErrorFile=" + StackFolders.crashReport(settings.data(), service)));
        properties(service).forEach((name, value) -> command.add("-D" + name + '=' + value));
        command.addAll(List.of("-jar", jar(service).toString()));
        return command;
    }

    private Path jar(Service service) {
        return settings.repository().resolve(service.module()).resolve("target/quarkus-app/quarkus-run.jar");
    }

    Map<String, String> properties(Service service) {
        ServicePorts ports = settings.ports().of(service);
        Map<String, String> properties = new TreeMap<>(Map.of(
                "quarkus.http.host",
                "127.0.0.1",
                "quarkus.http.port",
                Integer.toString(ports.http()),
                "quarkus.management.host",
                "127.0.0.1",
                "quarkus.management.port",
                Integer.toString(ports.management()),
                "kafka.bootstrap.servers",
                settings.ports().bootstrapServers(),
                // How long the broker waits for a service that was killed before its successor gets the work.
                "kafka.session.timeout.ms",
                "10000"));
        properties.putAll(telemetry());
        switch (service) {
            case INGESTION -> properties.putAll(settings.engine().properties());
            case QUERY -> {
                properties.putAll(settings.engine().properties());
                properties.putAll(database());
                properties.put("ragstone.query.state", "postgresql");
            }
            case EVAL -> {
                properties.putAll(database());
                properties.put(
                        "ragstone.evaluation.experiments.query-url",
                        settings.ports().query().api().toString());
            }
        }
        return properties;
    }

    private Map<String, String> database() {
        return Map.of(
                "quarkus.datasource.jdbc.url",
                EmbeddedDatabase.jdbcUrl(settings.ports().database()));
    }

    private Map<String, String> telemetry() {
        String otlp = settings.otlp();
        if (otlp != null) {
            return Map.of("quarkus.otel.exporter.otlp.endpoint", otlp);
        }
        // Traces go to this machine's collector where there is one; most machines have none, and that is no error.
        return Map.of("quarkus.log.category.\"io.quarkus.opentelemetry.runtime.exporter\".level", "OFF");
    }
}
