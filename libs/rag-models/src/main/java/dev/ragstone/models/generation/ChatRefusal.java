package dev.ragstone.models.generation;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.langchain4j.exception.HttpException;
import dev.ragstone.core.generation.GenerationException;
import dev.ragstone.core.generation.GenerationException.Kind;
import io.quarkiverse.langchain4j.openai.common.OpenAiApiException;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** What is to be said and done about a call that failed. */
final class ChatRefusal {

    private static final int EXCERPT = 300;

    private final ChatServer server;

    ChatRefusal(ChatServer server) {
        this.server = server;
    }

    /** The stream ended, and the answer had not. */
    GenerationException cutOff() {
        return GenerationException.of(
                Kind.UNAVAILABLE,
                "%s ended the stream in the middle of the answer; see its log".formatted(server),
                null);
    }

    GenerationException of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case OverloadedException overloaded -> {
                    return overloaded(overloaded);
                }
                case HttpException status -> {
                    return refused(status);
                }
                case JsonProcessingException malformed -> {
                    return malformed(malformed);
                }
                case OpenAiApiException malformed -> {
                    return malformed(malformed);
                }
                case TimeoutException late -> {
                    return late(late);
                }
                default -> {
                    // Its cause may be one that says more.
                }
            }
        }
        return GenerationException.of(
                Kind.UNAVAILABLE,
                "no answer from %s (%s); is it up, and %s.base-url its address?"
                        .formatted(server, failure, server.setting()),
                failure);
    }

    private GenerationException overloaded(OverloadedException overloaded) {
        return GenerationException.overloaded(
                "%s has no room for more calls (429%s); raise its limits, or put another route behind it"
                        .formatted(server, excerpt(overloaded.getMessage())),
                overloaded.retryAfter());
    }

    private GenerationException refused(HttpException status) {
        int code = status.statusCode();
        return GenerationException.of(
                mayPass(code) ? Kind.UNAVAILABLE : Kind.REFUSED,
                "%s answered with status %d%s; %s"
                        .formatted(server, code, excerpt(status.getMessage()), nextMove(code)),
                status);
    }

    private GenerationException malformed(Throwable cause) {
        return GenerationException.of(
                Kind.MALFORMED,
                "%s sent something that is no chunk of an answer; does %s.base-url lead to an interface of the OpenAI form?"
                        .formatted(server, server.setting()),
                cause);
    }

    private GenerationException late(TimeoutException late) {
        return GenerationException.of(
                Kind.TIMEOUT,
                "%s did not answer in time; see its load, or raise the times of %s".formatted(server, server.setting()),
                late);
    }

    private static boolean mayPass(int status) {
        return status >= 500 || status == 408 || status == 425;
    }

    private String nextMove(int status) {
        if (mayPass(status)) {
            return "it is overloaded or down: see its log";
        }
        return switch (status) {
            case 401, 403 -> "check %s.api-key".formatted(server.setting());
            case 404 -> "check %1$s.model and %1$s.base-url".formatted(server.setting());
            default -> "it does not take the request: check %s".formatted(server.setting());
        };
    }

    /** What the server says itself, in one line and without the key, which servers that echo requests would show. */
    private String excerpt(@Nullable String body) {
        if (body == null || body.isBlank()) {
            return "";
        }
        String text = body.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        String shown = server.apiKey() == null ? text : text.replace(server.apiKey(), "***");
        return String.format(Locale.ROOT, " (%s)", shown.substring(0, Math.min(EXCERPT, shown.length())));
    }
}
