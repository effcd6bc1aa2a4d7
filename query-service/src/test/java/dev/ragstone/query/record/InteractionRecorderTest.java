package dev.ragstone.query.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ragstone.core.answer.Answer;
import dev.ragstone.core.answer.AnswerStatus;
import dev.ragstone.core.answer.Interaction;
import dev.ragstone.core.answer.Origin;
import dev.ragstone.core.answer.Timings;
import dev.ragstone.core.answer.Usage;
import dev.ragstone.service.telemetry.MetricNames;
import dev.ragstone.service.telemetry.MetricTags;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

class InteractionRecorderTest {

    private static final Interaction INTERACTION = new Interaction(
            new UUID(1, 2),
            null,
            "acme",
            Origin.LIVE,
            Instant.EPOCH,
            "Why?",
            new Answer(AnswerStatus.ABSTAINED, 0, "I do not know.", List.of(), "none", "none", null, Usage.NONE),
            List.of(),
            new Timings(0, 0, 0, 0, 0),
            List.of());

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Queue<CompletableFuture<Void>> sent = new ConcurrentLinkedQueue<>();

    @Test
    void interactionThatArrived_isCounted() {
        try (InteractionRecorder recorder = recorder(10, 10)) {
            recorder.record(INTERACTION);
            await().until(() -> sent.size() == 1);
            sent.element().complete(null);
        }
        assertThat(meters.counter(MetricNames.INTERACTIONS_RECORDED).count()).isEqualTo(1);
    }

    @Test
    void kafkaThatHangs_fillsTheQueue_andDropsAreCounted_whileNobodyWaits() {
        try (InteractionRecorder recorder = recorder(2, 1)) {
            recorder.record(INTERACTION);
            await().until(() -> sent.size() == 1);
            for (int i = 0; i < 10; i++) {
                recorder.record(INTERACTION);
            }
            // One may have left the queue already, to wait for its turn.
            assertThat(dropped(InteractionRecorder.QUEUE_FULL)).isBetween(7.0, 8.0);
        }
        assertThat(dropped(InteractionRecorder.STOPPED)).isBetween(1.0, 2.0);
    }

    @Test
    void failedSend_isCounted_andTheNextIsSent() {
        try (InteractionRecorder recorder = recorder(10, 1)) {
            recorder.record(INTERACTION);
            await().until(() -> sent.size() == 1);
            sent.remove().completeExceptionally(new IllegalStateException("no broker"));
            recorder.record(INTERACTION);
            await().until(() -> sent.size() == 1);
            sent.remove().complete(null);
        }
        assertThat(dropped(InteractionRecorder.SEND_FAILED)).isEqualTo(1);
        assertThat(meters.counter(MetricNames.INTERACTIONS_RECORDED).count()).isEqualTo(1);
    }

    @Test
    void senderThatThrows_doesNotEndTheRecording() {
        InteractionSender broken = interaction -> {
            throw new IllegalStateException("no emitter");
        };
        try (InteractionRecorder recorder =
                new InteractionRecorder(broken, meters, new RecorderSettings(10, 1, Duration.ofSeconds(5)))) {
            recorder.record(INTERACTION);
            recorder.record(INTERACTION);
            await().until(() -> dropped(InteractionRecorder.SEND_FAILED) == 2);
        }
    }

    private InteractionRecorder recorder(int queueSize, int inFlight) {
        InteractionSender sender = interaction -> {
            CompletableFuture<Void> result = new CompletableFuture<>();
            sent.add(result);
            return result;
        };
        return new InteractionRecorder(
                sender, meters, new RecorderSettings(queueSize, inFlight, Duration.ofMillis(100)));
    }

    private double dropped(String reason) {
        return meters.counter(MetricNames.INTERACTIONS_DROPPED, MetricTags.REASON, reason)
                .count();
    }
}
