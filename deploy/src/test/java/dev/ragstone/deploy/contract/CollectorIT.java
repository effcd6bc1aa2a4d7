package dev.ragstone.deploy.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The collector decides by what the services say, and sends what it keeps where Jaeger listens. */
class CollectorIT {

    private static final Yaml COLLECTOR = Yaml.of("deploy/observability/collector.yaml");

    private static final Yaml JAEGER = Yaml.of("deploy/observability/jaeger.yaml");

    private static final String TEXT = Repository.text("deploy/observability/collector.yaml");

    @Test
    void failedSlowAbstainedAndJudgedTraces_areKept() {
        assertThat(policies())
                .containsEntry("errors", "status_code")
                .containsEntry("slow", "latency")
                .containsEntry("not-answered", "string_attribute")
                .containsEntry("degraded", "boolean_attribute")
                .containsEntry("low-confidence", "ottl_condition")
                .containsEntry("judged", "ottl_condition")
                .containsEntry("a-share-of-the-rest", "probabilistic");
    }

    @Test
    void everyAttribute_isOneOfTheServices() {
        String names = Repository.text("libs/rag-service/src/main/java/dev/ragstone/service/telemetry/Telemetry.java");
        Set<String> known = Pattern.compile("Key\\(\"([a-z_.]+)\"\\)")
                .matcher(names)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        assertThat(Pattern.compile("\\bragstone\\.(?!evaluation\\.)[a-z_.]+")
                        .matcher(TEXT)
                        .results()
                        .map(found -> found.group()))
                .hasSizeGreaterThan(3)
                .allMatch(known::contains, "is an attribute of the services");
    }

    @Test
    void judgedTraces_areKeptByTheRateThatEvalServiceIsGiven() {
        assertThat(TEXT).contains("[\"ragstone.sampling.hash\"] < ${env:RAGSTONE_EVALUATION_SAMPLE_RATE");
        Yaml compose = Yaml.of("deploy/compose/compose.yaml");
        assertThat(compose.at("services", "collector", "environment", "RAGSTONE_EVALUATION_SAMPLE_RATE"))
                .isEqualTo(compose.at("services", "eval", "environment", "RAGSTONE_EVALUATION_SAMPLE_RATE"))
                .isNotNull();
    }

    @Test
    void everyPartOfAPipeline_isConfigured() {
        for (Yaml config : List.of(COLLECTOR, JAEGER)) {
            assertThat(List.of("receivers", "processors", "exporters"))
                    .allSatisfy(kind -> assertThat(config.list("service", "pipelines", "traces", kind))
                            .isNotEmpty()
                            .allMatch(name -> config.map(kind).containsKey(name.toString())));
            assertThat(config.list("service", "extensions"))
                    .containsExactlyInAnyOrderElementsOf(config.map("extensions").keySet().stream()
                            .map(Object.class::cast)
                            .toList());
        }
    }

    @Test
    void samplingComesBeforeBatches_soThatTracesAreWhole() {
        assertThat(COLLECTOR.list("service", "pipelines", "traces", "processors"))
                .containsExactly("memory_limiter", "tail_sampling", "batch");
    }

    @Test
    void jaeger_listensWhereTheCollectorSends() {
        assertThat(COLLECTOR.at("exporters", "otlp", "endpoint").toString()).contains("jaeger:4317");
        assertThat(JAEGER.at("receivers", "otlp", "protocols", "grpc", "endpoint"))
                .isEqualTo("0.0.0.0:4317");
    }

    private static Map<String, String> policies() {
        return COLLECTOR
                .list("processors", "tail_sampling", "policies")
                .map(policy -> (Map<?, ?>) policy)
                .collect(Collectors.toMap(policy -> policy.get("name").toString(), policy -> policy.get("type")
                        .toString()));
    }
}
