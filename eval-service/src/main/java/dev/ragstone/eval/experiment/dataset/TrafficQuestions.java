package dev.ragstone.eval.experiment.dataset;

import static java.util.stream.Collectors.joining;

import dev.ragstone.database.Database;
import dev.ragstone.eval.database.Statements;
import dev.ragstone.eval.flow.Claim;
import dev.ragstone.eval.flow.Metric;
import dev.ragstone.eval.metric.ClaimSplitter;
import dev.ragstone.eval.metric.Scoring;
import dev.ragstone.events.EventJson;
import dev.ragstone.events.InteractionEvent;
import dev.ragstone.privacy.Masking;
import dev.ragstone.privacy.PersonalData;
import dev.ragstone.service.problem.ProblemException;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Cases from questions that were asked and judged, with personal data masked where they have a form. */
@Singleton
class TrafficQuestions {

    private static final String WORST =
            """
            select i.content from evaluation e
                join comparable_score s using (interaction_id)
                join interaction i using (interaction_id)
            where e.tenant = ? and e.asked_at >= ? and s.metric = ? and s.outcome = 'SCORED'
            order by s.value %s, e.asked_at desc, interaction_id limit ?
            """;
    private static final String RATED =
            """
            select i.content from feedback f join interaction i using (interaction_id, tenant)
            where f.tenant = ? and i.asked_at >= ? and f.rating = ?
                and i.unsampled is distinct from 'origin'
            order by i.asked_at desc, interaction_id limit ?
            """;
    private static final int LIKED = 1;
    private static final int DISLIKED = -1;

    private final Database database;
    private final Scoring scoring;
    private final PersonalData personalData = PersonalData.ofAllTypes();

    TrafficQuestions(Database database, Scoring scoring) {
        this.database = database;
        this.scoring = scoring;
    }

    /**
     * The questions that an order wants, each once: one that was liked before one that was not, as its answer is known.
     *
     * @throws ProblemException if there is no such metric
     */
    List<TestCase> cases(String tenant, TrafficOrder order) {
        Map<String, TestCase> cases = new LinkedHashMap<>();
        Object since = Statements.time(Instant.now().minus(order.window()));
        add(cases, find(RATED, tenant, since, LIKED, order.liked()), "liked", true);
        add(cases, find(RATED, tenant, since, DISLIKED, order.disliked()), "disliked", false);
        String metric = order.metric();
        if (metric != null) {
            String worstFirst = WORST.formatted(direction(metric));
            add(cases, find(worstFirst, tenant, since, metric, order.worst()), "worst:" + metric, false);
        }
        return new ArrayList<>(cases.values());
    }

    private void add(Map<String, TestCase> cases, List<InteractionEvent> found, String tag, boolean isRight) {
        for (InteractionEvent interaction : found) {
            String question = masked(interaction.question());
            String reference = isRight ? masked(withoutMarkers(interaction.answer())) : null;
            cases.putIfAbsent(
                    question, TestCase.of(interaction.interactionId().toString(), question, reference, List.of(tag)));
        }
    }

    private String direction(String metric) {
        return scoring.metrics().stream()
                .filter(known -> known.name().equals(metric))
                .map(Metric::scale)
                .map(scale -> scale.isMoreBetter() ? "asc" : "desc")
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid(List.of("metric must be one of " + scoring.names())));
    }

    private List<InteractionEvent> find(String sql, Object... parameters) {
        return database.read(connection -> {
            try (PreparedStatement statement = Statements.prepare(connection, sql, parameters);
                    ResultSet rows = statement.executeQuery()) {
                List<InteractionEvent> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(EventJson.read(rows.getBytes("content"), InteractionEvent.class));
                }
                return found;
            }
        });
    }

    private String masked(String text) {
        return Masking.mask(text, personalData.find(text)).text();
    }

    private static String withoutMarkers(String answer) {
        return ClaimSplitter.split(answer).stream().map(Claim::text).collect(joining(" "));
    }
}
