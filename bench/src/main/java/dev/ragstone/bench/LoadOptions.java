package dev.ragstone.bench;

import dev.ragstone.bench.cli.Arguments;
import dev.ragstone.bench.cli.Option;
import dev.ragstone.bench.client.JsonHttp;
import dev.ragstone.bench.client.RetrieveClient;
import dev.ragstone.bench.client.RetrieveRequest;
import dev.ragstone.bench.client.UsageMeter;
import dev.ragstone.bench.dataset.DataSetReader;
import dev.ragstone.bench.dataset.JudgedQuery;
import dev.ragstone.bench.ingestion.FillerDocuments;
import dev.ragstone.bench.ingestion.IndexFiller;
import dev.ragstone.bench.ingestion.IngestionRun;
import dev.ragstone.bench.load.LoadSettings;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The options of the bench under load, and what they mean. */
final class LoadOptions {

    private static final String CHUNKS = "--chunks";
    private static final String QUESTIONS = "--questions";
    private static final String DATA = "--data";
    private static final String RATE = "--rate";
    private static final String WARM_UP = "--warm-up";
    private static final String SECONDS = "--seconds";
    private static final String PROFILE = "--profile";
    private static final String OVERLOAD = "--overload";
    private static final String MODE = "--mode";
    private static final String TOP_K = "--top-k";
    private static final String CANDIDATES = "--candidates";
    private static final String RERANK = "--rerank";
    private static final String QUERY = "--query";
    private static final String QUERY_METRICS = "--query-metrics";
    private static final String STACK = "--stack";
    private static final String GENERATED = "generated";

    private final Arguments arguments;

    LoadOptions(Arguments arguments) {
        this.arguments = arguments;
    }

    static List<Option> all() {
        Stream<Option> own = Stream.of(
                new Option(CHUNKS, "100000", "generated chunks to have in the index; 0: whatever is there"),
                new Option(QUESTIONS, "500", "different questions at the most, asked in turn"),
                new Option(DATA, GENERATED, "folder of a data set whose questions are asked"),
                new Option(RATE, "200", "requests per second, on average"),
                new Option(WARM_UP, "60", "seconds of requests before those that are measured"),
                new Option(SECONDS, "60", "seconds of requests that are measured"),
                new Option(PROFILE, "30", "seconds of requests for the breakdown of processor time; 0: none"),
                new Option(OVERLOAD, "0", "how many times the most that is answered to send; 0: a steady rate instead"),
                new Option(MODE, "hybrid", "hybrid, dense or lexical"),
                new Option(TOP_K, "5", "passages per question"),
                new Option(CANDIDATES, "50", "candidates per channel"),
                new Option(RERANK, "false", "whether passages are reranked"),
                new Option(QUERY, "http://127.0.0.1:8080", "query-service"),
                new Option(QUERY_METRICS, "http://127.0.0.1:9080/q/metrics", "metrics of query-service"),
                new Option(STACK, ".ragstone", "folder of the local stack, which names the process to profile"));
        return Stream.concat(own, StackOptions.stack().stream()).toList();
    }

    int chunks() {
        return arguments.count(CHUNKS);
    }

    /** Publishes what is missing of the generated chunks, if any are wanted, and waits until they are found. */
    void fill(JsonHttp http, PrintStream out) {
        if (chunks() == 0) {
            return;
        }
        IngestionRun ingestion = new IngestionRun(
                arguments.text(StackOptions.BOOTSTRAP),
                new UsageMeter(http, arguments.address(StackOptions.METRICS)),
                new PrintStream(PrintStream.nullOutputStream()));
        new IndexFiller(new RetrieveClient(http, query()), ingestion, out).fill(chunks());
    }

    /** How many times the most that is answered is to be sent; 0 for a steady rate. */
    int overload() {
        return arguments.count(OVERLOAD);
    }

    URI query() {
        return arguments.address(QUERY);
    }

    URI queryMetrics() {
        return arguments.address(QUERY_METRICS);
    }

    Path stack() {
        return Path.of(arguments.text(STACK));
    }

    LoadSettings settings() {
        return new LoadSettings(
                arguments.number(RATE),
                Duration.ofSeconds(arguments.number(WARM_UP)),
                Duration.ofSeconds(arguments.number(SECONDS)),
                Duration.ofSeconds(arguments.count(PROFILE)));
    }

    /** One request for each question. */
    List<RetrieveRequest> requests() {
        return questions().stream()
                .map(question -> new RetrieveRequest(
                        question,
                        arguments.number(TOP_K),
                        arguments.number(CANDIDATES),
                        arguments.text(MODE),
                        arguments.isTrue(RERANK),
                        Map.of()))
                .toList();
    }

    private List<String> questions() {
        int count = arguments.number(QUESTIONS);
        String data = arguments.text(DATA);
        return data.equals(GENERATED)
                ? FillerDocuments.questions(count, chunks())
                : DataSetReader.read(Path.of(data)).queries().stream()
                        .map(JudgedQuery::text)
                        .distinct()
                        .limit(count)
                        .toList();
    }

    /** What is asked of what, in one line. */
    String title() {
        return "%s, %d of %d candidates per channel, %s; %s; %d requests/s"
                .formatted(
                        arguments.text(MODE),
                        arguments.number(TOP_K),
                        arguments.number(CANDIDATES),
                        arguments.isTrue(RERANK) ? "reranked" : "not reranked",
                        chunks() == 0 ? "the index as it was" : "%,d generated chunks".formatted(chunks()),
                        arguments.number(RATE));
    }
}
