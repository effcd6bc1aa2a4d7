package dev.ragstone.eval.record;

import io.opentelemetry.context.Context;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.TracingMetadata;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;

/** Publishes evaluations to their topic. */
@Singleton
class EvaluationPublisher {

    private final MutinyEmitter<byte[]> emitter;

    EvaluationPublisher(@Channel("evaluations") MutinyEmitter<byte[]> emitter) {
        this.emitter = emitter;
    }

    /**
     * Publishes an event.
     *
     * @param trace the trace that the record continues
     * @return completes when the broker has the record, and fails if it does not take it
     */
    Uni<Void> publish(PendingEvent event, Context trace) {
        OutgoingKafkaRecordMetadata<String> key = OutgoingKafkaRecordMetadata.<String>builder()
                .withKey(event.interactionId().toString())
                .build();
        return emitter.sendMessage(Message.of(event.json(), Metadata.of(key, TracingMetadata.withCurrent(trace))));
    }
}
