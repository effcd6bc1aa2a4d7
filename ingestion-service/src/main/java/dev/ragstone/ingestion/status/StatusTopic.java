package dev.ragstone.ingestion.status;

import dev.ragstone.core.index.DocumentEntry;
import dev.ragstone.events.EventJson;
import dev.ragstone.events.StatusEvent;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/** Tells the status topic how a document stands. */
@ApplicationScoped
public class StatusTopic {

    private final MutinyEmitter<byte[]> emitter;

    StatusTopic(
            @Channel("document-status") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER)
                    MutinyEmitter<byte[]> emitter) {
        this.emitter = emitter;
    }

    /** Returns when the broker has the status that the entry holds. */
    public void publish(DocumentEntry entry) {
        emitter.sendMessageAndAwait(Message.of(EventJson.write(StatusEvent.of(entry)))
                .addMetadata(OutgoingKafkaRecordMetadata.<String>builder()
                        .withKey(entry.id().key())
                        .build()));
    }
}
