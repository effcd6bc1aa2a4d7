package dev.ragstone.eval.report;

import dev.ragstone.database.Database;
import dev.ragstone.eval.flow.Evaluation;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads kept evaluations. Every query names the tenant, so that no caller can forget it. */
@Singleton
class EvaluationQueries {

    private static final String SCORED =
            """
            select e.*, s.metric, s.outcome, s.value, s.reason, s.findings
            from (%s) e join evaluation_score s using (interaction_id)
            order by e.asked_at desc, e.interaction_id desc, s.metric
            """;
    private static final String FIND =
            SCORED.formatted("select * from evaluation where tenant = ? and interaction_id = ?");
    private static final String LIST = SCORED.formatted(
            """
            select * from evaluation where tenant = ?
            order by asked_at desc, interaction_id desc limit ?
            """);
    private static final String LIST_AFTER = SCORED.formatted(
            """
            select * from evaluation where tenant = ? and (asked_at, interaction_id) < (?, ?)
            order by asked_at desc, interaction_id desc limit ?
            """);
    /** One statement, so that the totals and what they are the totals of are of one moment. */
    private static final String SUMMARY =
            """
            with e as (
                select interaction_id, %s as key from evaluation e
                where tenant = ? and asked_at >= ? and asked_at <= ?)
            select key, null as metric, null as outcome, null as reason,
                count(*) as n, null::float8 as mean, null::float8 as variance
            from e group by key
            union all
            select key, s.metric, s.outcome, s.reason, count(*), avg(s.value), var_samp(s.value)
            from e join evaluation_score s using (interaction_id)
            group by key, s.metric, s.outcome, s.reason
            """;

    private final Database database;

    EvaluationQueries(Database database) {
        this.database = database;
    }

    /** One evaluation; empty if the tenant has none of this interaction. */
    Optional<Evaluation> find(String tenant, UUID interactionId) {
        return read(FIND, tenant, interactionId).stream().findFirst();
    }

    /** The newest evaluations. */
    List<Evaluation> list(String tenant, int limit) {
        return read(LIST, tenant, limit);
    }

    /** The newest evaluations behind a cursor. */
    List<Evaluation> list(String tenant, int limit, Cursor after) {
        return read(LIST_AFTER, tenant, time(after.askedAt()), after.interactionId(), limit);
    }

    /** What was found for the questions of a span of time, both ends inclusive. */
    List<GroupSummary> summarise(String tenant, GroupBy groupBy, Instant from, Instant to) {
        return database.read(connection -> {
            String sql = SUMMARY.formatted(groupBy.expression());
            try (PreparedStatement statement = prepare(connection, sql, tenant, time(from), time(to));
                    ResultSet rows = statement.executeQuery()) {
                SummaryFold fold = new SummaryFold();
                while (rows.next()) {
                    fold.add(SummaryRow.of(rows));
                }
                return fold.groups();
            }
        });
    }

    private List<Evaluation> read(String sql, Object... parameters) {
        return database.read(connection -> {
            try (PreparedStatement statement = prepare(connection, sql, parameters);
                    ResultSet rows = statement.executeQuery()) {
                return EvaluationRows.read(rows);
            }
        });
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
