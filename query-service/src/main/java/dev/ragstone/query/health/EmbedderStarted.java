package dev.ragstone.query.health;

import dev.ragstone.core.embedding.EmbeddingException;
import dev.ragstone.core.embedding.EmbeddingFingerprint;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;

/**
 * Started, and ready, once the embedding model is loaded that questions need. It stays so when a generation of another model
 * begins to serve: until that model is loaded too, questions wait for it or do without.
 */
@Startup
@Readiness
@Singleton
public class EmbedderStarted implements HealthCheck {

    private static final String NAME = "embedder";

    private final NeededModels models;
    private final AtomicBoolean started = new AtomicBoolean();

    public EmbedderStarted(NeededModels models) {
        this.models = models;
    }

    @Override
    public HealthCheckResponse call() {
        try {
            Optional<EmbeddingFingerprint> loaded = models.prepare();
            if (loaded.isPresent()) {
                started.set(true);
                return HealthCheckResponse.named(NAME)
                        .up()
                        .withData("fingerprint", loaded.get().id())
                        .build();
            }
            return response("the embedding model is being loaded");
        } catch (EmbeddingException e) {
            return response(e.getMessage() + ": " + e.getCause());
        }
    }

    private HealthCheckResponse response(String reason) {
        return HealthCheckResponse.named(NAME)
                .status(started.get())
                .withData("reason", reason)
                .build();
    }
}
