package dev.ragstone.ingestion.intake.commit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while Kafka can be told what was accepted; until it can, records wait and none is lost. */
@Readiness
@ApplicationScoped
class CommitReadiness implements HealthCheck {

    private static final String NAME = "accepted events";

    private final TransactionalCommits commits;

    CommitReadiness(TransactionalCommits commits) {
        this.commits = commits;
    }

    @Override
    public HealthCheckResponse call() {
        Optional<String> failure = commits.failure();
        return failure.isEmpty()
                ? HealthCheckResponse.up(NAME)
                : HealthCheckResponse.named(NAME)
                        .down()
                        .withData("reason", failure.get())
                        .build();
    }
}
