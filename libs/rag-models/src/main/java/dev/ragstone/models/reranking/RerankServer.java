package dev.ragstone.models.reranking;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A server of a cross-encoder, and how to talk to it.
 *
 * @param url where it is; the path of the form is added, as in {@code http://tei:8080} for {@code http://tei:8080/rerank}
 * @param form the form of requests
 * @param model the model to ask for; null where the form names none
 * @param apiKey sent as a bearer token; null for none. It is in no message and no text form of this
 * @param timeout how long a question may take, connection included
 */
public record RerankServer(
        URI url, RerankForm form, @Nullable String model, @Nullable String apiKey, Duration timeout) {

    /**
     * @throws IllegalArgumentException if it cannot be talked to like that; the message names the key to change
     */
    public RerankServer {
        require(
                isPlain(url),
                "ragstone.reranking.http.url is to be http or https with a host, without user, query or fragment, as in http://tei:8080");
        require(
                !form.needsModel() || (model != null && !model.isBlank()),
                "ragstone.reranking.http.model is to name the model: requests of the form %s hold it".formatted(form));
        require(
                apiKey == null || apiKey.matches("[!-~]+"),
                "ragstone.reranking.http.api-key is to be of visible ASCII characters; a line end at its end is a common slip");
        require(timeout.isPositive(), "ragstone.reranking.http.timeout is to be positive");
    }

    /** Where questions are sent to. */
    URI address() {
        return URI.create(url.toString().replaceAll("/+$", "") + form.path());
    }

    /** The model's name, or that of the form, for spans and metrics. */
    String name() {
        return model == null ? form.name().toLowerCase(Locale.ROOT) : model;
    }

    @Override
    public String toString() {
        return "RerankServer[%s, form %s, model %s]".formatted(url, form, model);
    }

    private static boolean isPlain(URI url) {
        return ("http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme()))
                && url.getHost() != null
                && url.getRawUserInfo() == null
                && url.getRawQuery() == null
                && url.getRawFragment() == null;
    }

    private static void require(boolean isMet, String message) {
        if (!isMet) {
            throw new IllegalArgumentException(message);
        }
    }
}
