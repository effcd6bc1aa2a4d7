package dev.ragstone.ingestion.intake;

import dev.ragstone.core.document.DocumentId;
import dev.ragstone.ingestion.flow.EventPublisher;
import dev.ragstone.ingestion.flow.TenantTopics;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import org.jspecify.annotations.Nullable;

/** Publishes to the topics of the tenants. */
@ApplicationScoped
class DocumentPublisher implements EventPublisher {

    private static final int WAITING = 1024;

    private final MutinyEmitter<byte[]> emitter;
    private final TenantTopics topics;

    DocumentPublisher(
            @Channel("documents-out") @OnOverflow(value = OnOverflow.Strategy.BUFFER, bufferSize = WAITING)
                    MutinyEmitter<byte[]> emitter,
            TenantTopics topics) {
        this.emitter = emitter;
        this.topics = topics;
    }

    @Override
    public Uni<Void> publish(DocumentId document, byte @Nullable [] value, Instant timestamp) {
        OutgoingKafkaRecordMetadata<String> metadata = OutgoingKafkaRecordMetadata.<String>builder()
                .withTopic(topics.publishedTo(document.tenant()))
                .withKey(document.key())
                .withTimestamp(timestamp)
                .build();
        return emitter.sendMessage(Message.of(value).addMetadata(metadata));
    }
}
