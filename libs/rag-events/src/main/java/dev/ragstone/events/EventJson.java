package dev.ragstone.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.List;

/**
 * The one way Ragstone writes and reads JSON. Writing is strict: instants are ISO-8601 text in UTC, and a member whose
 * value is absent is left out, never written as {@code null}. Reading is lenient towards what may come from a newer
 * release: unknown members are skipped, and {@code null} means absent.
 */
public final class EventJson {

    private static final ObjectMapper MAPPER = configure(new JsonMapper());

    private EventJson() {}

    /** The mapper all events are written and read with. It is shared: do not reconfigure it. */
    public static ObjectMapper mapper() {
        return MAPPER;
    }

    /** Gives another mapper, such as that of an HTTP server, the same settings. */
    public static ObjectMapper configure(ObjectMapper mapper) {
        return mapper.registerModule(new JavaTimeModule())
                .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    /** An event as the UTF-8 JSON that goes to Kafka. */
    public static byte[] write(Object event) {
        try {
            return MAPPER.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot write a %s as JSON".formatted(event.getClass()), e);
        }
    }

    /**
     * Reads an event of a topic that Ragstone itself writes. For documents see {@link DocumentEventReader}.
     *
     * @throws MalformedEventException if the JSON is not such an event
     */
    public static <T> T read(byte[] json, Class<T> type) {
        String event = "a " + type.getSimpleName();
        try {
            T value = MAPPER.readValue(json, type);
            if (value == null) {
                throw new MalformedEventException(event, List.of("value is JSON null"));
            }
            return value;
        } catch (JsonProcessingException e) {
            throw new MalformedEventException(event, List.of(e.getOriginalMessage()));
        } catch (IOException e) {
            throw new MalformedEventException(event, List.of("value cannot be read: " + e.getMessage()));
        }
    }
}
