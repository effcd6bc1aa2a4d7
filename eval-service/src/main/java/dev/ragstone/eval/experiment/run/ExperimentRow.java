package dev.ragstone.eval.experiment.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.ragstone.eval.experiment.outcome.Outcome;
import dev.ragstone.eval.experiment.run.Experiment.Progress;
import dev.ragstone.events.EventJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Experiments as the table holds them. */
final class ExperimentRow {

    private ExperimentRow() {}

    /** The experiment of a row. */
    static Experiment read(ResultSet row) throws SQLException {
        OffsetDateTime endedAt = row.getObject("ended_at", OffsetDateTime.class);
        return new Experiment(
                row.getObject("id", UUID.class),
                row.getString("tenant"),
                plan(row),
                state(row.getString("state"), row.getInt("claims")),
                row.getString("failure"),
                new Progress(row.getInt("answered"), row.getInt("failed")),
                row.getObject("ordered_at", OffsetDateTime.class).toInstant(),
                endedAt == null ? null : endedAt.toInstant(),
                outcome(row.getString("outcome")));
    }

    private static Plan plan(ResultSet row) throws SQLException {
        return new Plan(
                row.getString("name"),
                row.getString("label"),
                row.getString("dataset"),
                row.getString("dataset_version"),
                row.getInt("size"),
                texts(row, "metrics"),
                texts(row, "gates"),
                row.getObject("baseline", UUID.class),
                row.getDouble("smallest_effect"),
                row.getInt("concurrency"));
    }

    private static ExperimentState state(@Nullable String end, int claims) {
        if (end != null) {
            return ExperimentState.valueOf(end);
        }
        return claims == 0 ? ExperimentState.QUEUED : ExperimentState.RUNNING;
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    private static @Nullable Outcome outcome(@Nullable String json) {
        try {
            return json == null ? null : EventJson.mapper().readValue(json, Outcome.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("experiment.outcome does not hold an outcome", e);
        }
    }
}
