package dev.ragstone.eval.experiment.run;

import dev.ragstone.database.Database;
import dev.ragstone.eval.database.ScoreRow;
import dev.ragstone.eval.database.Statements;
import dev.ragstone.eval.experiment.outcome.CaseScores;
import dev.ragstone.eval.experiment.outcome.Variant;
import dev.ragstone.eval.experiment.run.CaseResult.Unanswered;
import dev.ragstone.eval.flow.ScoreResult;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Reads what came of the cases of an experiment; whoever asks has seen to it that the experiment is the caller's. */
@Singleton
public class CaseQueries {

    private static final String SCORES =
            """
            select c.case_id, c.question, s.metric, s.outcome, s.value, s.reason, s.judge
            from experiment_case c join experiment_score s using (experiment_id, case_id)
            where experiment_id = ? order by c.case_id
            """;
    private static final String VARIANTS =
            """
            select model, prompt_version, count(*) as n from experiment_case where experiment_id = ? and failure is null
            group by model, prompt_version order by n desc, model, prompt_version
            """;
    private static final String UNANSWERED =
            """
            select case_id, question, failure from experiment_case where experiment_id = ? and failure is not null
            order by case_id
            """;
    private static final String ANSWERS =
            """
            select case_id, interaction ->> 'answer' as answer from experiment_case
            where experiment_id = ? and case_id = any (?) and failure is null
            """;

    private final Database database;

    CaseQueries(Database database) {
        this.database = database;
    }

    /** The scores of the answered cases, by id, without what they are made of. */
    public List<CaseScores> scores(UUID experiment) {
        Map<String, String> questions = new TreeMap<>();
        Map<String, Map<String, ScoreResult>> scores = new HashMap<>();
        rows(SCORES, experiment, row -> {
            String id = row.getString("case_id");
            questions.put(id, row.getString("question"));
            return scores.computeIfAbsent(id, added -> new TreeMap<>()).put(row.getString("metric"), score(row));
        });
        return questions.entrySet().stream()
                .map(entry ->
                        new CaseScores(entry.getKey(), entry.getValue(), scores.getOrDefault(entry.getKey(), Map.of())))
                .toList();
    }

    /** What wrote the answers, the most first. */
    public List<Variant> variants(UUID experiment) {
        return rows(
                VARIANTS,
                experiment,
                row -> new Variant(row.getString("model"), row.getString("prompt_version"), row.getLong("n")));
    }

    /** The cases that have no answer, by id. */
    public List<Unanswered> unanswered(UUID experiment) {
        return rows(
                UNANSWERED,
                experiment,
                row -> new Unanswered(row.getString("case_id"), row.getString("question"), row.getString("failure")));
    }

    /** The answers to some cases, by id. */
    public Map<String, String> answers(UUID experiment, Collection<String> ids) {
        return database.read(connection -> {
            try (PreparedStatement statement = Statements.prepare(
                            connection, ANSWERS, experiment, connection.createArrayOf("text", ids.toArray()));
                    ResultSet rows = statement.executeQuery()) {
                Map<String, String> answers = new HashMap<>();
                while (rows.next()) {
                    answers.put(rows.getString("case_id"), rows.getString("answer"));
                }
                return answers;
            }
        });
    }

    private static ScoreResult score(ResultSet row) throws SQLException {
        return new ScoreRow(
                        ScoreRow.Outcome.valueOf(row.getString("outcome")),
                        row.getObject("value", Double.class),
                        row.getString("reason"),
                        "[]",
                        row.getString("judge"))
                .toResult();
    }

    /** What is read of a row. */
    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> List<T> rows(String sql, UUID experiment, Reading<T> reading) {
        return database.read(connection -> {
            try (PreparedStatement statement = Statements.prepare(connection, sql, experiment);
                    ResultSet rows = statement.executeQuery()) {
                List<T> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(reading.of(rows));
                }
                return found;
            }
        });
    }
}
