package dev.ragstone.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.marcnuri.helm.LintResult;
import dev.ragstone.deploy.manifest.Manifest;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The chart is accepted by Helm, and what it renders by the API server. */
class RenderedChartIT {

    @Test
    void chart_passesHelmsStrictLint() {
        LintResult found = RagstoneChart.lint();
        assertThat(found.isFailed())
                .as(() -> String.join("\n", found.getMessages()))
                .isFalse();
    }

    @Test
    void combinations_areManyAndMakeEveryKind() {
        List<Combination> all = Combination.all().toList();
        assertThat(all).hasSizeGreaterThanOrEqualTo(30);
        assertThat(all.stream()
                        .flatMap(combination -> combination.manifests().stream())
                        .map(Manifest::kind))
                .contains(
                        "Deployment", "Service", "ServiceAccount", "ConfigMap", "PodDisruptionBudget", "NetworkPolicy")
                .contains("HTTPRoute", "Ingress", "Certificate", "ExternalSecret")
                .contains("HorizontalPodAutoscaler", "ScaledObject", "TriggerAuthentication")
                .contains("ServiceMonitor", "PrometheusRule", "KafkaTopic", "KafkaUser")
                .contains("StatefulSet", "Job", "Pod");
    }

    @ParameterizedTest
    @MethodSource("combinations")
    void everyResource_hasOnlyFieldsThatItsKindKnows(Combination combination) {
        for (Manifest manifest : combination.manifests()) {
            assertThatCode(manifest::typed).as(manifest.toString()).doesNotThrowAnyException();
        }
    }

    @Test
    void fieldThatNoKindKnows_isNoticed() {
        Manifest misspelt = new Manifest(Map.of(
                "apiVersion",
                "apps/v1",
                "kind",
                "Deployment",
                "spec",
                Map.of("template", Map.of("spec", Map.of("automountServiceAcountToken", false)))));
        assertThatThrownBy(misspelt::typed).hasMessageContaining("automountServiceAcountToken");
    }

    @ParameterizedTest
    @MethodSource("combinations")
    void everyResource_isThereOnce(Combination combination) {
        Set<String> seen = new HashSet<>();
        assertThat(combination.manifests()).allSatisfy(manifest -> assertThat(seen.add(manifest.toString()))
                .as("%s is rendered once", manifest)
                .isTrue());
    }

    @ParameterizedTest
    @MethodSource("combinations")
    void everyResource_liesInTheNamespaceOfTheRelease(Combination combination) {
        assertThat(combination.manifests()).allSatisfy(manifest -> assertThat(
                        manifest.typed().getMetadata().getNamespace())
                .as(manifest.toString())
                .isEqualTo("rag"));
    }

    static Stream<Combination> combinations() {
        return Combination.all();
    }
}
