package dev.ragstone.ingestion.intake.commit;

import dev.ragstone.events.Topics;
import dev.ragstone.service.transport.KafkaClientSettings;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jboss.logging.Logger;

/**
 * Makes {@link Topics#DOCUMENTS_ACCEPTED}, {@link Topics#REINDEX}, {@link Topics#TENANTS} and {@link Topics#AUDIT} where they are missing, and says at the start what is
 * wrong with their settings. They belong to this service alone, which is why they are not only the operator's to make.
 */
@ApplicationScoped
class AcceptedTopic {

    private static final Logger LOG = Logger.getLogger(AcceptedTopic.class);

    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(5);
    private static final int PATIENCE_SECONDS = 10;

    /** A year. */
    private static final String AUDIT_RETENTION_MILLIS =
            Long.toString(Duration.ofDays(365).toMillis());

    private final Map<String, Object> settings;
    private final Thread preparation = Thread.ofVirtual().name("accepted-topic").unstarted(this::prepare);

    AcceptedTopic(@Identifier("default-kafka-broker") Map<String, Object> broker) {
        this.settings = KafkaClientSettings.of(broker, AdminClientConfig.configNames(), Map.of());
    }

    void start(@Observes StartupEvent event) {
        preparation.start();
    }

    @PreDestroy
    void stop() {
        preparation.interrupt();
    }

    private void prepare() {
        try {
            while (!isPrepared()) {
                Thread.sleep(BETWEEN_TRIES);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isPrepared() throws InterruptedException {
        try (Admin admin = Admin.create(settings)) {
            Optional<Map<String, String>> documents = settingsOf(admin, Topics.DOCUMENTS);
            if (documents.isEmpty()) {
                return false;
            }
            if (settingsOf(admin, Topics.DOCUMENTS_ACCEPTED).isEmpty()) {
                create(admin, accepted(admin, documents.get()));
            }
            for (String topic : List.of(Topics.REINDEX, Topics.TENANTS)) {
                if (settingsOf(admin, topic).isEmpty()) {
                    create(
                            admin,
                            new NewTopic(topic, Optional.of(1), Optional.empty())
                                    .configs(Map.of("cleanup.policy", "compact")));
                }
            }
            if (settingsOf(admin, Topics.AUDIT).isEmpty()) {
                create(
                        admin,
                        new NewTopic(Topics.AUDIT, Optional.of(1), Optional.empty())
                                .configs(Map.of("cleanup.policy", "delete", "retention.ms", AUDIT_RETENTION_MILLIS)));
            }
            Map<String, String> deadLetters =
                    settingsOf(admin, Topics.DOCUMENTS_DLQ).orElse(Map.of());
            settingsOf(admin, Topics.DOCUMENTS_ACCEPTED)
                    .map(accepted -> AcceptedTopicCheck.violations(accepted, documents.get(), deadLetters))
                    .orElse(List.of())
                    .forEach(violation -> LOG.warnf("Topic %s: %s", Topics.DOCUMENTS_ACCEPTED, violation));
            return true;
        } catch (ExecutionException | TimeoutException e) {
            LOG.debugf(e, "Topic %s is not checked yet", Topics.DOCUMENTS_ACCEPTED);
            return false;
        }
    }

    private static NewTopic accepted(Admin admin, Map<String, String> documents)
            throws ExecutionException, InterruptedException, TimeoutException {
        int partitions = only(admin.describeTopics(List.of(Topics.DOCUMENTS)).allTopicNames())
                .partitions()
                .size();
        return new NewTopic(Topics.DOCUMENTS_ACCEPTED, Optional.of(partitions), Optional.empty())
                .configs(AcceptedTopicCheck.wanted(documents));
    }

    private static void create(Admin admin, NewTopic topic)
            throws ExecutionException, InterruptedException, TimeoutException {
        try {
            wait(admin.createTopics(List.of(topic)).all());
            LOG.infof("Topic %s was missing and has been created", topic.name());
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                LOG.warnf(
                        "Topic %s is missing and cannot be created (%s): create it, compacted, with %d partitions",
                        topic.name(), e.getMessage(), topic.numPartitions());
                throw e;
            }
        }
    }

    /** A topic's settings; empty if there is no such topic. */
    private static Optional<Map<String, String>> settingsOf(Admin admin, String topic)
            throws ExecutionException, InterruptedException, TimeoutException {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        try {
            return Optional.of(only(admin.describeConfigs(List.of(resource)).all()).entries().stream()
                    .filter(entry -> entry.value() != null)
                    .collect(Collectors.toMap(ConfigEntry::name, ConfigEntry::value)));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** The answer about the one thing that was asked for. */
    private static <K, T> T only(KafkaFuture<Map<K, T>> answer)
            throws ExecutionException, InterruptedException, TimeoutException {
        return wait(answer).values().iterator().next();
    }

    private static <T> T wait(KafkaFuture<T> answer) throws ExecutionException, InterruptedException, TimeoutException {
        return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
}
