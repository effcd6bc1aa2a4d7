package dev.ragstone.eval.report;

import dev.ragstone.statistics.interval.WeightedSums;
import java.util.Map;
import java.util.TreeMap;

/** Folds counted rows, in any order, into groups whose numbers add up. */
final class SummaryFold {

    /** Why a metric says nothing of an evaluation that was made before the metric existed. */
    static final String NOT_MEASURED = "not-measured";

    private static final class Metric {
        private WeightedSums sums = WeightedSums.NONE;
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
            case SummaryRow.Scores scores -> metric(group, scores.metric(), scores.n()).sums = scores.sums();
            case SummaryRow.Skips skips ->
                metric(group, skips.metric(), skips.n()).skipped.put(skips.reason(), skips.n());
            case SummaryRow.Failures failures ->
                metric(group, failures.metric(), failures.n()).failed.put(failures.reason(), failures.n());
        }
    }

    /** The groups, by key. */
    Map<String, GroupScores> groups() {
        Map<String, GroupScores> all = new TreeMap<>();
        groups.forEach((key, group) -> all.put(key, scores(group)));
        return all;
    }

    private static Metric metric(Group group, String name, long n) {
        Metric metric = group.metrics.computeIfAbsent(name, key -> new Metric());
        metric.counted += n;
        return metric;
    }

    private static GroupScores scores(Group group) {
        Map<String, MetricScores> metrics = new TreeMap<>();
        group.metrics.forEach((name, metric) -> metrics.put(name, scores(metric, group.evaluations)));
        return new GroupScores(group.evaluations, metrics);
    }

    private static MetricScores scores(Metric metric, long evaluations) {
        Map<String, Long> skipped = new TreeMap<>(metric.skipped);
        if (metric.counted < evaluations) {
            skipped.merge(NOT_MEASURED, evaluations - metric.counted, Long::sum);
        }
        return new MetricScores(metric.sums, skipped, metric.failed);
    }
}
