package dev.ragstone.eval.report;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What became of the interactions that came: {@code received} is {@code sampled} and all of {@code unsampled}.
 *
 * @param received how many came
 * @param sampled how many are judged
 * @param unsampled how many are not, by reason
 */
public record IntakeSummary(long received, long sampled, Map<String, Long> unsampled) {

    public IntakeSummary {
        unsampled = Collections.unmodifiableMap(new TreeMap<>(unsampled));
    }

    /** Counts by reason, where the empty reason stands for those that are judged. */
    static IntakeSummary of(Map<String, Long> counts) {
        Map<String, Long> unsampled = new TreeMap<>(counts);
        Long sampled = unsampled.remove("");
        long received = counts.values().stream().mapToLong(n -> n).sum();
        return new IntakeSummary(received, sampled == null ? 0 : sampled, unsampled);
    }
}
