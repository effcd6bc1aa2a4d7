package dev.ragstone.bench.profile;

import java.util.EnumMap;
import java.util.Map;

/**
 * Where a service's processor time went while it was loaded.
 *
 * @param requests how many it got
 * @param samples how many samples tell its Java code apart
 * @param millis processor time by request, milliseconds, of every part that took any
 */
public record CpuBreakdown(int requests, int samples, Map<Part, Double> millis) {

    public CpuBreakdown {
        millis = Map.copyOf(millis);
    }

    /**
     * The breakdown of the processor time that one request took. The threads of the JVM itself are known by their own
     * clocks; what remains is parted as the samples are.
     *
     * @param requests how many requests there were
     * @param cpuMillis processor time of the whole process by request
     * @param threads what the threads of the JVM used in all of the time
     * @param samples how many samples were taken in each part
     */
    static CpuBreakdown of(int requests, double cpuMillis, JvmThreads threads, Map<Part, Integer> samples) {
        Map<Part, Double> millis = new EnumMap<>(Part.class);
        threads.millis().forEach((part, all) -> millis.put(part, all / requests));
        double ofJava = Math.max(
                0,
                cpuMillis
                        - millis.values().stream()
                                .mapToDouble(Double::doubleValue)
                                .sum());
        int count = samples.values().stream().mapToInt(Integer::intValue).sum();
        samples.forEach((part, taken) -> millis.put(part, ofJava * taken / count));
        return new CpuBreakdown(requests, count, millis);
    }

    /** Milliseconds by request of one part. */
    public double millis(Part part) {
        return millis.getOrDefault(part, 0.0);
    }

    /** Milliseconds by request of everything. */
    public double total() {
        return millis.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** Milliseconds by request of everything outside model and index. */
    public double outside() {
        return millis.entrySet().stream()
                .filter(entry -> entry.getKey().isOutside())
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }
}
