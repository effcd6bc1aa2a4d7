package dev.ragstone.bench.profile;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Processor time of the threads that belong to the JVM itself and that samples do not see.
 *
 * @param millis milliseconds by part
 */
record JvmThreads(Map<Part, Double> millis) {

    /** The line with which {@code Thread.print} begins a thread. */
    private static final Pattern THREAD = Pattern.compile("(?m)^\"([^\"]+)\".* cpu=([0-9.]+)ms");

    private static final Map<Part, List<String>> NAMES = Map.of(
            Part.COMPILER, List.of("C1 CompilerThread", "C2 CompilerThread", "JVMCI"),
            Part.COLLECTOR, List.of("VM Thread", "VM Periodic", "GC Thread", "G1 ", "ZWorker", "ZDriver", "Shenandoah"),
            Part.RECORDER, List.of("JFR "));

    JvmThreads {
        millis = Map.copyOf(millis);
    }

    /** What they used from one output of {@code Thread.print} to another. */
    static JvmThreads between(String before, String after) {
        Map<String, Double> start = times(before);
        Map<Part, Double> millis = new EnumMap<>(Part.class);
        times(after).forEach((name, time) -> {
            // A compiler's thread may end, and another begin at 0 under its name.
            double earlier = start.getOrDefault(name, 0.0);
            double growth = time < earlier ? time : time - earlier;
            part(name).ifPresent(part -> millis.merge(part, growth, Double::sum));
        });
        return new JvmThreads(millis);
    }

    private static Map<String, Double> times(String print) {
        Map<String, Double> times = new HashMap<>();
        THREAD.matcher(print).results().forEach(line -> times.merge(line.group(1), millis(line), Double::sum));
        return times;
    }

    private static double millis(MatchResult line) {
        return Double.parseDouble(line.group(2));
    }

    private static Optional<Part> part(String name) {
        return NAMES.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(name::startsWith))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
