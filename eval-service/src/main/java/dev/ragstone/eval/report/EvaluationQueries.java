package dev.ragstone.eval.report;

import static dev.ragstone.eval.report.Statements.prepare;
import static dev.ragstone.eval.report.Statements.time;

import dev.ragstone.database.Database;
import dev.ragstone.eval.database.EvaluationRows;
import dev.ragstone.eval.flow.Evaluation;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Reads kept evaluations. Every query names the tenant, so that no caller can forget it. */
@Singleton
class EvaluationQueries {

    private static final String SCORED =
            """
            select e.*, s.metric, s.outcome, s.value, s.reason, s.findings, s.judge
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
    /**
     * One statement, so that the totals and what they are the totals of are of one moment. Each score weighs the inverse of the
     * chance that it had to be taken.
     */
    private static final String SUMMARY =
            """
            with e as (
                select interaction_id, 1 / probability as w, %s as key from evaluation e
                where tenant = ? and asked_at >= ? and asked_at <= ?)
            select key, null as metric, null as outcome, null as reason, count(*) as n,
                null::float8 as weight, null::float8 as value, null::float8 as square,
                null::float8 as squared_weight, null::float8 as squared_value, null::float8 as squared_square
            from e group by key
            union all
            select key, s.metric, s.outcome, s.reason, count(*),
                sum(w), sum(w * s.value), sum(w * s.value * s.value),
                sum(w * w), sum(w * w * s.value), sum(w * w * s.value * s.value)
            from e join comparable_score s using (interaction_id)
            group by key, s.metric, s.outcome, s.reason
            """;
    /**
     * Those that are judged are counted by their evaluations: a replica from before interactions were kept leaves nothing else of
     * them. Of the hour in which a window begins all counts that are gone are taken.
     */
    private static final String INTAKE =
            """
            select coalesce(unsampled, '') as unsampled, sum(n)::bigint as n from (
                select null as unsampled, count(*) as n from evaluation
                where tenant = ? and asked_at >= ? and asked_at <= ?
                union all
                select unsampled, count(*) from interaction
                where tenant = ? and asked_at >= ? and asked_at <= ? and unsampled is not null group by unsampled
                union all
                select unsampled, n from interaction_gone
                where tenant = ? and hour >= date_trunc('hour', ?::timestamptz) and hour <= ?) counts
            group by 1
            """;

    private static final String PAIRS =
            """
            with scored as (
                select e.question_hash, %1$s as key, s.value
                from evaluation e join comparable_score s using (interaction_id)
                where e.tenant = ? and e.asked_at >= ? and e.asked_at <= ?
                    and s.metric = ? and s.value is not null and e.question_hash is not null)
            select b.value as baseline, c.value as candidate
            from (select question_hash, avg(value) as value from scored where key = ? group by question_hash) b
            join (select question_hash, avg(value) as value from scored where key = ? group by question_hash) c
                using (question_hash)
            order by question_hash
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

    /** What was found for the questions of a span of time, by the key of the group. */
    Map<String, GroupScores> summarise(String tenant, GroupBy groupBy, TimeSpan span) {
        return database.read(connection -> {
            String sql = SUMMARY.formatted(groupBy.expression());
            try (PreparedStatement statement = prepare(connection, sql, tenant, time(span.from()), time(span.to()));
                    ResultSet rows = statement.executeQuery()) {
                SummaryFold fold = new SummaryFold();
                while (rows.next()) {
                    fold.add(SummaryRow.of(rows));
                }
                return fold.groups();
            }
        });
    }

    /** What became of the interactions of a span of time. */
    IntakeSummary intake(String tenant, TimeSpan span) {
        OffsetDateTime from = time(span.from());
        OffsetDateTime to = time(span.to());
        return database.read(connection -> {
            try (PreparedStatement statement =
                            prepare(connection, INTAKE, tenant, from, to, tenant, from, to, tenant, from, to);
                    ResultSet rows = statement.executeQuery()) {
                Map<String, Long> counts = new TreeMap<>();
                while (rows.next()) {
                    counts.put(rows.getString("unsampled"), rows.getLong("n"));
                }
                return IntakeSummary.of(counts);
            }
        });
    }

    /** The mean scores of each question that two groups were asked, in the same order. */
    Pairs pairs(String tenant, GroupBy groupBy, TimeSpan span, PairQuery query) {
        return database.read(connection -> {
            try (PreparedStatement statement = prepare(
                            connection,
                            PAIRS.formatted(groupBy.expression()),
                            tenant,
                            time(span.from()),
                            time(span.to()),
                            query.metric(),
                            query.baseline(),
                            query.candidate());
                    ResultSet rows = statement.executeQuery()) {
                List<Double> baseline = new ArrayList<>();
                List<Double> candidate = new ArrayList<>();
                while (rows.next()) {
                    baseline.add(rows.getDouble("baseline"));
                    candidate.add(rows.getDouble("candidate"));
                }
                return new Pairs(baseline, candidate);
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
}
