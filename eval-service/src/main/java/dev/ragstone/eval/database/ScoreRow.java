package dev.ragstone.eval.database;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.ragstone.eval.flow.Finding;
import dev.ragstone.eval.flow.ScoreResult;
import dev.ragstone.events.EventJson;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A result as the table {@code evaluation_score} holds it.
 *
 * @param outcome which of the alternatives it is
 * @param value the score; null unless it has one
 * @param reason why there is no score; null if there is one
 * @param findings the findings as a JSON array
 * @param judge the model that gave the verdicts; null for words, and for language models
 */
public record ScoreRow(
        Outcome outcome, @Nullable Double value, @Nullable String reason, String findings, @Nullable String judge) {

    private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};

    /** The column {@code outcome}. */
    public enum Outcome {
        /** The metric has a value. */
        SCORED,
        /** It does not apply. */
        SKIPPED,
        /** It could not be computed. */
        FAILED
    }

    /** The row of a result. */
    public static ScoreRow of(ScoreResult result) {
        return switch (result) {
            case ScoreResult.Scored scored ->
                new ScoreRow(Outcome.SCORED, scored.value(), null, json(scored.findings()), scored.judge());
            case ScoreResult.Skipped skipped -> new ScoreRow(Outcome.SKIPPED, null, skipped.reason(), "[]", null);
            case ScoreResult.Failed failed -> new ScoreRow(Outcome.FAILED, null, failed.reason(), "[]", null);
        };
    }

    /**
     * The result of this row.
     *
     * @throws IllegalStateException if the row is nothing {@link #of} writes
     */
    public ScoreResult toResult() {
        return switch (outcome) {
            case SCORED -> new ScoreResult.Scored(require(value), parse(findings), judge);
            case SKIPPED -> new ScoreResult.Skipped(require(reason));
            case FAILED -> new ScoreResult.Failed(require(reason));
        };
    }

    private static String json(List<Finding> findings) {
        try {
            return EventJson.mapper().writeValueAsString(findings);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("findings are plain records and always have a JSON form", e);
        }
    }

    private static List<Finding> parse(String json) {
        try {
            return EventJson.mapper().readValue(json, FINDINGS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("evaluation_score.findings does not hold findings", e);
        }
    }

    private static <T> T require(@Nullable T column) {
        if (column == null) {
            throw new IllegalStateException("a column of evaluation_score is empty that must not be");
        }
        return column;
    }
}
