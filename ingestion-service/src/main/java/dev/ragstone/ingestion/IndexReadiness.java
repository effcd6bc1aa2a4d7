package dev.ragstone.ingestion;

import dev.ragstone.core.index.IndexException;
import dev.ragstone.ingestion.flow.Generations;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while the index can be written. */
@Readiness
@ApplicationScoped
class IndexReadiness implements HealthCheck {

    private final Generations generations;

    IndexReadiness(Generations generations) {
        this.generations = generations;
    }

    @Override
    public HealthCheckResponse call() {
        try {
            generations.serving().index().writer().check();
            return HealthCheckResponse.up("index");
        } catch (IndexException e) {
            return HealthCheckResponse.named("index")
                    .down()
                    .withData("reason", String.valueOf(e.getMessage()))
                    .build();
        }
    }
}
