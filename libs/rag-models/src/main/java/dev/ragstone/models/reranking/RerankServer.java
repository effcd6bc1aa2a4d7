package dev.ragstone.models.reranking;

import dev.ragstone.models.http.ModelServer;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A server of a cross-encoder, and how to talk to it.
 *
 * @param server where it is; the path of the form is added
 * @param form the form of requests
 * @param model the model to ask for; null where the form names none
 */
public record RerankServer(ModelServer server, RerankForm form, @Nullable String model) {

    private static final String SETTING = "ragstone.reranking.http";

    /**
     * @throws IllegalArgumentException if it cannot be talked to like that; the message names the key to change
     */
    public RerankServer {
        if (form.needsModel() && (model == null || model.isBlank())) {
            throw new IllegalArgumentException(
                    "%s.model is to name the model: requests of the form %s hold it".formatted(SETTING, form));
        }
    }

    /** A server at a {@code url}; see {@link ModelServer}. */
    public RerankServer(URI url, RerankForm form, @Nullable String model, @Nullable String apiKey, Duration timeout) {
        this(new ModelServer(SETTING, url, apiKey, timeout), form, model);
    }

    /** Where questions are sent to. */
    URI address() {
        return server.address(form.path());
    }

    /** The model's name, or that of the form, for spans and metrics. */
    String name() {
        return model == null ? form.name().toLowerCase(Locale.ROOT) : model;
    }
}
