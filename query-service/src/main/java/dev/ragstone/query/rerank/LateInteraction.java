package dev.ragstone.query.rerank;

import dev.ragstone.core.embedding.QuestionTokens;
import dev.ragstone.core.embedding.TokenSigns;
import dev.ragstone.core.score.RerankScore;
import dev.ragstone.query.scoring.StandardScores;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Compares the tokens of question and chunk, which the embedding pass has left, so that it needs no model of its own: the
 * sum of two standard scores, that of the fused score, and that of the mean, over the question's tokens, of the cosine with
 * the chunk's nearest token. What stands in the fused score is not lost, since neither part is good at everything: late interaction reads names worse
 * than BM25 does.
 *
 * @param weight weight of the tokens; that of the fused score is 1
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

    /** Chunks without signs that fit, as an older version has left them, count as the mean of the others. */
    @Override
    public List<RerankScore> score(RerankTask task) {
        double[] nearness = nearness(task);
        double[] known =
                Arrays.stream(nearness).filter(value -> !Double.isNaN(value)).toArray();
        if (known.length == 0) {
            return List.of();
        }
        double mean = Arrays.stream(known).average().orElseThrow();
        double[] near = StandardScores.of(Arrays.stream(nearness)
                .map(value -> Double.isNaN(value) ? mean : value)
                .toArray());
        double[] fused = StandardScores.of(task.candidates().stream()
                .limit(near.length)
                .mapToDouble(candidate -> candidate.fused().value())
                .toArray());
        return IntStream.range(0, near.length)
                .mapToObj(i -> new RerankScore(fused[i] + weight * near[i]))
                .toList();
    }

    /** The mean cosine of each candidate there was time for; NaN for those that cannot be compared. */
    private static double[] nearness(RerankTask task) {
        QuestionTokens question = task.tokens();
        if (question == null) {
            return new double[0];
        }
        return task.candidates().stream()
                .takeWhile(candidate -> !task.left().isNegative())
                .mapToDouble(candidate -> nearness(question, candidate.signs()))
                .toArray();
    }

    private static double nearness(QuestionTokens question, @Nullable TokenSigns signs) {
        return signs == null || !question.fits(signs)
                ? Double.NaN
                : Arrays.stream(question.nearest(signs)).average().orElse(Double.NaN);
    }
}
