package dev.ragstone.query.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ragstone.query.flow.ReaderGoneException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.resteasy.reactive.server.spi.ServerHttpResponse;
import org.jspecify.annotations.Nullable;

/**
 * Writes server-sent events (HTML Living Standard, section 9.2), each at once: nothing waits for the next. Not on top of
 * the framework's output stream, which ends the whole connection, with all answers on it, when one reader goes away.
 */
final class ServerSentEvents {

    /** A reader who takes nothing for so long is as good as gone. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Proxies wait for some 30 to 60 s. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);

    private final ServerHttpResponse response;
    private final ObjectMapper mapper;
    private long writtenAt = System.nanoTime();

    ServerSentEvents(ServerHttpResponse response, ObjectMapper mapper) {
        this.response = response;
        this.mapper = mapper;
    }

    /**
     * Writes one event whose data is the value's JSON, which never holds a line break. Returns when the network has it.
     *
     * @throws ReaderGoneException if nobody reads any more
     */
    void send(String event, @Nullable Object data) {
        write("event: " + event + "\ndata: " + json(data) + "\n\n");
    }

    /**
     * Writes one event without a name.
     *
     * @throws ReaderGoneException if nobody reads any more
     */
    void send(@Nullable Object data) {
        sendRaw(json(data));
    }

    /**
     * Writes one event without a name, whose data are no JSON; they hold no line break.
     *
     * @throws ReaderGoneException if nobody reads any more
     */
    void sendRaw(String data) {
        write("data: " + data + "\n\n");
    }

    /**
     * Says now and then that more is to come, with a comment: proxies end connections on which nothing happens.
     *
     * @throws ReaderGoneException if nobody reads any more
     */
    void keepAlive() {
        if (response.closed() || System.nanoTime() - writtenAt > HEARTBEAT.toNanos()) {
            write(": more is to come\n\n");
        }
    }

    private void write(String frame) {
        writtenAt = System.nanoTime();
        if (response.closed()) {
            throw new ReaderGoneException(new IOException("the response is closed"));
        }
        if (!hasBegun()) {
            // Not before: a response that is sent in place of a stream says its length.
            response.setChunked(true);
        }
        try {
            response.write(frame.getBytes(StandardCharsets.UTF_8))
                    .toCompletableFuture()
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new ReaderGoneException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ReaderGoneException(e);
        }
    }

    /** Whether the status has gone to the reader, so that it can no longer be another. */
    boolean hasBegun() {
        return response.headWritten();
    }

    /** Ends the stream, unless its reader has done so. */
    void end() {
        if (!response.closed()) {
            response.end();
        }
    }

    private String json(@Nullable Object data) {
        try {
            return mapper.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
