package dev.ragstone.deploy.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ragstone.deploy.Combination;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import io.fabric8.openshift.api.model.monitoring.v1.Rule;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Alerts and panels ask for metrics that the services have, and every alert leads to its runbook. */
class MonitoringIT {

    private static final Combination MONITORED = Combination.of("metrics, alerts and dashboards");

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static final EmittedMetrics EMITTED = EmittedMetrics.ofTheServices();

    @Test
    void everySeries_isOneThatAServiceOrARuleGives() {
        Set<String> known = new HashSet<>(EMITTED.series());
        rules().filter(rule -> rule.getRecord() != null).map(Rule::getRecord).forEach(known::add);
        assertThat(queries()).hasSizeGreaterThan(80).allSatisfy(query -> {
            assertThat(query.isBalanced()).as(query.text()).isTrue();
            assertThat(query.series()).as(query.text()).isSubsetOf(known);
        });
    }

    @Test
    void everyNameOfAMetric_isUsedByAService() {
        assertThat(EmittedMetrics.names()).isSubsetOf(EMITTED.fields());
    }

    @Test
    void everyMetric_isShownOnADashboard() {
        Set<String> shown = new HashSet<>();
        panels().flatMap(query -> query.series().stream()).forEach(shown::add);
        assertThat(EMITTED.fields()).allSatisfy(field -> assertThat(shown)
                .anyMatch(series -> series.startsWith(EmittedMetrics.prefix(field))));
    }

    @Test
    void everyAlert_saysWhatItMeansAndWhatToLookAt() {
        assertThat(alerts()).isNotEmpty().allSatisfy(alert -> {
            assertThat(alert.getAlert()).startsWith("Ragstone");
            assertThat(alert.getLabels()).containsKey("severity");
            assertThat(alert.getAnnotations())
                    .containsKeys("summary", "description")
                    .containsEntry("runbook_url", "https://runbooks.example.com/ragstone/" + alert.getAlert() + ".md");
        });
    }

    @Test
    void everyAlert_hasItsRunbookAndEveryRunbookItsAlert() {
        assertThat(Repository.names("docs/runbooks"))
                .filteredOn(name -> !name.equals("README.md"))
                .containsExactlyInAnyOrderElementsOf(
                        alerts().map(alert -> alert.getAlert() + ".md").toList());
        assertThat(alerts()).allSatisfy(alert -> {
            String runbook = Repository.text("docs/runbooks/" + alert.getAlert() + ".md");
            assertThat(runbook)
                    .startsWith("# " + alert.getAlert())
                    .contains("## Meaning", "## Impact", "## Diagnosis", "## Mitigation");
            assertThat(Repository.text("docs/runbooks/README.md")).contains("](" + alert.getAlert() + ".md)");
        });
    }

    @Test
    void metrics_areReadFromTheServicesAlone() {
        assertThat(MONITORED.all(ServiceMonitor.class)).singleElement().satisfies(monitor -> {
            assertThat(monitor.getSpec().getEndpoints())
                    .singleElement()
                    .satisfies(endpoint -> assertThat(endpoint.getPath()).isEqualTo("/q/metrics"));
            assertThat(monitor.getSpec().getSelector().getMatchExpressions())
                    .singleElement()
                    .satisfies(expression ->
                            assertThat(expression.getValues()).containsExactly("query", "ingestion", "eval"));
            assertThat(monitor.getMetadata().getLabels()).containsEntry("release", "prometheus");
        });
    }

    private static List<Query> queries() {
        return Stream.concat(
                        panels(), rules().map(rule -> new Query(rule.getExpr().getStrVal())))
                .toList();
    }

    private static Stream<Query> panels() {
        return MONITORED
                .all(ConfigMap.class)
                .filter(config -> config.getMetadata().getLabels().containsKey("grafana_dashboard"))
                .flatMap(config -> config.getData().values().stream())
                .flatMap(dashboard -> json(dashboard).findValuesAsText("expr").stream())
                .map(Query::new);
    }

    private static Stream<Rule> alerts() {
        return rules().filter(rule -> rule.getAlert() != null);
    }

    private static Stream<Rule> rules() {
        return MONITORED
                .all(PrometheusRule.class)
                .flatMap(rule -> rule.getSpec().getGroups().stream())
                .flatMap(group -> group.getRules().stream());
    }

    private static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
