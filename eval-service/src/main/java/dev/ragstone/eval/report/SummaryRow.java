package dev.ragstone.eval.report;

import dev.ragstone.eval.database.ScoreRow;
import dev.ragstone.statistics.interval.WeightedSums;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Counted evaluations of one group: the total, or those with one outcome of one metric. */
sealed interface SummaryRow {

    /** The group. */
    String key();

    /** How many. */
    long n();

    /** All evaluations of the group. */
    record Total(String key, long n) implements SummaryRow {}

    /** Those that a metric has scored, with what the scores add up to. */
    record Scores(String key, String metric, WeightedSums sums) implements SummaryRow {
        @Override
        public long n() {
            return sums.count();
        }
    }

    /** Those that a metric does not apply to, for one reason. */
    record Skips(String key, String metric, long n, String reason) implements SummaryRow {}

    /** Those for which a metric could not be computed, for one reason. */
    record Failures(String key, String metric, long n, String reason) implements SummaryRow {}

    /** Reads the row a result stands at. */
    static SummaryRow of(ResultSet row) throws SQLException {
        String key = row.getString("key");
        long n = row.getLong("n");
        @Nullable String metric = row.getString("metric");
        if (metric == null) {
            return new Total(key, n);
        }
        return switch (ScoreRow.Outcome.valueOf(row.getString("outcome"))) {
            case SCORED -> new Scores(key, metric, sums(row));
            case SKIPPED -> new Skips(key, metric, n, row.getString("reason"));
            case FAILED -> new Failures(key, metric, n, row.getString("reason"));
        };
    }

    /** What the scores of a row add up to. */
    static WeightedSums sums(ResultSet row) throws SQLException {
        return new WeightedSums(
                row.getLong("n"),
                row.getDouble("weight"),
                row.getDouble("value"),
                row.getDouble("square"),
                row.getDouble("squared_weight"),
                row.getDouble("squared_value"),
                row.getDouble("squared_square"));
    }
}
