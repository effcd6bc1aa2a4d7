package dev.ragstone.bench.report;

import dev.ragstone.statistics.interval.Estimate;
import java.util.Locale;
import java.util.OptionalDouble;

/** Numbers as reports show them. */
final class Cells {

    private Cells() {}

    static String decimals(int digits, double value) {
        return String.format(Locale.ROOT, "%,." + digits + "f", value);
    }

    static String decimals(int digits, OptionalDouble value) {
        return value.isPresent() ? decimals(digits, value.getAsDouble()) : "not measured";
    }

    static String count(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /** A mean with its interval. */
    static String estimate(Estimate estimate) {
        return String.format(Locale.ROOT, "%.3f [%.3f, %.3f]", estimate.mean(), estimate.low(), estimate.high());
    }

    /** A difference with its interval and its sign. */
    static String difference(Estimate estimate) {
        return String.format(
                Locale.ROOT,
                "%+.3f [%+.3f, %+.3f]%s",
                estimate.mean(),
                estimate.low(),
                estimate.high(),
                estimate.isClear() ? " *" : "  ");
    }

    /** Seconds as milliseconds. */
    static String millis(OptionalDouble seconds) {
        return seconds.isPresent() ? decimals(2, seconds.getAsDouble() * 1000) : "not measured";
    }

    static String ratio(OptionalDouble ratio) {
        return ratio.isPresent() ? decimals(1, ratio.getAsDouble() * 100) + " %" : "not measured";
    }

    static String times(OptionalDouble times) {
        return times.isPresent() ? decimals(1, times.getAsDouble()) : "not measured";
    }

    /** A count as metrics give it. */
    static String count(OptionalDouble count) {
        return count.isPresent() ? decimals(0, count.getAsDouble()) : "not measured";
    }
}
