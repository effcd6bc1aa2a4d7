package dev.ragstone.models.http;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/**
 * What is to be said and done about replies that are no success.
 *
 * @param server the server
 * @param address where it was asked
 */
record ModelRefusal(ModelServer server, URI address) {

    private static final int EXCERPT = 300;

    ModelServerException of(HttpResponse<byte[]> reply) {
        int status = reply.statusCode();
        String message =
                "%s answered with status %d%s; %s".formatted(address, status, excerpt(reply.body()), nextMove(status));
        return new ModelServerException(message, null, mayPass(status));
    }

    /** 424 is what Text Embeddings Inference says of a failed inference. */
    private static boolean mayPass(int status) {
        return status >= 500 || status == 408 || status == 424 || status == 425 || status == 429;
    }

    private String nextMove(int status) {
        if (mayPass(status)) {
            return "it is overloaded or down: see its log, give it more room, or ask for less at once, such as fewer candidates";
        }
        String setting = server.setting();
        return switch (status) {
            case 301, 302, 303, 307, 308 ->
                "redirects are not followed, since they would hand key and passages to another server: set %s.url to where it leads"
                        .formatted(setting);
            case 401, 403 -> "check %s.api-key".formatted(setting);
            case 404, 405 -> "there is no model of that form: check %s.url and what it serves".formatted(setting);
            default -> "it does not take the request: check %s.* and what it serves".formatted(setting);
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
        String apiKey = server.apiKey();
        String shown = apiKey == null ? text : text.replace(apiKey, "***");
        return " (%s)".formatted(shown.substring(0, Math.min(EXCERPT, shown.length())));
    }
}
