package dev.ragstone.query.rerank;

import dev.ragstone.core.embedding.QuestionTokens;
import dev.ragstone.core.embedding.TokenSigns;
import dev.ragstone.core.score.RerankScore;
import dev.ragstone.query.flow.Candidate;
import dev.ragstone.query.score.StandardScores;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Compares the tokens of question and chunk, which the embedding pass has left, so that it needs no model of its own: the
 * fused score, and the standard score of the mean, over the question's tokens, of the cosine with the chunk's nearest token.
 * What stands in the fused score is not lost, since neither part is good at everything: late interaction reads names worse
 * than BM25 does.
 *
 * @param weight weight of the tokens; that of a channel is below 1
 */
public record LateInteraction(double weight) implements Reranker {

    @Override
    public String name() {
        return "in-process";
    }

    @Override
    public boolean needsTokens() {
        return true;
    }

    /** Where chunks have no signs, as those of another model, they count as the mean of the others. */
    @Override
    public List<RerankScore> score(RerankTask task) {
        QuestionTokens question = task.tokens();
        if (question == null || task.candidates().stream().allMatch(candidate -> candidate.signs() == null)) {
            return List.of();
        }
        double[] near = standardised(nearness(question, task));
        return IntStream.range(0, near.length)
                .mapToObj(i -> new RerankScore(task.candidates().get(i).fused().value() + weight * near[i]))
                .toList();
    }

    private static List<Double> nearness(QuestionTokens question, RerankTask task) {
        List<Double> nearness = new ArrayList<>(task.candidates().size());
        for (Candidate candidate : task.candidates()) {
            if (task.left().isNegative()) {
                break;
            }
            TokenSigns signs = candidate.signs();
            nearness.add(
                    signs == null
                            ? Double.NaN
                            : Arrays.stream(question.nearest(signs)).average().orElse(Double.NaN));
        }
        return nearness;
    }

    private static double[] standardised(List<Double> nearness) {
        double mean = nearness.stream()
                .mapToDouble(Double::doubleValue)
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElse(0);
        return StandardScores.of(nearness.stream()
                .mapToDouble(value -> Double.isNaN(value) ? mean : value)
                .toArray());
    }
}
