package dev.ragstone.bench.load;

import dev.ragstone.bench.failure.BenchException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * A service that reads from Kafka, halted where it stands (SIGSTOP), so that its code is still compiled when it goes on, and then waited
 * for until it has read what came meanwhile.
 */
public final class HaltedConsumer implements AwayBench.Absence, AutoCloseable {

    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final long PAUSE_MILLIS = 500;

    private final long pid;
    private final String group;
    private final Admin admin;

    /** The process with this id, which reads as this consumer group. */
    public HaltedConsumer(long pid, String group, String bootstrap) {
        this.pid = pid;
        this.group = group;
        Properties properties = new Properties();
        properties.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
        this.admin = Admin.create(properties);
    }

    @Override
    public void begin() {
        signal("STOP");
    }

    /**
     * Lets it go on.
     *
     * @throws BenchException if it does not catch up within minutes
     */
    @Override
    public void end() {
        signal("CONT");
        long deadline = System.nanoTime() + LONGEST.toNanos();
        while (lag() > 0) {
            if (System.nanoTime() > deadline) {
                throw new BenchException(
                        "group %s is still %d records behind; ask fewer questions per second".formatted(group, lag()));
            }
            pause();
        }
    }

    @Override
    public void close() {
        admin.close();
    }

    /** Records that the group has still to read, of partitions from which it has read before. */
    long lag() {
        try {
            Map<TopicPartition, OffsetAndMetadata> read = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            Map<TopicPartition, ListOffsetsResultInfo> ends = admin.listOffsets(read.keySet().stream()
                            .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest())))
                    .all()
                    .get();
            long written = ends.values().stream()
                    .mapToLong(ListOffsetsResultInfo::offset)
                    .sum();
            return written
                    - read.values().stream()
                            .mapToLong(OffsetAndMetadata::offset)
                            .sum();
        } catch (ExecutionException e) {
            throw new BenchException("cannot read the offsets of group %s: %s".formatted(group, e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("interrupted", e);
        }
    }

    private void signal(String name) {
        try {
            int status = new ProcessBuilder(List.of("kill", "-" + name, Long.toString(pid)))
                    .inheritIO()
                    .start()
                    .waitFor();
            if (status != 0) {
                throw new BenchException("process %d cannot be sent the signal %s".formatted(pid, name));
            }
        } catch (IOException e) {
            throw new BenchException("there is no command kill: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("interrupted", e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("interrupted", e);
        }
    }
}
