package dev.ragstone.ingestion.tenant;

import dev.ragstone.events.EventJson;
import dev.ragstone.events.TenantEvent;
import dev.ragstone.ingestion.flow.TenantLog;
import dev.ragstone.service.problem.ProblemException;
import dev.ragstone.service.problem.ProblemType;
import dev.ragstone.tenancy.TenantStates;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.Record;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import org.jboss.logging.Logger;

/** Keeps how tenants stand in the compacted topic that all services follow. */
@Singleton
class TenantTopic implements TenantLog {

    private static final Logger LOG = Logger.getLogger(TenantTopic.class);

    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final MutinyEmitter<Record<String, byte[]>> topic;
    private final TenantStates states;

    TenantTopic(
            @Channel("tenants") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER)
                    MutinyEmitter<Record<String, byte[]>> topic,
            TenantStates states) {
        this.topic = topic;
        this.states = states;
    }

    @Override
    public void write(TenantEvent event) {
        try {
            topic.send(Record.of(event.tenant(), EventJson.write(event)))
                    .await()
                    .atMost(LONGEST);
        } catch (KafkaException | TimeoutException e) {
            throw ProblemException.unavailable(
                    ProblemType.UNAVAILABLE, "It cannot be kept: Kafka does not answer.", RETRY_AFTER, e);
        }
        // Not taken up directly: the follower would then put the state before it into its place for a moment.
        if (!states.await(event, LONGEST)) {
            LOG.warnf("What was said of tenant %s is kept, and not yet known here", event.tenant());
        }
    }
}
