package dev.ragstone.bench.client;

import dev.ragstone.bench.failure.BenchException;
import java.net.URI;
import java.util.OptionalDouble;

/** Reads how much processor time a service has used, from its Prometheus metrics. */
public final class CpuMeter {

    private static final String NANOSECONDS = "process_cpu_time_ns_total";

    private final JsonHttp http;
    private final URI metrics;

    /** A meter of the process that serves these metrics. */
    public CpuMeter(JsonHttp http, URI metrics) {
        this.http = http;
        this.metrics = metrics;
    }

    /**
     * Seconds of processor time since the start of the process; empty if its metrics do not say.
     *
     * @throws BenchException if the metrics cannot be read
     */
    public OptionalDouble seconds() {
        return parse(http.get(metrics));
    }

    static OptionalDouble parse(String exposition) {
        return exposition
                .lines()
                .filter(line -> line.startsWith(NANOSECONDS))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)) / 1e9)
                .findFirst();
    }
}
