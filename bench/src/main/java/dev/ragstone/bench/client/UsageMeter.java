package dev.ragstone.bench.client;

import dev.ragstone.bench.failure.BenchException;
import java.net.URI;
import java.util.OptionalDouble;

/** Reads from its Prometheus metrics what a service has used and done. */
public final class UsageMeter {

    private static final double NANOS = 1e9;

    private final JsonHttp http;
    private final URI metrics;

    /** A meter of the process that serves these metrics. */
    public UsageMeter(JsonHttp http, URI metrics) {
        this.http = http;
        this.metrics = metrics;
    }

    /**
     * What the process has used and done since its start.
     *
     * @throws BenchException if the metrics cannot be read
     */
    public Usage read() {
        return parse(http.get(metrics));
    }

    static Usage parse(String exposition) {
        OptionalDouble nanos = sum(exposition, "process_cpu_time_ns_total");
        return new Usage(
                nanos.isPresent() ? OptionalDouble.of(nanos.getAsDouble() / NANOS) : nanos,
                sum(exposition, "ragstone_chunks_total{outcome=\"embedded\"}"),
                sum(exposition, "ragstone_document_dead_letters_total"));
    }

    /** The sum over the series whose lines begin so; empty if there is none. */
    private static OptionalDouble sum(String exposition, String beginning) {
        double[] values = exposition
                .lines()
                .filter(line -> line.startsWith(beginning))
                .mapToDouble(UsageMeter::value)
                .toArray();
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return values.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum);
    }

    /** The number behind name and labels; an exemplar may follow behind a number sign. */
    private static double value(String line) {
        int exemplar = line.indexOf(" # ");
        String series = exemplar < 0 ? line : line.substring(0, exemplar);
        return Double.parseDouble(series.substring(series.lastIndexOf(' ') + 1));
    }
}
