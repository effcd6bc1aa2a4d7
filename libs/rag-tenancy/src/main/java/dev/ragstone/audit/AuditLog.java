package dev.ragstone.audit;

import dev.ragstone.events.AuditEvent;
import dev.ragstone.events.AuditEvent.Outcome;
import dev.ragstone.events.EventJson;
import dev.ragstone.service.identity.Identity;
import dev.ragstone.service.telemetry.MetricNames;
import dev.ragstone.service.telemetry.MetricTags;
import dev.ragstone.service.telemetry.Tracing;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.Record;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import org.jboss.logging.Logger;

/**
 * Records what administrators did: as one line of JSON in the log category of this class, and in the audit topic. The line is
 * written first and always; an action does not wait for the topic, and what the topic did not get is counted.
 */
@Singleton
public class AuditLog {

    private static final Logger LOG = Logger.getLogger(AuditLog.class);

    private final MutinyEmitter<Record<String, byte[]>> topic;
    private final Tracing tracing;
    private final MeterRegistry meters;
    private final String service;

    AuditLog(
            @Channel("audit") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER)
                    MutinyEmitter<Record<String, byte[]>> topic,
            Tracing tracing,
            MeterRegistry meters,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.topic = topic;
        this.tracing = tracing;
        this.meters = meters;
        this.service = service;
    }

    /** Records what somebody asked for that concerns a tenant. */
    public void record(Identity who, String tenant, String action, String subject, Outcome outcome) {
        record(who.subject(), who.tenant(), tenant, action, subject, outcome);
    }

    /** Records what the service itself did about a tenant. */
    public void recordOwn(String tenant, String action, String subject, Outcome outcome) {
        record(service, tenant, tenant, action, subject, outcome);
    }

    private void record(String who, String whose, String tenant, String action, String subject, Outcome outcome) {
        AuditEvent event = new AuditEvent(
                UUID.randomUUID(),
                Instant.now().truncatedTo(ChronoUnit.MILLIS),
                service,
                who,
                whose,
                tenant,
                action,
                subject,
                outcome,
                tracing.currentTraceId());
        byte[] json = EventJson.write(event);
        LOG.info(new String(json, StandardCharsets.UTF_8));
        topic.send(Record.of(tenant, json)).subscribe().with(sent -> count("sent"), failure -> {
            count("lost");
            LOG.errorf("Audit record %s is in this log only: %s", event.id(), failure.getMessage());
        });
    }

    private void count(String outcome) {
        meters.counter(MetricNames.AUDIT_RECORDS, MetricTags.OUTCOME, outcome).increment();
    }
}
