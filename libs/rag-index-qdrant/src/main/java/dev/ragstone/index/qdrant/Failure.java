package dev.ragstone.index.qdrant;

import dev.ragstone.core.index.IndexException;
import io.grpc.Status;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the status of a failed call means. Only what lies in the input itself counts as refused; whatever an operator can
 * mend (a wrong key, a missing collection, a full disk) may succeed later, and must not send documents to the
 * dead-letter topic.
 */
final class Failure {

    private Failure() {}

    static IndexException of(String address, String collection, ExecutionException failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        Status status = Status.fromThrowable(cause);
        String message = "Qdrant at %s, collection '%s': %s. %s"
                .formatted(address, collection, summary(status), nextMove(status.getCode()));
        return isRefused(status.getCode())
                ? IndexException.refused(message, cause)
                : IndexException.unavailable(message, cause);
    }

    /** Whether the call made something that is there already. */
    static boolean isAlreadyExists(IndexException failure) {
        Throwable cause = failure.getCause();
        return cause != null && Status.fromThrowable(cause).getCode() == Status.Code.ALREADY_EXISTS;
    }

    private static boolean isRefused(Status.Code code) {
        return code == Status.Code.INVALID_ARGUMENT || code == Status.Code.OUT_OF_RANGE;
    }

    /** The status, what the server says of it, and what lies behind it, such as a refused connection. */
    private static String summary(Status status) {
        return Stream.of(status.getCode().toString(), status.getDescription(), message(status.getCause()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    private static @Nullable String message(@Nullable Throwable cause) {
        return cause == null ? null : cause.getMessage();
    }

    private static String nextMove(Status.Code code) {
        return switch (code) {
            case UNAVAILABLE ->
                "Is the server up, and ragstone.index.qdrant.host, port, tls and tls-configuration-name right?";
            case DEADLINE_EXCEEDED -> "The server is slow or unreachable; look at its load.";
            case NOT_FOUND ->
                "The ingestion-service makes the collection when it starts; start it, or correct"
                        + " ragstone.index.qdrant.collection.";
            case UNAUTHENTICATED, PERMISSION_DENIED -> "Correct ragstone.index.qdrant.api-key.";
            case RESOURCE_EXHAUSTED ->
                "The server, or the limit of a message, is exhausted; give it more, or ask for less.";
            case UNIMPLEMENTED -> "The server is older than this client; it must be 1.18 or newer.";
            case INVALID_ARGUMENT, OUT_OF_RANGE ->
                "The input does not fit the collection; was it made for another model?";
            case INTERNAL ->
                "In a cluster, a node is lost and too few replicas are left; see its GET /cluster, and docs/guides/qdrant.md."
                        + " Else look at the server's log.";
            case OK, CANCELLED, UNKNOWN, ALREADY_EXISTS, FAILED_PRECONDITION, ABORTED, DATA_LOSS ->
                "Look at the server's log.";
        };
    }
}
