package dev.ragstone.deploy.contract;

import dev.ragstone.service.telemetry.MetricNames;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What Prometheus reads of the services, told from the code that counts: nothing is started for it. */
final class EmittedMetrics {

    private static final Pattern USE =
            Pattern.compile("\\b(counter|timer|summary|gauge)\\(\\s*MetricNames\\.([A-Z_]+)\\b");

    /** What Prometheus shows of each kind. */
    private static final Map<String, List<String>> SUFFIXES = Map.of(
            "counter", List.of("_total"),
            "timer", List.of("_seconds_count", "_seconds_sum", "_seconds_max"),
            "summary", List.of("_count", "_sum", "_max"),
            "gauge", List.of(""));

    /** What Quarkus, the Kafka clients and Prometheus itself bring. */
    private static final Set<String> FOREIGN = Set.of(
            "up",
            "http_server_requests_seconds_count",
            "http_server_requests_seconds_bucket",
            "kafka_consumer_fetch_manager_records_lag_max");

    private static final String BUCKETS =
            Repository.text("libs/rag-service/src/main/java/dev/ragstone/service/telemetry/Buckets.java");

    /** Libraries that count for all services. */
    private static final List<String> SHARED = List.of("libs/rag-service", "libs/rag-tenancy");

    private final Set<String> fields = new TreeSet<>();
    private final Set<String> series = new TreeSet<>(FOREIGN);

    private EmittedMetrics() {}

    static EmittedMetrics ofTheServices() {
        EmittedMetrics metrics = new EmittedMetrics();
        Repository.SERVICES.forEach(service ->
                Repository.sources(service + "-service/src/main/java").forEach(metrics::read));
        SHARED.forEach(library -> Repository.sources(library + "/src/main/java").forEach(metrics::read));
        return metrics;
    }

    /** Names of {@link MetricNames} that some service uses. */
    Set<String> fields() {
        return fields;
    }

    /** Names as a query has them. */
    Set<String> series() {
        return series;
    }

    private void read(String source) {
        Matcher use = USE.matcher(source);
        while (use.find()) {
            add(use.group(1), use.group(2));
        }
    }

    private void add(String kind, String field) {
        fields.add(field);
        String name = prefix(field);
        SUFFIXES.getOrDefault(kind, List.of()).forEach(suffix -> series.add(name + suffix));
        if (BUCKETS.contains("MetricNames." + field + ",")) {
            series.add(name + (kind.equals("timer") ? "_seconds_bucket" : "_bucket"));
        }
    }

    /** What the names of its series begin with. */
    static String prefix(String field) {
        return value(field).replace('.', '_');
    }

    /** All names there are. */
    static Stream<String> names() {
        return Stream.of(MetricNames.class.getFields()).map(Field::getName);
    }

    private static String value(String field) {
        try {
            return (String) MetricNames.class.getField(field).get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
