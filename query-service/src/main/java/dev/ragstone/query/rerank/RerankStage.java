package dev.ragstone.query.rerank;

import dev.ragstone.core.score.RerankScore;
import dev.ragstone.query.flow.AnalysedQuestion;
import dev.ragstone.query.flow.Candidate;
import dev.ragstone.query.flow.Ranking;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reranks within a time: as many of the best candidates as there is time for, and the others stay behind them in the order
 * they had. Without any, the ranking stays as it is, and says so.
 */
public final class RerankStage implements AutoCloseable {

    /** Names reranking in the list of what was left out. */
    public static final String RERANK = "rerank";

    private final @Nullable Reranker reranker;
    private final int most;
    private final Duration limit;

    /**
     * A stage.
     *
     * @param reranker looks at the candidates; null leaves them as the fusion has them
     * @param most how many candidates are reranked at the most, at least 1
     * @param limit how long one reranking may take
     */
    public RerankStage(@Nullable Reranker reranker, int most, Duration limit) {
        this.reranker = reranker;
        this.most = most;
        this.limit = limit;
    }

    /** The reranker's name; null where there is none. */
    public @Nullable String name() {
        return reranker == null ? null : reranker.name();
    }

    /** Whether the reranker can do anything for this question. */
    public boolean applies(AnalysedQuestion question) {
        return reranker != null && question.question().rerank() && (question.hasTokens() || !reranker.needsTokens());
    }

    /** How many of the best candidates are reranked at the most. */
    public int most() {
        return most;
    }

    /** The ranking, reranked as far as the time allows. */
    public Ranking rerank(AnalysedQuestion question, Ranking ranking) {
        List<Candidate> candidates = ranking.candidates();
        if (reranker == null || candidates.isEmpty()) {
            return ranking;
        }
        List<RerankScore> scores = reranker.score(new RerankTask(
                question.question().text(),
                question.tokens(),
                candidates.subList(0, Math.min(most, candidates.size())),
                System.nanoTime() + limit.toNanos()));
        if (scores.isEmpty()) {
            List<String> degraded = new ArrayList<>(ranking.degraded());
            degraded.add(RERANK);
            return new Ranking(candidates, degraded);
        }
        return new Ranking(reordered(candidates, scores), ranking.degraded());
    }

    @Override
    public void close() {
        if (reranker != null) {
            reranker.close();
        }
    }

    private static List<Candidate> reordered(List<Candidate> candidates, List<RerankScore> scores) {
        List<Candidate> reranked = new ArrayList<>(candidates.size());
        for (int i = 0; i < scores.size(); i++) {
            reranked.add(candidates.get(i).reranked(scores.get(i)));
        }
        reranked.sort(Comparator.comparing(Candidate::rerank, Comparator.nullsLast(Comparator.reverseOrder())));
        reranked.addAll(candidates.subList(scores.size(), candidates.size()));
        return reranked;
    }
}
