package dev.ragstone.eval.report;

import static dev.ragstone.eval.report.Statements.prepare;
import static dev.ragstone.eval.report.Statements.time;

import dev.ragstone.database.Database;
import dev.ragstone.eval.database.EvaluationRows;
import dev.ragstone.eval.flow.Evaluation;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.List;

/** Reads the evaluations of a tenant that one metric says the worst of. */
@Singleton
class WorstAnswers {

    private static final String WORST =
            """
            select e.*, s.metric, s.outcome, s.value, s.reason, s.findings, s.judge
            from (
                select e.*, w.value as worst from evaluation e join comparable_score w using (interaction_id)
                where e.tenant = ? and e.asked_at >= ? and e.asked_at <= ? and w.metric = ? and w.value is not null
                order by worst %1$s, e.asked_at desc, e.interaction_id desc limit ?) e
            join evaluation_score s using (interaction_id)
            order by e.worst %1$s, e.asked_at desc, e.interaction_id desc, s.metric
            """;

    private final Database database;
    private final Scales scales;

    WorstAnswers(Database database, Scales scales) {
        this.database = database;
        this.scales = scales;
    }

    /** The worst value first; of equal ones the newest question. */
    List<Evaluation> list(String tenant, String metric, TimeSpan span, int limit) {
        String sql = WORST.formatted(scales.of(metric).isMoreBetter() ? "asc" : "desc");
        return database.read(connection -> {
            try (PreparedStatement statement =
                            prepare(connection, sql, tenant, time(span.from()), time(span.to()), metric, limit);
                    ResultSet rows = statement.executeQuery()) {
                return EvaluationRows.read(rows);
            }
        });
    }
}
