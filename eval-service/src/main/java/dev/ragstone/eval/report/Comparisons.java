package dev.ragstone.eval.report;

import dev.ragstone.eval.report.ComparisonReport.Compared;
import dev.ragstone.eval.report.ComparisonReport.MetricComparison;
import dev.ragstone.statistics.comparison.PairedComparison;
import dev.ragstone.statistics.interval.WeightedSums;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Compares evaluations. Where both variants were asked enough of the same questions, those alone are compared, question by
 * question: what differs between questions does not hide what differs between variants.
 */
@Singleton
class Comparisons {

    /** Fewer shared questions say less than all others together. */
    private static final int FEWEST_PAIRS = 30;

    private static final String ALL = "all";

    private final EvaluationQueries queries;
    private final Scales scales;

    Comparisons(EvaluationQueries queries, Scales scales) {
        this.queries = queries;
        this.scales = scales;
    }

    /** A window beside the one before. */
    ComparisonReport ofWindows(String tenant, TimeSpan span, double smallestEffect) {
        GroupScores before = group(queries.summarise(tenant, GroupBy.NOTHING, span.before()), ALL);
        GroupScores now = group(queries.summarise(tenant, GroupBy.NOTHING, span), ALL);
        List<MetricComparison> metrics = each(before, now, compared -> unpaired(compared, before, now, smallestEffect));
        return new ComparisonReport("the window before", "the window", span.from(), span.to(), metrics);
    }

    /** Two variants in the same window. */
    ComparisonReport ofVariants(
            String tenant, GroupBy grouping, TimeSpan span, VariantPair variants, double smallestEffect) {
        Map<String, GroupScores> groups = queries.summarise(tenant, grouping, span);
        GroupScores baseline = group(groups, variants.baseline());
        GroupScores candidate = group(groups, variants.candidate());
        List<MetricComparison> metrics = each(baseline, candidate, compared -> {
            PairQuery query = new PairQuery(compared.metric(), variants.baseline(), variants.candidate());
            Pairs pairs = queries.pairs(tenant, grouping, span, query);
            return pairs.size() < FEWEST_PAIRS
                    ? unpaired(compared, baseline, candidate, smallestEffect)
                    : paired(compared, pairs, smallestEffect);
        });
        return new ComparisonReport(variants.baseline(), variants.candidate(), span.from(), span.to(), metrics);
    }

    private MetricComparison paired(Compared compared, Pairs pairs, double smallestEffect) {
        return MetricComparison.of(
                compared,
                PairedComparison.of(
                        pairs.ofBaseline(), pairs.ofCandidate(), scales.criterion(compared.metric(), smallestEffect)),
                pairs.size());
    }

    private MetricComparison unpaired(
            Compared compared, GroupScores baseline, GroupScores candidate, double smallestEffect) {
        String metric = compared.metric();
        return scales.compare(metric, sums(baseline, metric), sums(candidate, metric), smallestEffect)
                .map(comparison -> MetricComparison.of(compared, comparison, null))
                .orElseGet(() -> MetricComparison.tooFew(compared));
    }

    private static List<MetricComparison> each(
            GroupScores baseline, GroupScores candidate, Function<Compared, MetricComparison> comparison) {
        TreeSet<String> metrics = new TreeSet<>(baseline.metrics().keySet());
        metrics.addAll(candidate.metrics().keySet());
        return metrics.stream()
                .map(metric -> new Compared(
                        metric,
                        sums(baseline, metric).count(),
                        sums(candidate, metric).count()))
                .map(comparison)
                .toList();
    }

    private static WeightedSums sums(GroupScores group, String metric) {
        MetricScores scores = group.metrics().get(metric);
        return scores == null ? WeightedSums.NONE : scores.sums();
    }

    private static GroupScores group(Map<String, GroupScores> groups, String key) {
        return groups.getOrDefault(key, new GroupScores(0, Map.of()));
    }
}
