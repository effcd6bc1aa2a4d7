package dev.ragstone.service.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem document of RFC 9457.
 *
 * @param type what kind of problem it is; stable
 * @param title the kind in a few words
 * @param status the HTTP status
 * @param detail what happened, to which input
 * @param instance path of the request
 * @param traceId trace of the request; null if it was not traced
 * @param action what to do now
 * @param violations everything that is wrong with the input, if that is the problem
 */
@RegisterForReflection
public record Problem(
        URI type,
        String title,
        int status,
        String detail,
        @Nullable String instance,
        @Nullable String traceId,
        String action,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> violations) {

    /** Media type of problem documents. */
    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        violations = List.copyOf(violations);
    }
}
