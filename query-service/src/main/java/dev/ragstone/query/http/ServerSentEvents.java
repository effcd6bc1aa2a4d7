package dev.ragstone.query.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Writes server-sent events (HTML Living Standard, section 9.2), each at once: nothing waits for the next.
 */
final class ServerSentEvents {

    private final OutputStream out;
    private final ObjectMapper mapper;

    ServerSentEvents(OutputStream out, ObjectMapper mapper) {
        this.out = out;
        this.mapper = mapper;
    }

    /**
     * Writes one event whose data is the value's JSON, which never holds a line break.
     *
     * @throws IOException if nobody reads any more
     */
    void send(String event, @Nullable Object data) throws IOException {
        String frame = "event: " + event + "\ndata: " + mapper.writeValueAsString(data) + "\n\n";
        out.write(frame.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
