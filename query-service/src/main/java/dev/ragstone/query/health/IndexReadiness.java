package dev.ragstone.query.health;

import dev.ragstone.core.embedding.Embedders;
import dev.ragstone.core.index.IndexException;
import dev.ragstone.core.index.ServingGeneration;
import dev.ragstone.core.index.ServingIndex;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when a generation serves that can be searched, and questions can be embedded for it; otherwise says what to do. */
@Readiness
@Singleton
public class IndexReadiness implements HealthCheck {

    private static final String NAME = "index";

    private final ServingIndex index;
    private final Embedders embedders;

    public IndexReadiness(ServingIndex index, Embedders embedders) {
        this.index = index;
        this.embedders = embedders;
    }

    @Override
    public HealthCheckResponse call() {
        try {
            ServingGeneration serving = index.resolve();
            serving.searcher().check();
            if (embedders.find(serving.name().fingerprint()).isEmpty()) {
                return down(
                        "the index serves generation %s, whose embedding model this version does not have; update query-service, or reindex with a model it has (ragstone.embedding.model)"
                                .formatted(serving.name()));
            }
            return HealthCheckResponse.named(NAME)
                    .up()
                    .withData("generation", serving.name().encode())
                    .build();
        } catch (IndexException e) {
            return down(String.valueOf(e.getMessage()));
        }
    }

    private static HealthCheckResponse down(String reason) {
        return HealthCheckResponse.named(NAME).down().withData("reason", reason).build();
    }
}
