package dev.ragstone.deploy.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.deploy.Combination;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every interface of a service is found under the one host name. */
class ExposureIT {

    @Test
    void routeAndIngress_leadThePathsToTheSameServices() {
        assertThat(routed()).isEqualTo(ingressed());
    }

    @ParameterizedTest
    @CsvSource({
        "query,query-service/src/main/java/dev/ragstone/query/http/QueryResource.java",
        "query,query-service/src/main/java/dev/ragstone/query/http/ChatCompletionsResource.java",
        "query,query-service/src/main/java/dev/ragstone/query/conversation/ConversationResource.java",
        "query,query-service/src/main/java/dev/ragstone/query/budget/BudgetResource.java",
        "query,query-service/src/main/java/dev/ragstone/query/feedback/FeedbackResource.java",
        "ingestion,ingestion-service/src/main/java/dev/ragstone/ingestion/intake/DocumentResource.java",
        "ingestion,ingestion-service/src/main/java/dev/ragstone/ingestion/status/StatusResource.java",
        "ingestion,ingestion-service/src/main/java/dev/ragstone/ingestion/deletion/DeletionResource.java",
        "ingestion,ingestion-service/src/main/java/dev/ragstone/ingestion/deadletter/ReplayResource.java",
        "ingestion,ingestion-service/src/main/java/dev/ragstone/ingestion/reindex/ReindexResource.java",
        "ingestion,ingestion-service/src/main/java/dev/ragstone/ingestion/tenant/TenantResource.java",
        "ingestion,ingestion-service/src/main/java/dev/ragstone/ingestion/deletion/TenantErasureResource.java",
        "eval,eval-service/src/main/java/dev/ragstone/eval/report/EvaluationResource.java",
        "eval,eval-service/src/main/java/dev/ragstone/eval/ask/ScoreResource.java",
        "eval,eval-service/src/main/java/dev/ragstone/eval/experiment/ExperimentResource.java",
        "eval,eval-service/src/main/java/dev/ragstone/eval/experiment/ReportResource.java",
        "eval,eval-service/src/main/java/dev/ragstone/eval/experiment/dataset/DataSetResource.java"
    })
    void interface_isRoutedToItsService(String service, String source) {
        String path = Repository.text(source)
                .lines()
                .filter(line -> line.startsWith("@Path("))
                .map(line -> line.substring(line.indexOf('"') + 1, line.lastIndexOf('"')))
                .findFirst()
                .orElseThrow();
        assertThat(serviceOf(path)).isEqualTo("demo-ragstone-" + service);
    }

    @Test
    void route_leadsOnlyToServicesOfTheRelease() {
        HTTPRoute route =
                Combination.of("a Gateway").all(HTTPRoute.class).findFirst().orElseThrow();
        assertThat(route.getSpec().getHostnames()).containsExactly("rag.example.com");
        assertThat(route.getSpec().getParentRefs()).singleElement().satisfies(gateway -> {
            assertThat(gateway.getName()).isEqualTo("public");
            assertThat(gateway.getNamespace()).isEqualTo("gateways");
            assertThat(gateway.getSectionName()).isEqualTo("https");
        });
        assertThat(route.getSpec().getRules()).hasSize(3);
    }

    /** The longest prefix decides. */
    private static String serviceOf(String path) {
        return routed().entrySet().stream()
                .filter(entry -> path.startsWith(entry.getKey()))
                .max(Map.Entry.comparingByKey(Comparator.comparingInt(String::length)))
                .orElseThrow()
                .getValue();
    }

    private static Map<String, String> routed() {
        Map<String, String> services = new TreeMap<>();
        HTTPRoute route =
                Combination.of("a Gateway").all(HTTPRoute.class).findFirst().orElseThrow();
        route.getSpec().getRules().forEach(rule -> rule.getMatches()
                .forEach(match -> services.put(
                        match.getPath().getValue(),
                        rule.getBackendRefs().getFirst().getName())));
        return services;
    }

    private static Map<String, String> ingressed() {
        Map<String, String> services = new TreeMap<>();
        Ingress ingress =
                Combination.of("an Ingress").all(Ingress.class).findFirst().orElseThrow();
        List.of(ingress.getSpec().getRules().getFirst()).forEach(rule -> rule.getHttp()
                .getPaths()
                .forEach(path -> services.put(
                        path.getPath(), path.getBackend().getService().getName())));
        return services;
    }
}
