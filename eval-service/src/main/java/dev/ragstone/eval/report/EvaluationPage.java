package dev.ragstone.eval.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of evaluations.
 *
 * @param evaluations the evaluations, newest question first, without findings
 * @param next what to pass as {@code after} for the next page; null if this is the last one
 */
public record EvaluationPage(List<EvaluationView> evaluations, @Nullable String next) {

    public EvaluationPage {
        evaluations = List.copyOf(evaluations);
    }
}
