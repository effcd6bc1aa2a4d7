package dev.ragstone.query.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.ragstone.service.problem.Problem;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

/**
 * A problem document that OpenAI's clients understand as well: RFC 9457 allows for more members, and they read {@code error}.
 *
 * @param problem the problem
 * @param error the same in OpenAI's form
 */
@RegisterForReflection
public record ChatCompletionProblem(@JsonUnwrapped Problem problem, Failure error) {

    /** {@code problem} as it is described elsewhere. */
    static @Nullable Object of(@Nullable Object problem) {
        return problem instanceof Problem known ? new ChatCompletionProblem(known, Failure.of(known)) : problem;
    }

    /**
     * A failure in OpenAI's form.
     *
     * @param message what happened, and what to do
     * @param type the kind, as OpenAI names kinds
     * @param param the member that is wrong; not told: the message names all
     * @param code the kind of problem
     */
    @RegisterForReflection
    public record Failure(
            String message, String type, @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String param, String code) {

        private static final int SERVER_ERROR = 500;

        static Failure of(Problem problem) {
            String type = problem.status() >= SERVER_ERROR ? "server_error" : "invalid_request_error";
            String kind = problem.type().toString();
            return new Failure(message(problem), type, null, kind.substring(kind.lastIndexOf(':') + 1));
        }

        private static String message(Problem problem) {
            String detail = problem.detail();
            return detail + (detail.endsWith(".") ? " " : ". ") + problem.action();
        }
    }
}
