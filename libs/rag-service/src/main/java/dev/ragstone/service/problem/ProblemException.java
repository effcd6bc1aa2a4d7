package dev.ragstone.service.problem;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ends a request with a problem document. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ProblemType type;
    private final String action;
    private final List<String> violations;
    private final @Nullable Duration retryAfter;

    /**
     * A problem.
     *
     * @param type its kind
     * @param detail what happened, to which input; the caller sees it
     * @param action what the caller can do now
     */
    public ProblemException(ProblemType type, String detail, String action) {
        this(type, detail, action, List.of(), null, null);
    }

    private ProblemException(
            ProblemType type,
            String detail,
            String action,
            List<String> violations,
            @Nullable Duration retryAfter,
            @Nullable Throwable cause) {
        super(detail, cause);
        this.type = type;
        this.action = action;
        this.violations = List.copyOf(violations);
        this.retryAfter = retryAfter;
    }

    /** A request that breaks rules; all violations together. */
    public static ProblemException invalid(List<String> violations) {
        return new ProblemException(
                ProblemType.INVALID_REQUEST,
                String.join("; ", violations),
                "Correct the request and send it again.",
                violations,
                null,
                null);
    }

    /** A dependency that cannot be reached now. */
    public static ProblemException unavailable(
            ProblemType type, String detail, Duration retryAfter, @Nullable Throwable cause) {
        return passing(
                type,
                detail,
                "Send the same request again in %d s.".formatted(retryAfter.toSeconds()),
                retryAfter,
                cause);
    }

    /** A problem that passes by itself: {@code action} says what can be done until then. */
    public static ProblemException passing(
            ProblemType type, String detail, String action, Duration retryAfter, @Nullable Throwable cause) {
        return new ProblemException(type, detail, action, List.of(), retryAfter, cause);
    }

    /** The kind. */
    public ProblemType type() {
        return type;
    }

    /** What happened, to which input. */
    public String detail() {
        return String.valueOf(getMessage());
    }

    /** What the caller can do now. */
    public String action() {
        return action;
    }

    /** Everything that is wrong with the input, if that is the problem. */
    public List<String> violations() {
        return violations;
    }

    /** When the same request may succeed; null if it never will. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
