package dev.ragstone.ingestion.fetch;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** One request and its reply; the body is counted while it comes, and the connection closed when it is too much. */
final class Exchange {

    private static final int OK = 200;

    private final Target target;
    private final int maxBytes;
    private final Buffer body = Buffer.buffer();
    private final CompletableFuture<Reply> reply = new CompletableFuture<>();
    private volatile @Nullable HttpClientRequest request;
    private volatile boolean cancelled;

    Exchange(Target target, int maxBytes) {
        this.target = target;
        this.maxBytes = maxBytes;
    }

    /** Completes with the reply, or with why there is none. */
    CompletableFuture<Reply> reply() {
        return reply;
    }

    void begin(HttpClientRequest connected) {
        request = connected;
        if (cancelled) {
            connected.reset();
            return;
        }
        connected.exceptionHandler(this::fail);
        connected.send().onSuccess(this::receive).onFailure(this::fail);
    }

    void fail(Throwable cause) {
        reply.completeExceptionally(cause);
    }

    /** Ends the exchange where nobody waits for it any more. */
    void cancel() {
        cancelled = true;
        HttpClientRequest current = request;
        if (current != null) {
            current.reset();
        }
    }

    private void receive(HttpClientResponse response) {
        if (response.statusCode() != OK) {
            complete(response);
            cancel();
            return;
        }
        if (announcedBytes(response) > maxBytes) {
            tooLarge();
            return;
        }
        response.exceptionHandler(this::fail);
        response.handler(this::append);
        response.endHandler(ignored -> complete(response));
    }

    private void append(Buffer part) {
        if (body.length() + (long) part.length() > maxBytes) {
            tooLarge();
        } else {
            body.appendBuffer(part);
        }
    }

    private void complete(HttpClientResponse response) {
        String encoding = response.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (response.statusCode() == OK && encoding != null && !encoding.equalsIgnoreCase("identity")) {
            fail(TargetPolicy.refused(
                    target.uri(), "the server packs it as %s though asked not to".formatted(encoding)));
            return;
        }
        reply.complete(new Reply(
                response.statusCode(),
                response.getHeader(HttpHeaders.CONTENT_TYPE),
                response.getHeader(HttpHeaders.LOCATION),
                body.getBytes()));
    }

    private void tooLarge() {
        fail(TargetPolicy.refused(
                target.uri(),
                "its content has more than %d bytes; raise ragstone.ingestion.fetch.max-bytes, or publish it in parts"
                        .formatted(maxBytes)));
        cancel();
    }

    /** A length that cannot be read announces nothing: the bytes are counted in any case. */
    private static long announcedBytes(HttpClientResponse response) {
        String length = response.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length.strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
