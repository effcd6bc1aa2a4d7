package dev.ragstone.eval.report;

import dev.ragstone.eval.flow.Evaluation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of evaluations.
 *
 * @param evaluations the evaluations in the order that was asked for, without findings
 * @param next what to pass as {@code after} for the next page; null if this is the last one
 */
public record EvaluationPage(List<EvaluationView> evaluations, @Nullable String next) {

    public EvaluationPage {
        evaluations = List.copyOf(evaluations);
    }

    /** The page of at most {@code limit} evaluations; {@code found} holds one more if there is a next page. */
    static EvaluationPage of(List<Evaluation> found, int limit) {
        List<Evaluation> shown = found.subList(0, Math.min(limit, found.size()));
        String next = null;
        if (found.size() > limit) {
            Evaluation last = shown.getLast();
            next = new Cursor(last.askedAt(), last.interactionId()).encode();
        }
        return new EvaluationPage(views(shown), next);
    }

    /** The only page there is. */
    static EvaluationPage only(List<Evaluation> found) {
        return new EvaluationPage(views(found), null);
    }

    private static List<EvaluationView> views(List<Evaluation> evaluations) {
        return evaluations.stream()
                .map(evaluation -> EvaluationView.of(evaluation, false))
                .toList();
    }
}
