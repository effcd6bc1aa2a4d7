package dev.ragstone.ingestion.deletion;

import dev.ragstone.service.transport.KafkaClientSettings;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Asks the broker how long topics keep what was written to them. */
@ApplicationScoped
class TopicSettings {

    private static final int PATIENCE_SECONDS = 10;

    private final Map<String, Object> settings;

    TopicSettings(@Identifier("default-kafka-broker") Map<String, Object> broker) {
        settings = KafkaClientSettings.of(broker, AdminClientConfig.configNames(), Map.of());
    }

    /**
     * The retention of topics; those that do not exist are left out.
     *
     * @throws KafkaException if the broker does not answer
     */
    Map<String, TopicRetention> of(Collection<String> topics) {
        Map<String, TopicRetention> found = new HashMap<>();
        try (Admin admin = Admin.create(settings)) {
            Map<ConfigResource, KafkaFuture<Config>> answers = admin.describeConfigs(topics.stream()
                            .map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic))
                            .toList())
                    .values();
            for (Map.Entry<ConfigResource, KafkaFuture<Config>> answer : answers.entrySet()) {
                read(answer.getKey().name(), answer.getValue(), found);
            }
        }
        return found;
    }

    private static void read(String topic, KafkaFuture<Config> answer, Map<String, TopicRetention> found) {
        try {
            Map<String, String> values = new HashMap<>();
            answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .entries()
                    .forEach(entry -> values.put(entry.name(), entry.value()));
            found.put(topic, TopicRetention.of(values));
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                throw new KafkaException("the settings of topic %s cannot be read".formatted(topic), e);
            }
        } catch (TimeoutException e) {
            throw new KafkaException("the broker does not tell the settings of topic %s".formatted(topic), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while the settings of topic %s were read".formatted(topic), e);
        }
    }
}
