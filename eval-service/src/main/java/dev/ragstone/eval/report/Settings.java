package dev.ragstone.eval.report;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of this service has to know of it.
 *
 * @param traceUrl what a trace id is added to for a link to the trace; null if traces are not shown anywhere
 * @param metrics the metrics there are
 */
public record Settings(@Nullable URI traceUrl, List<MetricSetting> metrics) {

    public Settings {
        metrics = List.copyOf(metrics);
    }

    /**
     * A metric.
     *
     * @param name its name
     * @param measured what it measures, whoever gives the verdicts; labels of people go by this name
     * @param isShare whether its values lie between 0 and 1 and say how far something is so: only then it can be labelled
     * @param isMoreBetter whether of two values the higher is the better one
     */
    public record MetricSetting(String name, String measured, boolean isShare, boolean isMoreBetter) {}
}
