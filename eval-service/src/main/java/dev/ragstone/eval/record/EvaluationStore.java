package dev.ragstone.eval.record;

import dev.ragstone.core.hash.Sha256;
import dev.ragstone.database.Database;
import dev.ragstone.eval.database.EvaluationRows;
import dev.ragstone.eval.database.ScoreRow;
import dev.ragstone.eval.flow.Evaluation;
import dev.ragstone.eval.flow.JudgeKind;
import dev.ragstone.eval.flow.Judged;
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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Keeps evaluations in PostgreSQL. The event for the topic is written in the same transaction, so that whatever is kept
 * is published at least once, and is published as it is kept.
 */
@Singleton
class EvaluationStore {

    private static final String INSERT_EVALUATION =
            """
            insert into evaluation (interaction_id, tenant, asked_at, evaluated_at, trace_id, status, model, prompt_version,
                stratum, probability, of_base, question_hash)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;
    private static final String INSERT_SCORE =
            """
            insert into evaluation_score (interaction_id, metric, outcome, value, reason, findings, judge)
            values (?, ?, ?, ?, ?, ?::jsonb, ?)
            """;
    private static final String USE_JUDGE =
            """
            insert into metric_judge (metric, judge) values (?, ?)
            on conflict (metric) do update set judge = excluded.judge where metric_judge.judge <> excluded.judge
            """;
    /** What the judge before said is no baseline for the new one. */
    private static final String FORGET_WATCH = "delete from drift_watch where metric = ?";

    private static final String INSERT_EVENT =
            """
            insert into evaluation_outbox (interaction_id, event) values (?, ?)
            on conflict (interaction_id) do update set event = excluded.event
            """;
    private static final String HEAR_JUDGE =
            "update judge_job set judges = array_remove(judges, ?) where interaction_id = ? and ? = any (judges)";
    private static final String DELETE_JOB = "delete from judge_job where interaction_id = ? and judges = '{}'";
    private static final String READ =
            """
            select e.*, s.metric, s.outcome, s.value, s.reason, s.findings, s.judge
            from evaluation e join evaluation_score s using (interaction_id)
            where interaction_id = ? order by s.metric
            """;
    private static final String SELECT_EVENT = "select event from evaluation_outbox where interaction_id = ?";
    private static final String DELETE_EVENT = "delete from evaluation_outbox where interaction_id = ?";

    /** The evaluations last: their number is what is told. */
    private static final List<String> DELETE_TENANT = List.of(
            "delete from interaction where tenant = ? and asked_at <= ?",
            "delete from interaction_gone where tenant = ? and hour <= ?",
            "delete from interaction_counted where tenant = ? and asked_at <= ?",
            "delete from feedback where tenant = ? and given_at <= ?",
            "delete from prompt_version where tenant = ? and first_at <= ?",
            "delete from drift where tenant = ? and noticed_at <= ?",
            "delete from experiment where tenant = ? and ordered_at <= ?",
            "delete from dataset_synthesis where tenant = ? and ordered_at <= ?",
            "delete from dataset where tenant = ? and created_at <= ?",
            "delete from evaluation where tenant = ? and asked_at <= ?");

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final Database database;

    EvaluationStore(Database database) {
        this.database = database;
    }

    /**
     * Keeps an evaluation with its interaction; one that is kept already stays as it is, and one that is gone stays gone.
     *
     * @throws dev.ragstone.database.DatabaseException if the database is away or refuses
     */
    Kept keep(Judged judged) {
        UUID id = judged.interaction().id();
        return database.write(connection -> {
            InteractionRow.lock(connection, id);
            if (InteractionRow.isGone(connection, id)) {
                return new Kept(false, Optional.empty());
            }
            InteractionRow.keep(connection, judged.interaction(), null);
            boolean isDisliked = InteractionRow.isDisliked(
                    connection, id, judged.interaction().tenant());
            Evaluation evaluation = isDisliked
                    ? judged.evaluation().with(judged.evaluation().inclusion().disliked())
                    : judged.evaluation();
            boolean isNew = insert(
                    connection, evaluation, questionHash(judged.interaction().question()));
            if (isNew) {
                insertScores(connection, id, evaluation.scores());
                insertEvent(connection, evaluation);
            }
            return new Kept(isNew, pending(connection, id));
        });
    }

    /**
     * Adds what a judge says to an evaluation, once.
     *
     * @throws dev.ragstone.database.DatabaseException if the database is away or refuses
     */
    Kept add(UUID interactionId, JudgeKind judge, Map<String, ScoreResult> scores) {
        return database.write(connection -> {
            InteractionRow.lock(connection, interactionId);
            boolean isNew = execute(connection, HEAR_JUDGE, judge.label(), interactionId, judge.label()) == 1;
            execute(connection, DELETE_JOB, interactionId);
            if (isNew) {
                insertScores(connection, interactionId, scores);
                for (Evaluation evaluation : read(connection, interactionId)) {
                    insertEvent(connection, evaluation);
                }
            }
            return new Kept(isNew, pending(connection, interactionId));
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
     * Removes a tenant's interactions up to a time, and what was found about them; what waits for the broker is no longer published.
     *
     * @return how many evaluations there were
     * @throws dev.ragstone.database.DatabaseException if the database is away or refuses
     */
    int forgetTenant(String tenant, Instant before) {
        return database.write(connection -> {
            execute(connection, "delete from drift_watch where tenant = ?", tenant);
            // What a judge said quotes answers, and nobody knows whose: it is asked again.
            execute(connection, "delete from judge_reply");
            int evaluations = 0;
            for (String sql : DELETE_TENANT) {
                evaluations = execute(connection, sql, tenant, before.atOffset(ZoneOffset.UTC));
            }
            return evaluations;
        });
    }

    private static int execute(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return statement.executeUpdate();
        }
    }

    private static boolean insert(Connection connection, Evaluation evaluation, String questionHash)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT_EVALUATION)) {
            statement.setObject(1, evaluation.interactionId());
            statement.setString(2, evaluation.tenant());
            statement.setObject(3, evaluation.askedAt().atOffset(ZoneOffset.UTC));
            statement.setObject(4, evaluation.evaluatedAt().atOffset(ZoneOffset.UTC));
            statement.setString(5, evaluation.traceId());
            statement.setString(6, evaluation.status().name());
            statement.setString(7, evaluation.model());
            statement.setString(8, evaluation.promptVersion());
            statement.setString(9, evaluation.inclusion().stratum().label());
            statement.setDouble(10, evaluation.inclusion().probability());
            statement.setBoolean(11, evaluation.inclusion().isOfBase());
            statement.setString(12, questionHash);
            return statement.executeUpdate() == 1;
        }
    }

    private static String questionHash(String question) {
        return Sha256.hex(SPACE.matcher(question.strip()).replaceAll(" ").toLowerCase(Locale.ROOT));
    }

    private static void insertScores(Connection connection, UUID interactionId, Map<String, ScoreResult> scores)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT_SCORE)) {
            for (Map.Entry<String, ScoreResult> score : scores.entrySet()) {
                ScoreRow row = ScoreRow.of(score.getValue());
                statement.setObject(1, interactionId);
                statement.setString(2, score.getKey());
                statement.setString(3, row.outcome().name());
                statement.setObject(4, row.value(), Types.DOUBLE);
                statement.setString(5, row.reason());
                statement.setString(6, row.findings());
                statement.setString(7, row.judge());
                statement.addBatch();
                if (row.judge() != null && execute(connection, USE_JUDGE, score.getKey(), row.judge()) == 1) {
                    execute(connection, FORGET_WATCH, score.getKey());
                }
            }
            statement.executeBatch();
        }
    }

    private static List<Evaluation> read(Connection connection, UUID interactionId) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(READ)) {
            statement.setObject(1, interactionId);
            try (ResultSet rows = statement.executeQuery()) {
                return EvaluationRows.read(rows);
            }
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
