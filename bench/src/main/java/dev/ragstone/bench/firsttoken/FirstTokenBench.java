package dev.ragstone.bench.firsttoken;

import dev.ragstone.bench.failure.BenchException;
import dev.ragstone.bench.statistics.Distribution;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Iterator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Asks questions one after the other, and compares when a first word was said with when it was read. */
public final class FirstTokenBench {

    private static final String QUESTION = "{\"question\":\"How do I delete a document?\",\"stream\":true}";
    private static final Pattern FIRST_WORD = Pattern.compile("\"text\":\"" + TimedModel.MARK + "(\\d+)");
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final double NANOS_PER_MILLI = 1e6;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI query;

    /** Asks a query-service whose model is a {@link TimedModel} of this JVM. */
    public FirstTokenBench(URI service) {
        this.query = service.resolve("/api/v1/query");
    }

    /**
     * Milliseconds from a word to its reader.
     *
     * @param questions how many are measured; half as many come before them
     * @throws BenchException if the service does not answer with the model's words
     */
    public Distribution measure(int questions) {
        for (int i = 0; i < questions / 2; i++) {
            ask();
        }
        double[] delays = new double[questions];
        for (int i = 0; i < questions; i++) {
            delays[i] = ask();
        }
        return Distribution.of(delays);
    }

    private double ask() {
        HttpRequest request = HttpRequest.newBuilder(query)
                .timeout(TIMEOUT)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(QUESTION))
                .build();
        try {
            HttpResponse<Stream<String>> response = client.send(request, BodyHandlers.ofLines());
            return delay(response.body());
        } catch (IOException e) {
            throw new BenchException("%s cannot be asked: %s".formatted(query, e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("interrupted");
        }
    }

    /** Reads to the end, so that the connection is used again. */
    private double delay(Stream<String> lines) {
        double delay = -1;
        for (Iterator<String> line = lines.iterator(); line.hasNext(); ) {
            Matcher word = FIRST_WORD.matcher(line.next());
            if (delay < 0 && word.find()) {
                delay = (System.nanoTime() - Long.parseLong(word.group(1))) / NANOS_PER_MILLI;
            }
        }
        if (delay < 0) {
            throw new BenchException(
                    "%s did not answer with the words of the bench's model; see make help for how to start it"
                            .formatted(query));
        }
        return delay;
    }
}
