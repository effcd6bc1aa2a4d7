package dev.ragstone.bench;

import dev.ragstone.bench.cli.Option;
import java.util.List;
import java.util.stream.Stream;

/** Options that every command has, with the addresses of the local stack. */
final class StackOptions {

    static final String BOOTSTRAP = "--bootstrap";
    static final String METRICS = "--ingestion-metrics";
    static final String THREADS = "--threads";
    static final String OUT = "--out";

    private StackOptions() {}

    static List<Option> all() {
        String cores = Integer.toString(Runtime.getRuntime().availableProcessors());
        Option threads =
                new Option(THREADS, cores, "threads of the model alone; as many as ingestion-service embeds with");
        return Stream.concat(stack().stream(), Stream.of(threads)).toList();
    }

    /** For commands that do not run the model themselves. */
    static List<Option> stack() {
        return List.of(
                new Option(BOOTSTRAP, "127.0.0.1:9092", "Kafka brokers"),
                new Option(METRICS, "http://127.0.0.1:9081/q/metrics", "metrics of ingestion-service"),
                new Option(OUT, "target/bench", "folder for the report"));
    }
}
