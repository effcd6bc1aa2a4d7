package dev.ragstone.eval.experiment.report;

import dev.ragstone.eval.experiment.outcome.Interval;
import dev.ragstone.eval.experiment.outcome.MetricComparison;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers as people read them. */
final class Sentences {

    private Sentences() {}

    /** What a comparison says. */
    static String of(MetricComparison comparison) {
        return "%s -> %s over %d cases: %s %s, %s; chance alone would make it as bad with a probability of %s"
                .formatted(
                        number(comparison.baseline()),
                        number(comparison.candidate()),
                        comparison.pairs(),
                        signed(comparison.effect()),
                        interval(comparison.interval95()),
                        verdict(comparison),
                        number(comparison.chanceOfWorse()));
    }

    /** What it says of the experiment. */
    static String verdict(MetricComparison comparison) {
        return switch (comparison.verdict()) {
            case BETTER -> "better";
            case WORSE -> "worse";
            case CANNOT_TELL -> isSame(comparison) ? "the same" : more(comparison.moreCases());
        };
    }

    /** Every case has the score that it had. */
    private static boolean isSame(MetricComparison comparison) {
        return comparison.interval95().lower() == 0 && comparison.interval95().upper() == 0;
    }

    private static String more(@Nullable Long cases) {
        return cases == null || cases == 0
                ? "no difference to be seen"
                : "cannot tell without %d more cases".formatted(cases);
    }

    /** Enough digits for shares, and for milliseconds. */
    static String number(double value) {
        return String.format(Locale.ROOT, Math.abs(value) < 100 ? "%.4f" : "%.1f", value);
    }

    static String signed(double value) {
        return (value < 0 ? "" : "+") + number(value);
    }

    static String interval(@Nullable Interval interval) {
        return interval == null ? "" : "[%s, %s]".formatted(number(interval.lower()), number(interval.upper()));
    }
}
