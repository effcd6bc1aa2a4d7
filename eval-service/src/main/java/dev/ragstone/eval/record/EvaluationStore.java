package dev.ragstone.eval.record;

import dev.ragstone.database.Database;
import dev.ragstone.eval.database.ScoreRow;
import dev.ragstone.eval.flow.Evaluation;
import dev.ragstone.eval.flow.ScoreResult;
import dev.ragstone.events.EventJson;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps evaluations in PostgreSQL. The event for the topic is written in the same transaction, so that whatever is kept
 * is published at least once, and is published as it is kept.
 */
@Singleton
class EvaluationStore {

    private static final String INSERT_EVALUATION =
            """
            insert into evaluation (interaction_id, tenant, asked_at, evaluated_at, trace_id, status, model, prompt_version)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;
    private static final String INSERT_SCORE =
            """
            insert into evaluation_score (interaction_id, metric, outcome, value, reason, findings)
            values (?, ?, ?, ?, ?, ?::jsonb)
            """;
    private static final String INSERT_EVENT = "insert into evaluation_outbox (interaction_id, event) values (?, ?)";
    private static final String SELECT_EVENT = "select event from evaluation_outbox where interaction_id = ?";
    private static final String DELETE_EVENT = "delete from evaluation_outbox where interaction_id = ?";

    private static final String DELETE_TENANT = "delete from evaluation where tenant = ? and asked_at <= ?";

    private final Database database;

    EvaluationStore(Database database) {
        this.database = database;
    }

    /**
     * Keeps an evaluation; one that is kept already stays as it is.
     *
     * @throws dev.ragstone.database.DatabaseException if the database is away or refuses
     */
    Kept keep(Evaluation evaluation) {
        return database.write(connection -> {
            boolean isNew = insert(connection, evaluation);
            if (isNew) {
                insertScores(connection, evaluation);
                insertEvent(connection, evaluation);
            }
            return new Kept(isNew, pending(connection, evaluation.interactionId()));
        });
    }

    /**
     * Notes that the broker has the event.
     *
     * @return whether that was not noted before
     * @throws dev.ragstone.database.DatabaseException if the database is away or refuses
     */
    boolean markPublished(PendingEvent event) {
        return database.write(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(DELETE_EVENT)) {
                statement.setObject(1, event.interactionId());
                return statement.executeUpdate() == 1;
            }
        });
    }

    /**
     * Removes what was found about a tenant's answers up to a time; what waits for the broker is no longer published.
     *
     * @return how many evaluations there were
     * @throws dev.ragstone.database.DatabaseException if the database is away or refuses
     */
    int forgetTenant(String tenant, Instant before) {
        return database.write(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(DELETE_TENANT)) {
                statement.setString(1, tenant);
                statement.setObject(2, before.atOffset(ZoneOffset.UTC));
                return statement.executeUpdate();
            }
        });
    }

    private static boolean insert(Connection connection, Evaluation evaluation) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT_EVALUATION)) {
            statement.setObject(1, evaluation.interactionId());
            statement.setString(2, evaluation.tenant());
            statement.setObject(3, evaluation.askedAt().atOffset(ZoneOffset.UTC));
            statement.setObject(4, evaluation.evaluatedAt().atOffset(ZoneOffset.UTC));
            statement.setString(5, evaluation.traceId());
            statement.setString(6, evaluation.status().name());
            statement.setString(7, evaluation.model());
            statement.setString(8, evaluation.promptVersion());
            return statement.executeUpdate() == 1;
        }
    }

    private static void insertScores(Connection connection, Evaluation evaluation) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT_SCORE)) {
            for (Map.Entry<String, ScoreResult> score : evaluation.scores().entrySet()) {
                ScoreRow row = ScoreRow.of(score.getValue());
                statement.setObject(1, evaluation.interactionId());
                statement.setString(2, score.getKey());
                statement.setString(3, row.outcome().name());
                statement.setObject(4, row.value(), Types.DOUBLE);
                statement.setString(5, row.reason());
                statement.setString(6, row.findings());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static void insertEvent(Connection connection, Evaluation evaluation) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT_EVENT)) {
            statement.setObject(1, evaluation.interactionId());
            statement.setBytes(2, EventJson.write(Events.of(evaluation)));
            statement.executeUpdate();
        }
    }

    private static Optional<PendingEvent> pending(Connection connection, UUID interactionId) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SELECT_EVENT)) {
            statement.setObject(1, interactionId);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(new PendingEvent(interactionId, row.getBytes(1))) : Optional.empty();
            }
        }
    }
}
