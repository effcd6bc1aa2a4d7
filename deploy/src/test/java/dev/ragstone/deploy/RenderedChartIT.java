package dev.ragstone.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.marcnuri.helm.LintResult;
import dev.ragstone.deploy.manifest.Manifest;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
    void releaseAndNamespaceThatLookLikeSomethingElse_areNamesAllTheSame() {
        assertThat(RagstoneChart.render("true", "42")).isNotEmpty().allSatisfy(manifest -> {
            ObjectMeta metadata = manifest.typed().getMetadata();
            assertThat(metadata.getNamespace()).isEqualTo("42");
            assertThat(metadata.getLabels()).containsEntry("app.kubernetes.io/instance", "true");
        });
    }

    @Test
    void whatSelectsPods_staysTheSameWithAnotherName() {
        Map<String, Map<String, String>> selectors = selectors(Map.of());
        assertThat(selectors(Map.of("nameOverride", "rag", "fullnameOverride", "demo-ragstone")))
                .as("the API server lets no upgrade change it")
                .isEqualTo(selectors);
    }

    @Test
    void numberWhereAStringIsAskedFor_isNoticed() {
        Manifest labelled = new Manifest(Map.of(
                "apiVersion", "v1", "kind", "Service", "metadata", Map.of("labels", Map.of("cost-center", 4711))));
        assertThatThrownBy(labelled::typed).hasMessageContaining("cost-center");
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

    private static Map<String, Map<String, String>> selectors(Map<String, Object> values) {
        return RagstoneChart.render(values).stream()
                .map(Manifest::typed)
                .filter(Deployment.class::isInstance)
                .map(Deployment.class::cast)
                .collect(Collectors.toMap(
                        deployment -> deployment.getMetadata().getName(),
                        deployment -> deployment.getSpec().getSelector().getMatchLabels()));
    }

    static Stream<Combination> combinations() {
        return Combination.all();
    }
}
