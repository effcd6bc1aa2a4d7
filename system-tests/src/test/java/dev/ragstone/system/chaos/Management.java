package dev.ragstone.system.chaos;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** The management port of a service: health and metrics. */
final class Management {

    /** A service that takes longer to say that it is ready is not. */
    private static final Duration TIMEOUT = Duration.ofSeconds(3);

    /** The trace behind a value, which stands after it. */
    private static final Pattern EXEMPLAR = Pattern.compile(" # .*");

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;

    Management(int port) {
        this.port = port;
    }

    int port() {
        return port;
    }

    boolean isReady() {
        return get("/q/health/ready").filter(reply -> reply.statusCode() == 200).isPresent();
    }

    /** The sum of all metrics whose line begins so; 0 if there is none. */
    double metric(String beginning) {
        String metrics = get("/q/metrics").map(HttpResponse::body).orElse("");
        return metrics.lines()
                .filter(line -> line.startsWith(beginning))
                .map(line -> EXEMPLAR.matcher(line).replaceFirst(""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private Optional<HttpResponse<String>> get(String path) {
        URI uri = URI.create("http://127.0.0.1:%d%s".formatted(port, path));
        try {
            return Optional.of(
                    client.send(HttpRequest.newBuilder(uri).timeout(TIMEOUT).build(), BodyHandlers.ofString()));
        } catch (IOException e) { // Nobody there: that is the answer.
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
