package dev.ragstone.ingestion.intake.commit;

import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerInterceptor;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Tells the ledger what the consumer reads, on the thread that also learns which partitions come and go: later, in the
 * connector's queue, a record cannot be told from one of an assignment that has ended.
 */
public final class ReadingMonitor implements ConsumerInterceptor<String, byte[]> {

    /** Key of the consumer's configuration under which the commits are handed over. */
    static final String COMMITS = "ragstone.commits";

    private @Nullable TransactionalCommits commits;

    /** Made by the consumer, which calls {@link #configure}. */
    public ReadingMonitor() {}

    @Override
    public void configure(Map<String, ?> configuration) {
        commits = (TransactionalCommits) configuration.get(COMMITS);
    }

    @Override
    public ConsumerRecords<String, byte[]> onConsume(ConsumerRecords<String, byte[]> records) {
        TransactionalCommits told = Objects.requireNonNull(commits, "not configured");
        for (ConsumerRecord<String, byte[]> record : records) {
            told.read(new TopicPartition(record.topic(), record.partition()), record.offset(), size(record));
        }
        told.pauseIfFull();
        return records;
    }

    @Override
    public void onCommit(Map<TopicPartition, OffsetAndMetadata> offsets) {
        // Offsets are committed by transactions, of which consumers know nothing.
    }

    @Override
    public void close() {
        // Nothing is held.
    }

    private static int size(ConsumerRecord<String, byte[]> record) {
        return record.value() == null ? 0 : record.value().length;
    }
}
