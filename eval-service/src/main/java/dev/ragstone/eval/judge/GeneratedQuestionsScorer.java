package dev.ragstone.eval.judge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ragstone.eval.flow.Metric;
import dev.ragstone.eval.flow.Scale;
import dev.ragstone.eval.flow.ScoreResult;
import dev.ragstone.eval.flow.Subject;
import dev.ragstone.eval.formula.AnswerRelevancy;
import dev.ragstone.eval.metric.Answers;
import dev.ragstone.eval.metric.Reasons;
import dev.ragstone.eval.metric.Scorer;
import dev.ragstone.eval.metric.TextVectors;
import dev.ragstone.eval.metric.Verdicts;
import java.util.List;

/**
 * {@code answer_relevancy} as RAGAS has it, -1 to 1: questions that the answer would be an answer to are compared with the one that
 * was asked (see {@link AnswerRelevancy}).
 *
 * <p>Skipped: {@code abstained}, {@code blocked}, {@code no-vector}.
 */
final class GeneratedQuestionsScorer implements Scorer {

    private static final Metric METRIC = new Metric("answer_relevancy", Scale.COSINE);

    private final TextVectors vectors;

    GeneratedQuestionsScorer(TextVectors vectors) {
        this.vectors = vectors;
    }

    private record Generated(List<String> questions, boolean isNoncommittal) {
        static Generated of(JsonNode reply) {
            return new Generated(Replies.texts(reply, "questions"), Replies.flag(reply, "noncommittal"));
        }
    }

    @Override
    public Metric metric() {
        return METRIC;
    }

    @Override
    public ScoreResult score(Verdicts verdicts) {
        JudgeVerdicts judged = JudgeVerdicts.of(verdicts);
        return Answers.ifGiven(judged.subject(), () -> compare(judged));
    }

    private ScoreResult compare(JudgeVerdicts verdicts) {
        Subject subject = verdicts.subject();
        Generated generated = verdicts.judge()
                .ask(JudgeTask.QUESTIONS, Material.tagged("answer", subject.answer()), 0, Generated::of);
        // Question beside question, each in the same form.
        List<double[]> questions =
                generated.questions().stream().map(vectors::ofText).toList();
        return Answers.valueOrSkipped(
                AnswerRelevancy.of(vectors.ofText(subject.question()), questions, generated.isNoncommittal()),
                List.of(),
                Reasons.NO_VECTOR);
    }
}
