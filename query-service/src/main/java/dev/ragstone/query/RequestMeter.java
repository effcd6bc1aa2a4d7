package dev.ragstone.query;

import dev.ragstone.core.answer.Timings;
import dev.ragstone.query.flow.Deadline;
import dev.ragstone.query.flow.Expenses;
import dev.ragstone.service.telemetry.MetricNames;
import dev.ragstone.service.telemetry.MetricTags;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Measures what one request takes, from its construction on: time, stage by stage, and money. */
final class RequestMeter {

    private final MeterRegistry meters;
    private final Expenses expenses;
    private final long start = System.nanoTime();
    private final Map<Stage, Duration> stages = new EnumMap<>(Stage.class);

    /** {@code expenses} are what its models are paid from. */
    RequestMeter(MeterRegistry meters, Expenses expenses) {
        this.meters = meters;
        this.expenses = expenses;
    }

    /** The result of a stage, which is timed whether it succeeds or not. */
    <T extends @Nullable Object> T measure(Stage stage, Supplier<T> work) {
        long begin = System.nanoTime();
        try {
            return work.get();
        } finally {
            Duration duration = Duration.ofNanos(System.nanoTime() - begin);
            stages.merge(stage, duration, Duration::plus);
            meters.timer(
                            MetricNames.STAGE_DURATION,
                            MetricTags.STAGE,
                            stage.name().toLowerCase(Locale.ROOT))
                    .record(duration);
        }
    }

    /** The moment at which the request is so old. */
    Deadline deadline(Duration age) {
        return new Deadline(start + age.toNanos());
    }

    /** What it spends. */
    Expenses expenses() {
        return expenses;
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** The times so far; a stage that did not run took 0. */
    Timings timings() {
        return new Timings(
                millis(Stage.EMBED),
                millis(Stage.RETRIEVE),
                millis(Stage.RERANK),
                millis(Stage.GENERATE),
                millis(elapsed()));
    }

    private double millis(Stage stage) {
        return millis(stages.getOrDefault(stage, Duration.ZERO));
    }

    /** Milliseconds to three places: more is noise. */
    private static double millis(Duration duration) {
        return Math.round(duration.toNanos() / 1e3) / 1e3;
    }
}
