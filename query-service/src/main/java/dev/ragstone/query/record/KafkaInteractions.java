package dev.ragstone.query.record;

import dev.ragstone.core.answer.Interaction;
import dev.ragstone.events.EventJson;
import dev.ragstone.events.InteractionEvent;
import dev.ragstone.query.config.QueryConfig;
import dev.ragstone.service.telemetry.Telemetry.SpanAttributes;
import dev.ragstone.service.telemetry.Telemetry.SpanNames;
import dev.ragstone.service.telemetry.Tracing;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.context.Context;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.TracingMetadata;
import io.smallrye.reactive.messaging.kafka.Record;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Sends interactions to their topic, keyed by interaction id, and wires the recorder to it. */
@Singleton
public class KafkaInteractions {

    private final MutinyEmitter<Record<String, byte[]>> topic;
    private final Tracing tracing;

    public KafkaInteractions(@Channel("interactions") MutinyEmitter<Record<String, byte[]>> topic, Tracing tracing) {
        this.topic = topic;
        this.tracing = tracing;
    }

    /** The recorder of this service. */
    @Produces
    @Singleton
    InteractionRecorder recorder(MeterRegistry meters, QueryConfig config) {
        QueryConfig.Recording recording = config.recording();
        return new InteractionRecorder(
                this::send,
                meters,
                new RecorderSettings(recording.queueSize(), recording.inFlight(), recording.drainTimeout()));
    }

    void close(@Disposes InteractionRecorder recorder) {
        recorder.close();
    }

    private CompletionStage<Void> send(Interaction interaction) {
        Attributes attributes =
                Attributes.of(SpanAttributes.INTERACTION_ID, interaction.id().toString());
        return tracing.inSpan(SpanNames.RECORD, attributes, () -> {
            byte[] json = EventJson.write(InteractionEvent.of(interaction));
            Message<Record<String, byte[]>> message = Message.of(
                            Record.of(interaction.id().toString(), json))
                    .addMetadata(TracingMetadata.withCurrent(Context.current()));
            return topic.sendMessage(message).subscribeAsCompletionStage();
        });
    }
}
