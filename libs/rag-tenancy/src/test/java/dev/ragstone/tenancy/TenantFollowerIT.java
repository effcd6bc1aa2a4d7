package dev.ragstone.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ragstone.events.EventJson;
import dev.ragstone.events.TenantEvent;
import dev.ragstone.events.Topics;
import dev.ragstone.infrastructure.EmbeddedKafka;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TenantFollowerIT {

    private static final Instant AT = Instant.parse("2026-11-01T09:00:00Z");
    private static final Duration SOON = Duration.ofMillis(50);

    private final TenantStates states = new TenantStates();
    private final ConcurrentLinkedQueue<String> erased = new ConcurrentLinkedQueue<>();

    @TempDir
    Path folder;

    @Test
    void whatWasSaidOfTenants_isKnown_fromTheTopicsFirstRecordOn() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(folder, 0);
                TenantFollower follower = follower(kafka);
                KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                        Map.of("bootstrap.servers", kafka.bootstrapServers()),
                        new StringSerializer(),
                        new ByteArraySerializer())) {
            assertThat(states.isSuspended("acme")).as("before there is a topic").isFalse();
            kafka.createTopic(Topics.TENANTS, 1, Map.of("cleanup.policy", "compact"));
            send(producer, "acme", event(true, null));
            await().until(() -> states.isSuspended("acme"));
            assertThat(states.isSuspended("globex")).isFalse();

            producer.send(new ProducerRecord<>(Topics.TENANTS, "acme", "{}".getBytes(StandardCharsets.UTF_8)))
                    .get();
            send(producer, "acme", event(false, AT));
            await().until(() -> !states.isSuspended("acme"));
            await().untilAsserted(() -> assertThat(erased).containsExactly("acme"));
            assertThat(follower).isNotNull();

            TenantStates ofAnother = new TenantStates();
            try (TenantFollower later = new TenantFollower(consumers(kafka)::open, ofAnother, nothingKept(), SOON)) {
                await().until(() -> ofAnother.find("acme").isPresent());
                assertThat(later).isNotNull();
            }
        }
    }

    private TenantFollower follower(EmbeddedKafka kafka) {
        TenantData data = new TenantData() {
            @Override
            public String name() {
                return "notes";
            }

            @Override
            public long erase(String tenant, Instant before) {
                erased.add(tenant);
                return 0;
            }
        };
        TenantErasures erasures =
                new TenantErasures(List.of(data), (tenant, kept, count) -> {}, SOON, System::nanoTime);
        return new TenantFollower(consumers(kafka)::open, states, erasures, SOON);
    }

    private static TenantErasures nothingKept() {
        return new TenantErasures(List.of(), (tenant, kept, count) -> {}, SOON, System::nanoTime);
    }

    private static TenantConsumers consumers(EmbeddedKafka kafka) {
        return new TenantConsumers(Map.of("bootstrap.servers", kafka.bootstrapServers()));
    }

    private static TenantEvent event(boolean suspended, @Nullable Instant erasedBefore) {
        return new TenantEvent("acme", suspended, null, "ada", AT, erasedBefore);
    }

    private static void send(KafkaProducer<String, byte[]> producer, String tenant, TenantEvent event)
            throws ExecutionException, InterruptedException {
        producer.send(new ProducerRecord<>(Topics.TENANTS, tenant, EventJson.write(event)))
                .get();
    }
}
