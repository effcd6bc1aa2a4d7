package dev.ragstone.eval.report;

import static dev.ragstone.eval.report.Statements.prepare;
import static dev.ragstone.eval.report.Statements.time;

import dev.ragstone.database.Database;
import dev.ragstone.statistics.interval.WeightedSums;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads how the scores of a tenant's answers went over time. */
@Singleton
class TrendQueries {

    private static final String TREND =
            """
            select e.key, e.bucket, count(*) as n,
                sum(w) as weight, sum(w * s.value) as value, sum(w * s.value * s.value) as square,
                sum(w * w) as squared_weight, sum(w * w * s.value) as squared_value,
                sum(w * w * s.value * s.value) as squared_square
            from (
                select interaction_id, 1 / probability as w, %s as key,
                    floor(extract(epoch from asked_at) / ?)::bigint as bucket
                from evaluation e where tenant = ? and asked_at >= ? and asked_at <= ?) e
            join comparable_score s using (interaction_id)
            where s.metric = ? and s.value is not null
            group by e.key, e.bucket order by e.key, e.bucket
            """;

    private final Database database;
    private final Scales scales;

    TrendQueries(Database database, Scales scales) {
        this.database = database;
        this.scales = scales;
    }

    /** The groups of a trend. */
    List<Trend.Group> groups(String tenant, TrendQuery query) {
        String sql = TREND.formatted(query.groupBy().expression());
        long seconds = query.bucket().toSeconds();
        return database.read(connection -> {
            try (PreparedStatement statement = prepare(
                            connection,
                            sql,
                            seconds,
                            tenant,
                            time(query.span().from()),
                            time(query.span().to()),
                            query.metric());
                    ResultSet rows = statement.executeQuery()) {
                Map<String, List<Trend.Point>> points = new TreeMap<>();
                while (rows.next()) {
                    points.computeIfAbsent(rows.getString("key"), key -> new ArrayList<>())
                            .add(point(rows, query.metric(), seconds));
                }
                return points.entrySet().stream()
                        .map(group -> new Trend.Group(group.getKey(), group.getValue()))
                        .toList();
            }
        });
    }

    private Trend.Point point(ResultSet row, String metric, long seconds) throws SQLException {
        WeightedSums sums = SummaryRow.sums(row);
        return new Trend.Point(
                Instant.ofEpochSecond(row.getLong("bucket") * seconds),
                sums.count(),
                sums.mean(),
                scales.interval(metric, sums).map(MeanInterval::of).orElse(null));
    }
}
