package dev.ragstone.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ragstone.events.EventEnvelope.Kind;
import java.io.IOException;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells the forms of a document event apart and takes them off. */
final class EnvelopeReader {

    private static final String STRUCTURED_PREFIX = "application/cloudevents";

    private final ObjectReader json;

    EnvelopeReader(ObjectReader json) {
        this.json = json;
    }

    EventEnvelope read(SourceRecord source, Violations violations) {
        byte[] value = source.value();
        if (value == null) {
            return tombstone(source, violations);
        }
        String contentType = mediaType(source.header(CloudEvents.CONTENT_TYPE));
        if (contentType.startsWith(STRUCTURED_PREFIX)) {
            return structured(contentType, value, violations);
        }
        boolean binary =
                source.headers().keySet().stream().anyMatch(name -> name.startsWith(CloudEvents.HEADER_PREFIX));
        return binary
                ? binary(source, contentType, value, violations)
                : new EventEnvelope(Kind.UPSERTED, object(value, "value", violations), null);
    }

    private static EventEnvelope tombstone(SourceRecord source, Violations violations) {
        if (CloudEvents.UPSERTED.equals(source.header(CloudEvents.HEADER_PREFIX + "type"))) {
            violations.add("value is null, which deletes the document, but ce_type is " + CloudEvents.UPSERTED);
        }
        return new EventEnvelope(Kind.TOMBSTONE, null, null);
    }

    private EventEnvelope binary(SourceRecord source, String contentType, byte[] value, Violations violations) {
        CloudEventAttributes attributes = new CloudEventAttributes(
                name -> source.header(CloudEvents.HEADER_PREFIX + name), "header ce_", violations);
        Kind kind = attributes.check();
        requireJson(contentType, "header content-type", violations);
        boolean empty = value.length == 0 && kind == Kind.DELETED;
        return new EventEnvelope(kind, empty ? null : object(value, "value", violations), attributes.subject());
    }

    private EventEnvelope structured(String contentType, byte[] value, Violations violations) {
        if (!contentType.equals(CloudEvents.STRUCTURED_JSON)) {
            throw violations.fatal("content-type must be %s, but is '%s'"
                    .formatted(CloudEvents.STRUCTURED_JSON, Excerpt.of(contentType)));
        }
        JsonMembers members = new JsonMembers(object(value, "value", violations), violations);
        CloudEventAttributes attributes = new CloudEventAttributes(members::text, "", violations);
        Kind kind = attributes.check();
        requireJson(mediaType(members.text("datacontenttype")), "datacontenttype", violations);
        return new EventEnvelope(kind, structuredData(members, kind, violations), attributes.subject());
    }

    private @Nullable ObjectNode structuredData(JsonMembers members, Kind kind, Violations violations) {
        JsonNode data = members.node("data");
        String base64 = members.text("data_base64");
        if (data != null && base64 != null) {
            throw violations.fatal("only one of data and data_base64 may be given");
        }
        if (base64 != null) {
            return object(decode(base64, violations), "data_base64", violations);
        }
        if (data instanceof ObjectNode object) {
            return object;
        }
        if (data == null && kind == Kind.DELETED) {
            return null;
        }
        throw violations.fatal("data must be a JSON object");
    }

    private static byte[] decode(String base64, Violations violations) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw violations.fatal("data_base64 is not base64: " + e.getMessage());
        }
    }

    ObjectNode object(byte[] bytes, String where, Violations violations) {
        try {
            if (json.readTree(bytes) instanceof ObjectNode object) {
                return object;
            }
            throw violations.fatal(where + " must be a JSON object");
        } catch (JsonProcessingException e) {
            throw violations.fatal("%s is not JSON: %s".formatted(where, Excerpt.of(e.getOriginalMessage())));
        } catch (IOException e) {
            throw violations.fatal("%s is not UTF-8: %s".formatted(where, e.getMessage()));
        }
    }

    private static void requireJson(String mediaType, String where, Violations violations) {
        if (!mediaType.isEmpty() && !mediaType.equals("application/json") && !mediaType.endsWith("+json")) {
            violations.add("%s must be application/json, but is '%s'".formatted(where, Excerpt.of(mediaType)));
        }
    }

    /** A media type in lower case without parameters; empty if there is none. */
    static String mediaType(@Nullable String header) {
        return header == null ? "" : header.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
