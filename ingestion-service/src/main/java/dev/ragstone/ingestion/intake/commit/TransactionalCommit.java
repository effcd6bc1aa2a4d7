package dev.ragstone.ingestion.intake.commit;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.ClientCustomizer;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecord;
import io.smallrye.reactive.messaging.kafka.KafkaConnectorIncomingConfiguration;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import io.smallrye.reactive.messaging.kafka.commit.KafkaCommitHandler;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.Config;

/** The connector's end of {@link TransactionalCommits}: it tells of partitions and records, and commits nothing itself. */
final class TransactionalCommit implements KafkaCommitHandler {

    /** Selects this in {@code commit-strategy}. */
    static final String STRATEGY = "transaction";

    private final TransactionalCommits commits;

    private TransactionalCommit(TransactionalCommits commits) {
        this.commits = commits;
    }

    @Override
    public <K, V> Uni<IncomingKafkaRecord<K, V>> received(IncomingKafkaRecord<K, V> record) {
        int bytes = record.getPayload() instanceof byte[] value ? value.length : 0;
        commits.taken(new TopicPartition(record.getTopic(), record.getPartition()), bytes);
        return Uni.createFrom().item(record);
    }

    @Override
    public void partitionsRevoked(Collection<TopicPartition> partitions) {
        commits.revoked(partitions);
    }

    @Override
    public void terminate(boolean graceful) {
        commits.leave();
    }

    @Override
    public <K, V> Uni<Void> handle(IncomingKafkaRecord<K, V> record) {
        return Uni.createFrom().voidItem();
    }

    /** Makes it for channels with the strategy. */
    @ApplicationScoped
    @Identifier(STRATEGY)
    public static class Factory implements KafkaCommitHandler.Factory {

        private final TransactionalCommits commits;

        Factory(TransactionalCommits commits) {
            this.commits = commits;
        }

        @Override
        public KafkaCommitHandler create(
                KafkaConnectorIncomingConfiguration config,
                Vertx vertx,
                KafkaConsumer<?, ?> consumer,
                BiConsumer<Throwable, Boolean> reportFailure) {
            commits.begin(consumer, reportFailure);
            return new TransactionalCommit(commits);
        }
    }

    /** Lets the consumer of such a channel tell what it reads. */
    @ApplicationScoped
    public static class Customizer implements ClientCustomizer<Map<String, Object>> {

        private final TransactionalCommits commits;

        Customizer(TransactionalCommits commits) {
            this.commits = commits;
        }

        @Override
        public Map<String, Object> customize(String channel, Config channelConfig, Map<String, Object> config) {
            boolean ours = channelConfig
                    .getOptionalValue("commit-strategy", String.class)
                    .filter(STRATEGY::equals)
                    .isPresent();
            if (!ours) {
                return config;
            }
            Map<String, Object> extended = new HashMap<>(config);
            extended.put(ConsumerConfig.INTERCEPTOR_CLASSES_CONFIG, ReadingMonitor.class.getName());
            extended.put(ReadingMonitor.COMMITS, commits);
            return extended;
        }
    }
}
