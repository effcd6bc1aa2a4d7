package dev.ragstone.eval.experiment.run;

import dev.ragstone.database.Database;
import dev.ragstone.eval.database.ScoreRow;
import dev.ragstone.eval.database.Statements;
import dev.ragstone.eval.flow.ScoreResult;
import dev.ragstone.events.EventJson;
import dev.ragstone.events.InteractionEvent;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps what came of the cases of experiments, each as soon as it is known. */
@Singleton
class CaseStore {

    private static final String OWNED =
            "select 1 from experiment where id = ? and owner = ? and ended_at is null for share";
    private static final String INSERT_CASE =
            """
            insert into experiment_case (experiment_id, case_id, question, failure, interaction, model, prompt_version)
            values (?, ?, ?, ?, ?::jsonb, ?, ?) on conflict do nothing
            """;
    private static final String INSERT_SCORE =
            """
            insert into experiment_score (experiment_id, case_id, metric, outcome, value, reason, findings, judge)
            values (?, ?, ?, ?, ?, ?, ?::jsonb, ?)
            """;
    private static final String ASKED = "select case_id from experiment_case where experiment_id = ?";

    private final Database database;

    CaseStore(Database database) {
        this.database = database;
    }

    /**
     * Keeps what came of a case, unless the owner has lost the experiment or it has ended.
     *
     * @return whether the owner still has it
     * @throws dev.ragstone.database.DatabaseException if the database is away or refuses
     */
    boolean keep(UUID experiment, UUID owner, CaseResult result) {
        return database.write(connection -> {
            if (!isOwned(connection, experiment, owner)) {
                return false;
            }
            switch (result) {
                case CaseResult.Answered answered -> insert(connection, experiment, answered);
                case CaseResult.Unanswered unanswered ->
                    insertCase(
                            connection,
                            experiment,
                            unanswered.id(),
                            unanswered.question(),
                            unanswered.reason(),
                            null,
                            null,
                            null);
            }
            return true;
        });
    }

    /** The ids of the cases that have been asked. */
    Set<String> asked(UUID experiment) {
        return database.read(connection -> {
            try (PreparedStatement statement = Statements.prepare(connection, ASKED, experiment);
                    ResultSet rows = statement.executeQuery()) {
                Set<String> asked = new HashSet<>();
                while (rows.next()) {
                    asked.add(rows.getString("case_id"));
                }
                return asked;
            }
        });
    }

    private static boolean isOwned(Connection connection, UUID experiment, UUID owner) throws SQLException {
        try (PreparedStatement statement = Statements.prepare(connection, OWNED, experiment, owner);
                ResultSet row = statement.executeQuery()) {
            return row.next();
        }
    }

    private static void insert(Connection connection, UUID experiment, CaseResult.Answered answered)
            throws SQLException {
        boolean isNew = insertCase(
                connection,
                experiment,
                answered.id(),
                answered.question(),
                null,
                new String(EventJson.write(InteractionEvent.of(answered.interaction())), StandardCharsets.UTF_8),
                answered.interaction().answer().model(),
                answered.interaction().answer().promptVersion());
        if (isNew) {
            insertScores(connection, experiment, answered);
        }
    }

    /** In the order of the statement, behind the experiment. */
    private static boolean insertCase(Connection connection, UUID experiment, @Nullable String... columns)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT_CASE)) {
            statement.setObject(1, experiment);
            for (int i = 0; i < columns.length; i++) {
                statement.setString(i + 2, columns[i]);
            }
            return statement.executeUpdate() == 1;
        }
    }

    private static void insertScores(Connection connection, UUID experiment, CaseResult.Answered answered)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT_SCORE)) {
            for (Map.Entry<String, ScoreResult> score : answered.scores().entrySet()) {
                ScoreRow row = ScoreRow.of(score.getValue());
                statement.setObject(1, experiment);
                statement.setString(2, answered.id());
                statement.setString(3, score.getKey());
                statement.setString(4, row.outcome().name());
                statement.setObject(5, row.value(), Types.DOUBLE);
                statement.setString(6, row.reason());
                statement.setString(7, row.findings());
                statement.setString(8, row.judge());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
