package dev.ragstone.eval.intake;

import dev.ragstone.eval.flow.Feedback;
import dev.ragstone.events.EventJson;
import dev.ragstone.events.FeedbackEvent;
import dev.ragstone.events.FeedbackHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Reads a record of feedback; nothing it meets makes it throw. */
public final class FeedbackReader {

    private FeedbackReader() {}

    /** The feedback; empty if the record holds none, or does not say whose it is. */
    public static Optional<Feedback> read(byte @Nullable [] value, Headers headers) {
        Header tenant = headers.lastHeader(FeedbackHeaders.TENANT);
        if (value == null || tenant == null || tenant.value() == null) {
            return Optional.empty();
        }
        try {
            FeedbackEvent event = EventJson.read(value, FeedbackEvent.class);
            String name = new String(tenant.value(), StandardCharsets.UTF_8);
            return Optional.of(new Feedback(event.interactionId(), name, event.rating(), event.comment(), event.at()));
        } catch (RuntimeException e) {
            // Whatever a member's own checks throw, the record after this one must be read.
            return Optional.empty();
        }
    }
}
