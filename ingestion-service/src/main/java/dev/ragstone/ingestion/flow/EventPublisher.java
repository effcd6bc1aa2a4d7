package dev.ragstone.ingestion.flow;

import dev.ragstone.core.document.DocumentId;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Publishes events to the topics that events come from, so that there is one way in. */
public interface EventPublisher {

    /** Completes when the broker has the event; a null value is a tombstone. */
    Uni<Void> publish(DocumentId document, byte @Nullable [] value, Instant timestamp);
}
