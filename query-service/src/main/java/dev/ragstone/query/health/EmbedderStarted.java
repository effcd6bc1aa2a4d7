package dev.ragstone.query.health;

import dev.ragstone.core.embedding.Embedder;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;

/** Started, and ready, once the embedding model is loaded: being built with it means that it is. */
@Startup
@Readiness
@Singleton
public class EmbedderStarted implements HealthCheck {

    private final Embedder embedder;

    public EmbedderStarted(Embedder embedder) {
        this.embedder = embedder;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("embedder")
                .up()
                .withData("fingerprint", embedder.fingerprint().id())
                .build();
    }
}
