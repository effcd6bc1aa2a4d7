package dev.ragstone.ingestion;

import dev.ragstone.core.index.IndexException;
import dev.ragstone.events.Topics;
import dev.ragstone.ingestion.flow.Generations;
import dev.ragstone.ingestion.reindex.RebuildGate;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while the index can be written, once somebody has looked whether it was lost. */
@Readiness
@ApplicationScoped
class IndexReadiness implements HealthCheck {

    private static final String NOT_LOOKED =
            "it is not known yet whether the index was lost, so that events wait; %s and %s must be readable"
                    .formatted(Topics.DOCUMENTS_ACCEPTED, Topics.REINDEX);

    private final Generations generations;
    private final RebuildGate gate;

    IndexReadiness(Generations generations, RebuildGate gate) {
        this.generations = generations;
        this.gate = gate;
    }

    @Override
    public HealthCheckResponse call() {
        try {
            generations.serving().index().writer().check();
            return gate.isKnown() ? HealthCheckResponse.up("index") : down(NOT_LOOKED);
        } catch (IndexException e) {
            return down(String.valueOf(e.getMessage()));
        }
    }

    private static HealthCheckResponse down(String reason) {
        return HealthCheckResponse.named("index")
                .down()
                .withData("reason", reason)
                .build();
    }
}
