package dev.ragstone.query.health;

import dev.ragstone.core.index.ChunkSearcher;
import dev.ragstone.core.index.IndexException;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the index can be searched; otherwise says what to do. */
@Readiness
@Singleton
public class IndexReadiness implements HealthCheck {

    private static final String NAME = "index";

    private final ChunkSearcher searcher;

    public IndexReadiness(ChunkSearcher searcher) {
        this.searcher = searcher;
    }

    @Override
    public HealthCheckResponse call() {
        try {
            searcher.check();
            return HealthCheckResponse.up(NAME);
        } catch (IndexException e) {
            return HealthCheckResponse.named(NAME)
                    .down()
                    .withData("reason", String.valueOf(e.getMessage()))
                    .build();
        }
    }
}
