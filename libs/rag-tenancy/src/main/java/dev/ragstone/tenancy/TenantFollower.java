package dev.ragstone.tenancy;

import dev.ragstone.events.EventJson;
import dev.ragstone.events.MalformedEventException;
import dev.ragstone.events.TenantEvent;
import dev.ragstone.events.Topics;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.jboss.logging.Logger;

/**
 * Reads the topic of the tenants from its beginning and follows it, in a thread of its own. While it cannot be read, what was
 * read last holds.
 */
final class TenantFollower implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(TenantFollower.class);

    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private final Supplier<Consumer<String, byte[]>> consumers;
    private final TenantStates states;
    private final TenantErasures erasures;
    private final Duration betweenTries;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;
    private boolean following = true;

    /** Begins at once; neither broker nor topic need be there. */
    TenantFollower(
            Supplier<Consumer<String, byte[]>> consumers,
            TenantStates states,
            TenantErasures erasures,
            Duration betweenTries) {
        this.consumers = consumers;
        this.states = states;
        this.erasures = erasures;
        this.betweenTries = betweenTries;
        this.thread = Thread.ofPlatform().name("tenants").daemon().start(this::run);
    }

    @Override
    public void close() {
        closed.countDown();
        thread.interrupt();
        try {
            thread.join(FAREWELL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            do {
                follow();
            } while (!closed.await(betweenTries.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow() {
        try (Consumer<String, byte[]> consumer = consumers.get()) {
            followWith(consumer);
        } catch (KafkaException e) {
            if (following) {
                LOG.warnf(
                        "Topic %s cannot be read, next tries every %s: suspensions from now on are not known here. %s",
                        Topics.TENANTS, betweenTries, e.getMessage());
            }
            following = false;
        }
    }

    private void followWith(Consumer<String, byte[]> consumer) {
        try {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.TENANTS).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            if (partitions.isEmpty()) {
                // Nobody has ever suspended a tenant; ingestion-service makes the topic.
                return;
            }
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            partitions.forEach(consumer::position);
            if (!following) {
                LOG.infof("Following %s again", Topics.TENANTS);
            }
            following = true;
            while (closed.getCount() > 0) {
                consumer.poll(POLL).forEach(this::read);
                erasures.carryOut();
            }
        } catch (InterruptException e) {
            // Only close interrupts; a consumer ends in order only on a thread that is not interrupted.
            Thread.interrupted();
        }
    }

    private void read(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            return;
        }
        try {
            TenantEvent event = EventJson.read(record.value(), TenantEvent.class);
            states.learn(event);
            erasures.order(event);
        } catch (MalformedEventException e) {
            LOG.warnf("Topic %s has something at %d that is no tenant: %s", record.topic(), record.offset(), e);
        }
    }
}
