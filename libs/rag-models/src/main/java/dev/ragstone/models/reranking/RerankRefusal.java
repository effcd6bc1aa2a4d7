package dev.ragstone.models.reranking;

import dev.ragstone.core.reranking.RerankingException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** What is to be said and done about a reply that is no success. */
final class RerankRefusal {

    private static final int EXCERPT = 300;

    private final RerankServer server;

    RerankRefusal(RerankServer server) {
        this.server = server;
    }

    RerankingException of(HttpResponse<byte[]> reply) {
        int status = reply.statusCode();
        String message = "%s answered with status %d%s; %s"
                .formatted(server.address(), status, excerpt(reply.body()), nextMove(status));
        return mayPass(status)
                ? RerankingException.unavailable(message, null)
                : RerankingException.refused(message, null);
    }

    /** 424 is what Text Embeddings Inference says of a failed inference. */
    private static boolean mayPass(int status) {
        return status >= 500 || status == 408 || status == 424 || status == 425 || status == 429;
    }

    private static String nextMove(int status) {
        if (mayPass(status)) {
            return "it is overloaded or down: see its log, give it more room, or ask for fewer candidates";
        }
        return switch (status) {
            case 301, 302, 303, 307, 308 ->
                "redirects are not followed, since they would hand key and passages to another server: set ragstone.reranking.http.url to where it leads";
            case 401, 403 -> "check ragstone.reranking.http.api-key";
            case 404, 405 ->
                "there is no reranker of that form: check ragstone.reranking.http.url and ragstone.reranking.http.form";
            default ->
                "it does not take the request: check ragstone.reranking.http.form and ragstone.reranking.http.model";
        };
    }

    /** What the server says itself, in one line and without the key, which servers that echo requests would show. */
    private String excerpt(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8)
                .replaceAll("[\\s\\p{Cntrl}]+", " ")
                .strip();
        if (text.isEmpty()) {
            return "";
        }
        String shown = server.apiKey() == null ? text : text.replace(server.apiKey(), "***");
        return " (%s)".formatted(shown.substring(0, Math.min(EXCERPT, shown.length())));
    }
}
