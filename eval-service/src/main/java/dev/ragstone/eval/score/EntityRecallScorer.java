package dev.ragstone.eval.score;

import dev.ragstone.eval.flow.Finding;
import dev.ragstone.eval.flow.Metric;
import dev.ragstone.eval.flow.ScoreResult;
import dev.ragstone.eval.flow.ScoreResult.Scored;
import dev.ragstone.eval.flow.ScoreResult.Skipped;
import dev.ragstone.eval.flow.Subject;
import dev.ragstone.eval.formula.EntityRecall;
import dev.ragstone.eval.metric.Answers;
import dev.ragstone.eval.metric.Reasons;
import dev.ragstone.eval.metric.Scorer;
import dev.ragstone.eval.metric.Verdicts;
import java.util.List;
import java.util.Set;

/**
 * {@code context_entity_recall}: entities of the reference that the passages name / entities of the reference, 0 to 1 (RAGAS, see
 * {@link EntityRecall}). RAGAS gives 0 to a reference that names nothing; here it is skipped.
 *
 * <p>Skipped: {@code no-reference}, {@code no-passages}, {@code no-entities}.
 */
public final class EntityRecallScorer implements Scorer {

    private static final Metric METRIC = Metric.share("context_entity_recall");

    @Override
    public Metric metric() {
        return METRIC;
    }

    @Override
    public ScoreResult score(Verdicts verdicts) {
        Subject subject = verdicts.subject();
        return Answers.ifReferenced(
                subject, reference -> Answers.ifRetrieved(subject, () -> scoreFor(reference, verdicts)));
    }

    private static ScoreResult scoreFor(String reference, Verdicts verdicts) {
        Set<String> entities = verdicts.entities(reference);
        if (entities.isEmpty()) {
            return new Skipped(Reasons.NO_ENTITIES);
        }
        Set<String> found = verdicts.entitiesInPassages(entities);
        List<Finding> findings = entities.stream()
                .sorted()
                .map(entity -> new Finding(entity, found.contains(entity), found.contains(entity) ? 1 : 0, null))
                .toList();
        return new Scored(EntityRecall.of(entities, found), findings);
    }
}
