package dev.ragstone.eval.report;

import static dev.ragstone.eval.report.Statements.prepare;
import static dev.ragstone.eval.report.Statements.time;

import dev.ragstone.database.Database;
import dev.ragstone.eval.flow.JudgeKind;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads the scores of a tenant's answers that people have labelled. */
@Singleton
class AgreementQueries {

    /** A label is of what is measured, so it is beside the scores of words and of judges alike. */
    private static final String LABELLED =
            """
            select s.metric, s.value as score, l.value as label
            from evaluation e
            join evaluation_label l using (interaction_id)
            join comparable_score s using (interaction_id)
            where e.tenant = ? and e.asked_at >= ? and e.asked_at <= ?
                and s.metric in (l.metric, ? || l.metric, ? || l.metric) and s.value is not null
            order by s.metric, interaction_id
            """;

    private final Database database;

    AgreementQueries(Database database) {
        this.database = database;
    }

    /** The scores that have a label, by metric. */
    Map<String, LabelledScores> read(String tenant, TimeSpan span) {
        return database.read(connection -> {
            try (PreparedStatement statement = prepare(
                            connection,
                            LABELLED,
                            tenant,
                            time(span.from()),
                            time(span.to()),
                            JudgeKind.MODEL.prefix(),
                            JudgeKind.ENTAILMENT.prefix());
                    ResultSet rows = statement.executeQuery()) {
                Map<String, List<Double>> scores = new TreeMap<>();
                Map<String, List<Double>> labels = new TreeMap<>();
                while (rows.next()) {
                    String metric = rows.getString("metric");
                    scores.computeIfAbsent(metric, name -> new ArrayList<>()).add(rows.getDouble("score"));
                    labels.computeIfAbsent(metric, name -> new ArrayList<>()).add(rows.getDouble("label"));
                }
                Map<String, LabelledScores> all = new TreeMap<>();
                scores.forEach((metric, values) ->
                        all.put(metric, new LabelledScores(values, labels.getOrDefault(metric, List.of()))));
                return all;
            }
        });
    }
}
