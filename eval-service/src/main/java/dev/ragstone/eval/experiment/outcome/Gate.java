package dev.ragstone.eval.experiment.outcome;

import dev.ragstone.statistics.comparison.Holm;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What an experiment is held to: the metrics that decide, each beside the baseline's. */
public final class Gate {

    /** The chance of finding a regression of any metric where there is none: as much as a 95 % interval leaves on one side. */
    private static final double LEVEL = 0.025;

    private final List<MetricRule> rules;

    /**
     * @param rules how each metric is looked at
     */
    public Gate(List<MetricRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /**
     * What the metrics say, in the order of the rules.
     *
     * @param cases the scores of the answered cases
     * @param baseline those of the baseline; null if there is none
     */
    public List<MetricOutcome> judge(List<CaseScores> cases, @Nullable List<CaseScores> baseline) {
        List<MetricOutcome> metrics = rules.stream()
                .map(rule -> new MetricFold(rule).fold(cases, baseline))
                .toList();
        List<MetricOutcome> deciding = metrics.stream()
                .filter(metric -> metric.gates() && metric.comparison() != null)
                .toList();
        boolean[] standing = Holm.standing(
                deciding.stream().mapToDouble(MetricOutcome::chanceOfWorse).toArray(), LEVEL);
        Set<String> regressed = IntStream.range(0, standing.length)
                .filter(i -> standing[i] && deciding.get(i).looksWorse())
                .mapToObj(i -> deciding.get(i).metric())
                .collect(Collectors.toSet());
        return metrics.stream()
                .map(metric -> regressed.contains(metric.metric()) ? metric.asRegressed() : metric)
                .toList();
    }

    /**
     * How an experiment ends whose cases have all been asked. It has regressed if a metric that decides has. It has passed if every
     * case was answered, no metric that decides looks worse even by itself, and none has an interval with room for a loss greater
     * than the smallest effect of interest, where one is named. Otherwise it cannot be told.
     */
    public Conclusion conclude(Outcome outcome) {
        if (outcome.metrics().stream().anyMatch(MetricOutcome::regressed)) {
            return Conclusion.REGRESSED;
        }
        List<MetricOutcome> deciding =
                outcome.metrics().stream().filter(MetricOutcome::gates).toList();
        boolean isCompared = deciding.stream().anyMatch(metric -> metric.comparison() != null);
        boolean isWhole = outcome.failedCases().isEmpty();
        return isCompared && isWhole && deciding.stream().allMatch(this::isCleared)
                ? Conclusion.PASSED
                : Conclusion.CANNOT_TELL;
    }

    private boolean isCleared(MetricOutcome metric) {
        MetricComparison comparison = metric.comparison();
        if (comparison == null) {
            return metric.appliesToNothing();
        }
        double bearable = rules.stream()
                .filter(rule -> rule.metric().name().equals(metric.metric()))
                .mapToDouble(rule -> rule.criterion().smallestEffect())
                .max()
                .orElse(0);
        double greatestLoss = metric.moreIsBetter()
                ? -comparison.interval95().lower()
                : comparison.interval95().upper();
        return !metric.looksWorse() && (bearable == 0 || greatestLoss <= bearable);
    }

    /** How an experiment ends if nothing goes wrong. */
    public enum Conclusion {
        /** No metric is worse. */
        PASSED,
        /** A metric is significantly worse. */
        REGRESSED,
        /** There are too few cases, or nothing to compare with. */
        CANNOT_TELL
    }
}
