package dev.ragstone.statistics.comparison;

import dev.ragstone.statistics.interval.Estimate;
import org.jspecify.annotations.Nullable;

/**
 * A candidate beside a baseline.
 *
 * @param baseline mean or rate of the baseline
 * @param candidate that of the candidate
 * @param effect the candidate's minus the baseline's, with its 95 % interval
 * @param verdict what this says of the candidate
 * @param moreSamples how many more samples it would take to tell, see {@link SampleSize}; null if it can be told
 */
public record Comparison(
        double baseline, double candidate, Estimate effect, Verdict verdict, @Nullable Long moreSamples) {

    static Comparison of(double baseline, double candidate, Estimate effect, long samples, Criterion criterion) {
        Verdict verdict = criterion.verdict(effect.low(), effect.high());
        Long more = verdict == Verdict.CANNOT_TELL ? SampleSize.more(effect, samples, criterion) : null;
        return new Comparison(baseline, candidate, effect, verdict, more);
    }
}
