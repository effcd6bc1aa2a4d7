package dev.ragstone.eval.report;

import dev.ragstone.statistics.interval.Mean;
import dev.ragstone.statistics.interval.WeightedSums;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Folds counted rows, in any order, into groups whose numbers add up. */
final class SummaryFold {

    /** Why a metric says nothing of an evaluation that was made before the metric existed. */
    static final String NOT_MEASURED = "not-measured";

    private static final class Metric {
        private SummaryRow.@Nullable Scores scores;
        private final Map<String, Long> skipped = new TreeMap<>();
        private final Map<String, Long> failed = new TreeMap<>();
        private long counted;
    }

    private static final class Group {
        private long evaluations;
        private final Map<String, Metric> metrics = new TreeMap<>();
    }

    private final Map<String, Group> groups = new TreeMap<>();

    /** Adds one row. */
    void add(SummaryRow row) {
        Group group = groups.computeIfAbsent(row.key(), key -> new Group());
        switch (row) {
            case SummaryRow.Total total -> group.evaluations = total.n();
            case SummaryRow.Scores scores -> metric(group, scores.metric(), scores.n()).scores = scores;
            case SummaryRow.Skips skips ->
                metric(group, skips.metric(), skips.n()).skipped.put(skips.reason(), skips.n());
            case SummaryRow.Failures failures ->
                metric(group, failures.metric(), failures.n()).failed.put(failures.reason(), failures.n());
        }
    }

    /** The groups, by key. */
    List<GroupSummary> groups() {
        return groups.entrySet().stream()
                .map(group -> summary(group.getKey(), group.getValue()))
                .toList();
    }

    private static Metric metric(Group group, String name, long n) {
        Metric metric = group.metrics.computeIfAbsent(name, key -> new Metric());
        metric.counted += n;
        return metric;
    }

    private static GroupSummary summary(String key, Group group) {
        List<MetricSummary> metrics = group.metrics.entrySet().stream()
                .map(metric -> summary(metric.getKey(), metric.getValue(), group.evaluations))
                .toList();
        return new GroupSummary(key, group.evaluations, metrics);
    }

    private static MetricSummary summary(String name, Metric metric, long evaluations) {
        Map<String, Long> skipped = new TreeMap<>(metric.skipped);
        if (metric.counted < evaluations) {
            skipped.merge(NOT_MEASURED, evaluations - metric.counted, Long::sum);
        }
        SummaryRow.Scores scores = metric.scores;
        if (scores == null) {
            return new MetricSummary(name, 0, null, null, skipped, metric.failed);
        }
        WeightedSums sums = WeightedSums.of(scores.n(), scores.mean(), scores.variance());
        MeanInterval interval = Mean.ofScores(sums).map(MeanInterval::of).orElse(null);
        return new MetricSummary(name, scores.n(), scores.mean(), interval, skipped, metric.failed);
    }
}
