package dev.ragstone.eval.score;

import dev.ragstone.eval.flow.Metric;
import dev.ragstone.eval.flow.ScoreResult;
import dev.ragstone.eval.metric.Answers;
import dev.ragstone.eval.metric.Reasons;
import dev.ragstone.eval.metric.Scorer;
import dev.ragstone.eval.metric.Verdicts;

/**
 * {@code context_relevance}: relevant passages / passages, 0 to 1, whatever their ranks. RAGAS lets two judges rate all passages
 * together as 0, 1 or 2. It judges retrieval, so that an abstained question is judged as well.
 *
 * <p>Skipped: {@code no-passages}, {@code no-question-terms}.
 */
public final class ContextRelevanceScorer implements Scorer {

    /** The metric, whoever judges it. */
    public static final Metric METRIC = Metric.share("context_relevance");

    @Override
    public Metric metric() {
        return METRIC;
    }

    @Override
    public ScoreResult score(Verdicts verdicts) {
        return Answers.ifRetrieved(
                verdicts.subject(), () -> Answers.share(verdicts.relevanceOfPassages(), Reasons.NO_QUESTION_TERMS));
    }
}
