package dev.ragstone.eval.experiment.outcome;

import dev.ragstone.eval.flow.ScoreResult;
import dev.ragstone.eval.flow.ScoreResult.Scored;
import dev.ragstone.statistics.comparison.Comparison;
import dev.ragstone.statistics.comparison.PairedComparison;
import dev.ragstone.statistics.comparison.SignFlips;
import dev.ragstone.statistics.interval.Estimate;
import dev.ragstone.statistics.interval.Mean;
import dev.ragstone.statistics.interval.Proportion;
import dev.ragstone.statistics.interval.WeightedSums;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Folds the scores of cases into what one metric says of all of them, beside the baseline's. */
final class MetricFold {

    /** Why a metric says nothing of a case that was scored without it. */
    private static final String NOT_MEASURED = "not-measured";

    private final MetricRule rule;
    private final String name;

    MetricFold(MetricRule rule) {
        this.rule = rule;
        this.name = rule.metric().name();
    }

    /** The metric over cases; whether it has regressed is not decided here, as that takes a look at the other metrics. */
    MetricOutcome fold(List<CaseScores> cases, @Nullable List<CaseScores> baseline) {
        Map<CaseKey, Scored> values = scored(cases);
        WeightedSums sums = WeightedSums.of(
                values.values().stream().mapToDouble(Scored::value).toArray());
        Map<CaseKey, Scored> before = baseline == null ? Map.of() : scored(baseline);
        return new MetricOutcome(
                name,
                rule.gates(),
                rule.metric().scale().isMoreBetter(),
                values.size(),
                values.isEmpty() ? null : sums.mean(),
                values.isEmpty() ? null : interval(sums).map(Interval::of).orElse(null),
                reasons(cases, result -> result instanceof ScoreResult.Skipped skipped ? skipped.reason() : null),
                reasons(cases, result -> result instanceof ScoreResult.Failed failed ? failed.reason() : null),
                baseline == null ? null : before.size(),
                compare(values, before),
                false);
    }

    /** Case by case, where the same judge gave both scores. */
    private @Nullable MetricComparison compare(Map<CaseKey, Scored> values, Map<CaseKey, Scored> before) {
        List<CaseKey> pairs = before.entrySet().stream()
                .filter(scored -> isComparable(scored.getValue(), values.get(scored.getKey())))
                .map(Map.Entry::getKey)
                .toList();
        if (pairs.isEmpty()) {
            return null;
        }
        double[] baseline = of(pairs, before);
        double[] candidate = of(pairs, values);
        Comparison comparison = PairedComparison.of(baseline, candidate, rule.criterion());
        double sign = rule.metric().scale().isMoreBetter() ? 1 : -1;
        double[] gains = IntStream.range(0, pairs.size())
                .mapToDouble(i -> sign * (candidate[i] - baseline[i]))
                .toArray();
        return MetricComparison.of(pairs.size(), comparison, SignFlips.lowerTail(gains));
    }

    private static boolean isComparable(Scored baseline, @Nullable Scored candidate) {
        return candidate != null && Objects.equals(baseline.judge(), candidate.judge());
    }

    private static double[] of(List<CaseKey> pairs, Map<CaseKey, Scored> values) {
        return pairs.stream().map(values::get).mapToDouble(Scored::value).toArray();
    }

    /** In a fixed order, so that the same scores always give the same intervals. */
    private Map<CaseKey, Scored> scored(List<CaseScores> cases) {
        Map<CaseKey, Scored> values = new TreeMap<>();
        for (CaseScores scores : cases) {
            if (result(scores) instanceof Scored scored) {
                values.put(scores.key(), scored);
            }
        }
        return values;
    }

    private Map<String, Long> reasons(List<CaseScores> cases, Function<ScoreResult, @Nullable String> reasonOf) {
        Map<String, Long> reasons = new TreeMap<>();
        for (CaseScores scores : cases) {
            String reason = reasonOf.apply(result(scores));
            if (reason != null) {
                reasons.merge(reason, 1L, Long::sum);
            }
        }
        return reasons;
    }

    private ScoreResult result(CaseScores scores) {
        return scores.scores().getOrDefault(name, new ScoreResult.Skipped(NOT_MEASURED));
    }

    private Optional<Estimate> interval(WeightedSums sums) {
        return switch (rule.metric().scale()) {
            case SHARE, SHARE_OF_FAULTS -> Mean.ofScores(sums);
            case RATE -> Optional.of(Proportion.of(sums));
            case COSINE, AMOUNT -> Mean.of(sums);
        };
    }
}
