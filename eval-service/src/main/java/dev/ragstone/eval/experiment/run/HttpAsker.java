package dev.ragstone.eval.experiment.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ragstone.eval.config.ExperimentConfig;
import dev.ragstone.eval.experiment.dataset.TestCase;
import dev.ragstone.events.EventJson;
import dev.ragstone.events.InteractionEvent;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** Asks the query-service by its public interface, once. */
final class HttpAsker implements Asker, AutoCloseable {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    private static final String PROBLEM = "urn:ragstone:problem:";
    private static final String ORIGIN = "experiment";

    private final URI address;
    private final Optional<String> key;
    private final Map<String, String> tenantKeys;
    private final Duration timeout;
    private final HttpClient client;

    /**
     * @param tls whom it trusts; empty: whom the JVM does
     */
    HttpAsker(ExperimentConfig config, Optional<SSLContext> tls) {
        this.address = URI.create(config.queryUrl().toString().replaceFirst("/+$", "") + "/api/v1/query");
        this.key = config.key();
        this.tenantKeys = config.tenantKeys();
        this.timeout = config.timeout();
        HttpClient.Builder builder =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT_TIMEOUT);
        tls.ifPresent(builder::sslContext);
        this.client = builder.build();
    }

    @Override
    public Reply ask(String tenant, TestCase question) throws InterruptedException {
        Instant at = Instant.now();
        try {
            HttpResponse<byte[]> response = client.send(request(tenant, question), BodyHandlers.ofByteArray());
            return response.statusCode() == 200
                    ? answer(response.body(), tenant, question.question(), at)
                    : refusal(response);
        } catch (HttpTimeoutException e) {
            return new Reply.Later("timeout", null);
        } catch (IOException e) {
            return new Reply.Later("unreachable", null);
        }
    }

    /** The body names the tenant, so that a key of another tenant is refused and its documents are nobody else's. */
    private HttpRequest request(String tenant, TestCase question) {
        ObjectNode body = EventJson.mapper().createObjectNode();
        body.put("question", question.question()).put("tenant", tenant);
        if (question.filters() != null) {
            body.set("filters", question.filters());
        }
        if (question.conversation() != null) {
            body.set("conversation", question.conversation());
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(timeout)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .header("Ragstone-Origin", ORIGIN)
                .POST(BodyPublishers.ofByteArray(EventJson.write(body)));
        Optional.ofNullable(tenantKeys.get(tenant))
                .or(() -> key)
                .ifPresent(known -> request.header("Authorization", "Bearer " + known));
        return request.build();
    }

    /** A response has the members of an interaction, but for those that whoever asks knows. */
    private static Reply answer(byte[] body, String tenant, String question, Instant at) {
        try {
            if (!(EventJson.mapper().readTree(body) instanceof ObjectNode answer)) {
                return new Reply.Refused("malformed-answer");
            }
            answer.put("tenant", tenant)
                    .put("origin", ORIGIN)
                    .put("at", at.toString())
                    .put("question", question);
            return new Reply.Answered(EventJson.mapper()
                    .treeToValue(answer, InteractionEvent.class)
                    .toInteraction());
        } catch (IOException | IllegalArgumentException e) {
            return new Reply.Refused("malformed-answer");
        }
    }

    private static Reply refusal(HttpResponse<byte[]> response) {
        int status = response.statusCode();
        String reason = reason(response);
        return switch (status) {
            case 401, 403 ->
                new Reply.Forbidden(
                        "The query-service answers %d (%s) to %s. Set ragstone.evaluation.experiments.key, or tenant-keys, to the key of a reader of this tenant."
                                .formatted(status, reason, response.uri()));
            case 429, 502, 503, 504 -> new Reply.Later(reason, retryAfter(response));
            default -> new Reply.Refused(reason);
        };
    }

    /** The kind of the problem, where the answer is a problem document. */
    private static String reason(HttpResponse<byte[]> response) {
        try {
            JsonNode type = EventJson.mapper().readTree(response.body()).path("type");
            if (type.asText().startsWith(PROBLEM)) {
                return type.asText().substring(PROBLEM.length());
            }
        } catch (IOException e) {
            // Whatever stands between here and the query-service need not speak JSON: the status has to do.
        }
        return "status-" + response.statusCode();
    }

    private static @Nullable Duration retryAfter(HttpResponse<byte[]> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(seconds -> seconds.matches("\\d{1,6}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .orElse(null);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
