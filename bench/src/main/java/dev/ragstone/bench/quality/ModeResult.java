package dev.ragstone.bench.quality;

import dev.ragstone.bench.statistics.Latency;
import dev.ragstone.bench.statistics.Measure;
import dev.ragstone.statistics.interval.Estimate;
import java.util.Map;

/**
 * What one mode reached.
 *
 * @param mode the mode
 * @param estimates mean of each measure over the queries
 * @param latency time of a request with the defaults of the API
 */
public record ModeResult(Mode mode, Map<Measure, Estimate> estimates, Latency latency) {
    public ModeResult {
        estimates = Map.copyOf(estimates);
    }
}
