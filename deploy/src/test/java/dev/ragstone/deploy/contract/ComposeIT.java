package dev.ragstone.deploy.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The compose file starts the services with what they know, on their ports, and nothing with a secret that everybody knows. */
class ComposeIT {

    private static final String FILE = "deploy/compose/compose.yaml";

    private static final Yaml COMPOSE = Yaml.of(FILE);

    private static final Set<String> BACKENDS =
            Set.of("kafka", "qdrant", "postgresql", "collector", "jaeger", "prometheus", "grafana", "ollama", "redis");

    /** What is not Ragstone's own: keys of Quarkus that the chart sets too, and what a JVM reads. */
    private static final Set<String> FOREIGN = Set.of(
            "QUARKUS_HTTP_HOST",
            "QUARKUS_MANAGEMENT_HOST",
            "QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT",
            "QUARKUS_DATASOURCE_JDBC_URL",
            "QUARKUS_DATASOURCE_USERNAME",
            "QUARKUS_DATASOURCE_PASSWORD",
            "KAFKA_BOOTSTRAP_SERVERS",
            "JAVA_TOOL_OPTIONS");

    @Test
    void everyServiceAndBackend_isThere() {
        assertThat(COMPOSE.map("services").keySet())
                .containsAll(Repository.SERVICES)
                .containsAll(BACKENDS);
        assertThat(COMPOSE.list("services", "ollama", "profiles")).containsExactly("llm");
        assertThat(COMPOSE.list("services", "redis", "profiles")).containsExactly("redis");
    }

    @Test
    void images_arePinned() {
        assertThat(COMPOSE.map("services").keySet())
                .allSatisfy(service -> assertThat((String) COMPOSE.at("services", service, "image"))
                        .matches(".+:(\\$\\{RAGSTONE_TAG:-)?v?\\d+\\.\\d+.*")
                        .doesNotContain("latest"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"query", "ingestion", "eval"})
    void settings_areThoseThatTheServiceKnows(String service) {
        KnownSettings known = KnownSettings.ofTheGuide();
        assertThat(COMPOSE.map("services", service, "environment").keySet())
                .hasSizeGreaterThan(5)
                .allMatch(name -> FOREIGN.contains(name) || known.isVariable(name), "is a setting");
    }

    @Test
    void routesOfTheExample_areSettings() {
        KnownSettings known = KnownSettings.ofTheGuide();
        assertThat(Repository.text("deploy/compose/models.env.example").lines())
                .filteredOn(line -> line.startsWith("RAGSTONE_"))
                .extracting(line -> line.substring(0, line.indexOf('=')))
                .hasSize(3)
                .allMatch(known::isVariable, "is a setting");
    }

    @ParameterizedTest
    @ValueSource(strings = {"query", "ingestion", "eval"})
    void service_isReachedFromThisMachineAlone_onItsPorts(String service) {
        Properties built = Repository.settings(service);
        assertThat(COMPOSE.list("services", service, "ports"))
                .containsExactlyElementsOf(List.of("quarkus.http.port", "quarkus.management.port").stream()
                        .map(built::getProperty)
                        .map(port -> "127.0.0.1:%s:%s".formatted(port, port))
                        .collect(Collectors.<Object>toList()));
    }

    @Test
    void nothing_isReachedFromOtherMachines() {
        assertThat(COMPOSE.map("services").keySet())
                .allSatisfy(service -> assertThat(COMPOSE.list("services", service, "ports"))
                        .allMatch(port -> port.toString().startsWith("127.0.0.1:")));
    }

    @Test
    void secrets_haveNoDefaultAndAreAskedFor() {
        Set<String> required = new TreeSet<>();
        Pattern.compile("\\$\\{([A-Z_]+):\\?[^}]+}")
                .matcher(Repository.text(FILE))
                .results()
                .forEach(found -> required.add(found.group(1)));
        assertThat(required).containsExactly("GRAFANA_PASSWORD", "POSTGRES_PASSWORD", "QDRANT_API_KEY");
        assertThat(Repository.text("deploy/compose/env.example").lines())
                .containsAll(required.stream().map(name -> name + '=').toList());
        assertThat(Repository.text(".gitignore").lines()).contains("deploy/compose/.env");
    }

    @Test
    void whatOthersWaitFor_tellsWhetherItIsHealthy() {
        COMPOSE.map("services").keySet().forEach(service -> COMPOSE.map("services", service, "depends_on")
                .keySet()
                .forEach(other -> {
                    Object condition = COMPOSE.at("services", service, "depends_on", other, "condition");
                    assertThat(condition).isIn("service_healthy", "service_completed_successfully");
                    if ("service_healthy".equals(condition)) {
                        assertThat(COMPOSE.map("services", other, "healthcheck"))
                                .as(other)
                                .containsKey("test");
                    }
                }));
    }

    @Test
    void topics_areThoseOfTheServices() {
        String script = COMPOSE.list("services", "topics", "command")
                .findFirst()
                .orElseThrow()
                .toString();
        Set<String> made = Pattern.compile("make (ragstone\\.[a-z.]+)")
                .matcher(script)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        assertThat(Pattern.compile("\"(ragstone\\.[a-z.]+)\"")
                        .matcher(Repository.text("libs/rag-events/src/main/java/dev/ragstone/events/Topics.java"))
                        .results()
                        .map(found -> found.group(1)))
                .containsExactlyInAnyOrderElementsOf(made);
    }

    @Test
    void filesThatAreMounted_areThere() {
        assertThat(COMPOSE.map("services").keySet().stream()
                        .flatMap(service -> COMPOSE.list("services", service, "volumes"))
                        .map(Object::toString)
                        .filter(volume -> volume.startsWith("../")))
                .hasSize(7)
                .allMatch(volume -> Repository.has("deploy/compose/" + volume.split(":", -1)[0]));
    }

    @Test
    void metrics_areReadFromTheServices_withTheLabelsOfTheChart() {
        String config = Repository.text("deploy/observability/prometheus.yaml");
        assertThat(Repository.SERVICES).allSatisfy(service -> assertThat(config)
                .contains("[\"%s:%s\"]"
                        .formatted(service, Repository.settings(service).getProperty("quarkus.management.port")))
                .contains("app_kubernetes_io_component: " + service));
        assertThat(config).contains("metrics_path: /q/metrics");
    }
}
