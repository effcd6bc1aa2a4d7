package dev.ragstone.eval.judge;

import dev.ragstone.eval.flow.Metric;
import dev.ragstone.eval.flow.ScoreResult;
import dev.ragstone.eval.flow.ScoreResult.Scored;
import dev.ragstone.eval.flow.Subject;
import dev.ragstone.eval.formula.Ratings;
import dev.ragstone.eval.metric.Answers;
import dev.ragstone.eval.metric.Scorer;
import dev.ragstone.eval.metric.UnjudgedException;
import dev.ragstone.eval.metric.Verdicts;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code context_relevance} and {@code response_groundedness} as RAGAS has them, 0 to 1: two judges rate as 0, 1 or 2, each by
 * instructions of its own (see {@link Ratings}); a judge that gives no rating is left out.
 *
 * <p>Skipped: {@code no-passages}; the second also {@code abstained}, {@code blocked}. Failed where no judge gives a rating.
 */
final class RatingScorer implements Scorer {

    private static final int HIGHEST = 2;

    private final Metric metric;
    private final boolean isOfAnswer;
    private final List<JudgeTask> judges;

    private RatingScorer(String metric, boolean isOfAnswer, List<JudgeTask> judges) {
        this.metric = Metric.share(metric);
        this.isOfAnswer = isOfAnswer;
        this.judges = List.copyOf(judges);
    }

    static RatingScorer contextRelevance() {
        return new RatingScorer(
                "context_relevance", false, List.of(JudgeTask.RELEVANCE_RATING_A, JudgeTask.RELEVANCE_RATING_B));
    }

    static RatingScorer groundedness() {
        return new RatingScorer(
                "response_groundedness",
                true,
                List.of(JudgeTask.GROUNDEDNESS_RATING_A, JudgeTask.GROUNDEDNESS_RATING_B));
    }

    @Override
    public Metric metric() {
        return metric;
    }

    @Override
    public ScoreResult score(Verdicts verdicts) {
        JudgeVerdicts judged = JudgeVerdicts.of(verdicts);
        Subject subject = judged.subject();
        return Answers.ifRetrieved(
                subject, () -> isOfAnswer ? Answers.ifGiven(subject, () -> rate(judged)) : rate(judged));
    }

    private ScoreResult rate(JudgeVerdicts verdicts) {
        Subject subject = verdicts.subject();
        String rated = isOfAnswer
                ? Material.tagged("answer", subject.answer())
                : Material.tagged("question", subject.question());
        String material = rated + Material.passages(subject.passages());
        List<Integer> ratings = new ArrayList<>();
        UnjudgedException last = UnjudgedException.failed("judge-malformed");
        for (JudgeTask task : judges) {
            try {
                ratings.add(verdicts.judge().ask(task, material, 0, reply -> Replies.rating(reply, HIGHEST)));
            } catch (UnjudgedException e) {
                last = e;
            }
        }
        return ratings.isEmpty() ? last.result() : new Scored(Ratings.of(ratings, HIGHEST));
    }
}
