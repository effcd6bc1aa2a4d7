package dev.ragstone.deploy.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.deploy.RagstoneChart;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** Every value changes something. */
class ValuesIT {

    /** Between them, they turn on all that can be turned on. */
    private static final List<String> BASES = List.of(
            """
            auth: {mode: api-key, apiKeys: {existingSecret: keys}}
            kafka: {securityProtocol: SASL_SSL, ca: {existingSecret: kafka-ca}}
            strimzi: {cluster: main, topics: {enabled: true}, users: {enabled: true}}
            tls: {enabled: true, existingSecret: services}
            qdrant: {tls: true, ca: {existingSecret: qdrant-ca}, apiKey: {existingSecret: qdrant}}
            postgresql: {sslMode: verify-ca, ca: {existingSecret: db-ca}}
            redis: {url: "rediss://redis", username: ragstone, password: {existingSecret: redis}, ca: {existingSecret: redis-ca}}
            tracing: {endpoint: "http://collector:4317"}
            query: {autoscaling: {enabled: true}}
            ingestion: {autoscaling: {enabled: true}}
            eval: {autoscaling: {enabled: true}}
            exposure: {enabled: true, gateways: [{name: public}]}
            certificate: {enabled: true, issuer: {name: letsencrypt}}
            externalSecrets: {enabled: true, store: {name: vault}, secrets: {keys: {api-keys.yaml: {key: prod/keys}}}}
            metrics: {serviceMonitor: {enabled: true}, rules: {enabled: true}, dashboards: {enabled: true}}
            test: {apiKey: {existingSecret: key}}
            evalGate: {enabled: true, dataset: golden, apiKey: {existingSecret: key}}
            """,
            """
            auth: {mode: gateway, gateway: {existingSecret: gateway}}
            exposure: {enabled: true, kind: Ingress}
            demo: {kafka: {enabled: true}, qdrant: {enabled: true}, postgresql: {enabled: true}, jaeger: {enabled: true}}
            """,
            """
            auth: {mode: oidc, oidc: {serverUrl: "https://id.example.com", audience: ragstone}}
            """,
            """
            exposure: {enabled: true, kind: Ingress, allowAnonymous: true}
            """);

    /** What a value may be set to; the first that the schema takes is tried. */
    private static final List<Object> CANDIDATES = List.of(
            "changed",
            "changed:9",
            "http://changed:9",
            "rediss://changed:9",
            "sha256:" + "0".repeat(64),
            "9m",
            "9Gi",
            Map.of("changed", "yes"),
            Map.of("CHANGED", Map.of("name", "changed", "key", "changed")),
            Map.of("changed", Map.of("changed", Map.of("key", "changed"))),
            Map.of("changed", Map.of("topics", List.of("changed"))),
            Map.of("limits", Map.of("cpu", "9")),
            Map.of("priorityClassName", "changed"),
            List.of("changed"),
            List.of(Map.of("name", "changed")),
            List.of(Map.of("name", "changed", "mountPath", "/changed")),
            List.of(Map.of("ipBlock", Map.of("cidr", "10.9.9.0/24"))),
            List.of(Map.of("key", "changed")));

    private final Map<String, String> rendered = new HashMap<>();

    /** The services have the same values: those of one stand for all, except where they scale. */
    @Test
    void everyValue_changesWhatIsRendered() throws IOException {
        List<String> dead =
                ValuesReader.read(Files.readString(RagstoneChart.FOLDER.resolve(ChartDocs.VALUES))).leaves().stream()
                        .filter(value -> !value.path().matches("(ingestion|eval)\\.(?!autoscaling).*"))
                        .filter(value -> BASES.stream().noneMatch(base -> changes(base, value)))
                        .map(ChartValue.Path::path)
                        .toList();
        assertThat(dead).as("values that change nothing").isEmpty();
    }

    private boolean changes(String base, ChartValue.Path value) {
        String before = rendered.computeIfAbsent(base, yaml -> RagstoneChart.text(new Yaml().load(yaml)));
        return choices(value.leaf()).anyMatch(choice -> changes(base, before, value.path(), choice))
                || CANDIDATES.stream()
                        .filter(candidate -> isLike(candidate, value.leaf().standard()))
                        .map(candidate -> rendered(base, value.path(), candidate))
                        .flatMap(Optional::stream)
                        .limit(1)
                        .anyMatch(after -> !after.equals(before));
    }

    private static Stream<Object> choices(ChartValue.Leaf leaf) {
        if (leaf.schema().get("enum") instanceof List<?> choices) {
            return choices.stream().map(Object.class::cast);
        }
        return switch (leaf.standard()) {
            case Boolean truth -> Stream.of(true, false);
            case Integer number -> Stream.of(number + 1);
            case null, default -> Stream.of();
        };
    }

    private static boolean changes(String base, String before, String path, Object value) {
        return rendered(base, path, value)
                .filter(after -> !after.equals(before))
                .isPresent();
    }

    /** What is rendered, or why the value is refused for what it means beside others; nothing, where the schema refuses it. */
    private static Optional<String> rendered(String base, String path, Object value) {
        Map<String, Object> values = new Yaml().load(base);
        set(values, List.of(path.split("\\.", -1)), value);
        try {
            return Optional.of(RagstoneChart.text(values));
        } catch (IllegalStateException e) {
            return Optional.of(e.getMessage()).filter(message -> message.contains("These values cannot be used"));
        }
    }

    private static boolean isLike(Object candidate, Object standard) {
        return Stream.of(String.class, Map.class, List.class)
                .anyMatch(type -> type.isInstance(candidate) && type.isInstance(standard));
    }

    @SuppressWarnings("unchecked")
    private static void set(Map<String, Object> values, List<String> path, Object value) {
        Map<String, Object> group = values;
        for (String name : path.subList(0, path.size() - 1)) {
            group = (Map<String, Object>) group.computeIfAbsent(name, absent -> new HashMap<String, Object>());
        }
        group.put(path.getLast(), value);
    }
}
