package dev.ragstone.eval;

import dev.ragstone.core.answer.Interaction;
import dev.ragstone.events.EventJson;
import dev.ragstone.events.FeedbackEvent;
import dev.ragstone.events.FeedbackHeaders;
import dev.ragstone.events.InteractionEvent;
import dev.ragstone.events.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Both ends of the service's topics, as its neighbours hold them. */
final class Topic implements AutoCloseable {

    private final KafkaProducer<String, byte[]> interactions;
    private final KafkaConsumer<String, byte[]> evaluations;
    private final List<ConsumerRecord<String, byte[]>> published = new ArrayList<>();

    Topic(String bootstrapServers) {
        Map<String, Object> server = Map.of("bootstrap.servers", bootstrapServers);
        interactions = new KafkaProducer<>(server, new StringSerializer(), new ByteArraySerializer());
        evaluations = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "group.id", "test", "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        evaluations.subscribe(List.of(Topics.EVALUATIONS));
    }

    void send(Interaction interaction) {
        send(record(interaction));
    }

    void send(ProducerRecord<String, byte[]> record) {
        try {
            interactions.send(record).get();
        } catch (Exception e) { // The send failed, and so does the test.
            throw new AssertionError(e);
        }
    }

    static ProducerRecord<String, byte[]> record(Interaction interaction) {
        return new ProducerRecord<>(
                Topics.INTERACTIONS, interaction.id().toString(), EventJson.write(InteractionEvent.of(interaction)));
    }

    /** Sends what a reader of a tenant says of an answer. */
    void sendFeedback(String tenant, FeedbackEvent feedback) {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(Topics.FEEDBACK, feedback.interactionId().toString(), EventJson.write(feedback));
        record.headers().add(FeedbackHeaders.TENANT, tenant.getBytes(StandardCharsets.UTF_8));
        send(record);
    }

    /** What was published about an interaction so far. */
    List<ConsumerRecord<String, byte[]>> published(UUID interactionId) {
        evaluations.poll(Duration.ofMillis(100)).forEach(published::add);
        return published.stream()
                .filter(record -> record.key().equals(interactionId.toString()))
                .toList();
    }

    @Override
    public void close() {
        interactions.close();
        evaluations.close();
    }
}
