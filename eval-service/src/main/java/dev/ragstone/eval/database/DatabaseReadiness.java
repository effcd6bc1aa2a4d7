package dev.ragstone.eval.database;

import dev.ragstone.database.Database;
import dev.ragstone.database.DatabaseException;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when PostgreSQL answers and its tables are up to date; brings them up to date if they are not. */
@Readiness
@Singleton
class DatabaseReadiness implements HealthCheck {

    private static final int ANSWER_SECONDS = 2;

    private final Database database;

    DatabaseReadiness(Database database) {
        this.database = database;
    }

    @Override
    public HealthCheckResponse call() {
        try {
            boolean answers = database.read(connection -> connection.isValid(ANSWER_SECONDS));
            return HealthCheckResponse.named("PostgreSQL").status(answers).build();
        } catch (DatabaseException e) {
            return HealthCheckResponse.named("PostgreSQL")
                    .down()
                    .withData("reason", String.valueOf(e.getMessage()))
                    .build();
        }
    }
}
