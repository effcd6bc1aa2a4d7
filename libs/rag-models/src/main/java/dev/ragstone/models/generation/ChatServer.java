package dev.ragstone.models.generation;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A server of the OpenAI form, and the model to ask there.
 *
 * @param setting key of the configuration it comes from, for messages to operators
 * @param baseUrl what {@code chat/completions} is added to
 * @param model name of the model
 * @param apiKey the key; null where the server asks for none
 * @param apiVersion version of Azure OpenAI's interface, whose key goes into a header of its own; null elsewhere
 * @param isReasoning whether the model thinks before it answers; such models limit their tokens under another name and take no
 *     temperature
 * @param connectTimeout how long a connection may take
 * @param callTimeout how long a whole call may take
 */
public record ChatServer(
        String setting,
        URI baseUrl,
        String model,
        @Nullable String apiKey,
        @Nullable String apiVersion,
        boolean isReasoning,
        Duration connectTimeout,
        Duration callTimeout) {

    /** Without the key, which would land in logs. */
    @Override
    public String toString() {
        return "%s at %s".formatted(model, baseUrl);
    }
}
