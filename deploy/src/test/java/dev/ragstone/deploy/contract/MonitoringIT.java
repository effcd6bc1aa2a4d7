package dev.ragstone.deploy.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.deploy.Combination;
import dev.ragstone.service.telemetry.Telemetry.MetricNames;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import io.fabric8.openshift.api.model.monitoring.v1.Rule;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Alerts and panels ask for metrics that the services have. */
class MonitoringIT {

    private static final Combination MONITORED = Combination.of("metrics, alerts and dashboards");

    private static final Pattern METRIC = Pattern.compile("\\bragstone_[a-z_]+");

    /** What Prometheus shows of a counter, a timer and a distribution. */
    private static final String SUFFIX = "_(total|seconds_count|seconds_sum|seconds_max|count|sum|max)$";

    @Test
    void everyMetricOfRagstone_isOneOfTheServices() {
        Set<String> known = Arrays.stream(MetricNames.class.getFields())
                .map(MonitoringIT::value)
                .map(name -> name.replace('.', '_'))
                .collect(Collectors.toSet());
        assertThat(expressions())
                .hasSizeGreaterThan(15)
                .flatMap(expression -> METRIC.matcher(expression)
                        .results()
                        .map(found -> found.group())
                        .toList())
                .hasSizeGreaterThan(15)
                .allMatch(
                        metric -> known.contains(metric) || known.contains(metric.replaceAll(SUFFIX, "")),
                        "is a metric of the services");
    }

    @Test
    void everyAlert_saysWhatItMeansAndWhatToLookAt() {
        assertThat(alerts()).isNotEmpty().allSatisfy(alert -> {
            assertThat(alert.getAlert()).startsWith("Ragstone");
            assertThat(alert.getLabels()).containsKey("severity");
            assertThat(alert.getAnnotations()).containsKeys("summary", "description");
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

    private static List<String> expressions() {
        List<String> panels = MONITORED
                .all(ConfigMap.class)
                .filter(config -> config.getMetadata().getLabels().containsKey("grafana_dashboard"))
                .flatMap(config -> config.getData().values().stream())
                .flatMap(dashboard -> dashboard.lines())
                .filter(line -> line.contains("\"expr\""))
                .toList();
        List<String> rules =
                alerts().stream().map(alert -> alert.getExpr().getStrVal()).toList();
        return Stream.concat(panels.stream(), rules.stream()).toList();
    }

    private static List<Rule> alerts() {
        return MONITORED
                .all(PrometheusRule.class)
                .flatMap(rule -> rule.getSpec().getGroups().stream())
                .flatMap(group -> group.getRules().stream())
                .toList();
    }

    private static String value(Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
