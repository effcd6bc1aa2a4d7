package dev.ragstone.eval.database;

import dev.ragstone.core.answer.AnswerStatus;
import dev.ragstone.eval.flow.Evaluation;
import dev.ragstone.eval.flow.Inclusion;
import dev.ragstone.eval.flow.ScoreResult;
import dev.ragstone.eval.flow.Stratum;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Puts evaluations together from rows that hold an evaluation and one of its scores; an evaluation's rows are adjacent. */
public final class EvaluationRows {

    private EvaluationRows() {}

    /** All evaluations, in the order of the rows. */
    public static List<Evaluation> read(ResultSet rows) throws SQLException {
        List<Evaluation> evaluations = new ArrayList<>();
        boolean more = rows.next();
        while (more) {
            UUID interactionId = rows.getObject("interaction_id", UUID.class);
            String tenant = rows.getString("tenant");
            String traceId = rows.getString("trace_id");
            Instant askedAt = rows.getObject("asked_at", OffsetDateTime.class).toInstant();
            Instant evaluatedAt =
                    rows.getObject("evaluated_at", OffsetDateTime.class).toInstant();
            AnswerStatus status = AnswerStatus.valueOf(rows.getString("status"));
            String model = rows.getString("model");
            String promptVersion = rows.getString("prompt_version");
            Inclusion inclusion = new Inclusion(
                    Stratum.of(rows.getString("stratum")), rows.getDouble("probability"), rows.getBoolean("of_base"));
            Map<String, ScoreResult> scores = new TreeMap<>();
            do {
                scores.put(rows.getString("metric"), score(rows));
                more = rows.next();
            } while (more && interactionId.equals(rows.getObject("interaction_id", UUID.class)));
            evaluations.add(new Evaluation(
                    interactionId,
                    tenant,
                    traceId,
                    askedAt,
                    evaluatedAt,
                    status,
                    model,
                    promptVersion,
                    inclusion,
                    scores));
        }
        return evaluations;
    }

    private static ScoreResult score(ResultSet row) throws SQLException {
        return new ScoreRow(
                        ScoreRow.Outcome.valueOf(row.getString("outcome")),
                        row.getObject("value", Double.class),
                        row.getString("reason"),
                        row.getString("findings"),
                        row.getString("judge"))
                .toResult();
    }
}
