package dev.ragstone.query.rerank;

import dev.ragstone.core.reranking.CrossEncoder;
import dev.ragstone.core.reranking.RerankingException;
import dev.ragstone.core.score.RerankScore;
import dev.ragstone.query.limit.TimeLimit;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/**
 * Asks a cross-encoder, whose word alone counts. It learns how long a passage takes, and shows the model as many as it will
 * read in the time there is; where the model fails or is late, the ranking stays as it is.
 */
public final class CrossEncoderReranker implements Reranker {

    private static final Logger LOG = Logger.getLogger(CrossEncoderReranker.class);

    /** Fewer are not worth a call. */
    private static final int LEAST = 5;
    /** The share of the time that is planned for; the rest is for what takes longer than usual. */
    private static final double PLANNED = 0.7;
    /** How much the last call counts in what a passage takes. */
    private static final double NEWEST = 0.2;
    /** After a call that was late, a passage is taken to be this much slower than the time it had. */
    private static final double LATE = 2;

    private final CrossEncoder encoder;
    private final TimeLimit timeLimit;
    /** What a passage takes, in nanoseconds; 0 as long as none was read. */
    private volatile double cost;

    /** {@code timeLimit} ends calls that take too long. */
    public CrossEncoderReranker(CrossEncoder encoder, TimeLimit timeLimit) {
        this.encoder = encoder;
        this.timeLimit = timeLimit;
    }

    @Override
    public String name() {
        return encoder.name();
    }

    @Override
    public boolean needsTokens() {
        return false;
    }

    @Override
    public List<RerankScore> score(RerankTask task) {
        Duration left = task.left();
        if (left.isNegative()) {
            return List.of();
        }
        List<String> passages = task.candidates().stream()
                .limit(affordable(left))
                .map(candidate -> candidate.chunk().contextualText())
                .toList();
        return score(task.question(), passages, left);
    }

    @Override
    public void close() {
        encoder.close();
    }

    private List<RerankScore> score(String question, List<String> passages, Duration left) {
        long begin = System.nanoTime();
        try {
            List<RerankScore> scores = timeLimit.call(left, () -> encoder.score(question, passages));
            learn((double) (System.nanoTime() - begin) / passages.size());
            return scores;
        } catch (TimeoutException e) {
            cost = LATE * left.toNanos() / passages.size();
            LOG.warnf("%s did not read %d passages within %s", name(), passages.size(), left);
        } catch (RerankingException e) {
            LOG.warnf("not reranked: %s", e.getMessage());
        }
        return List.of();
    }

    private long affordable(Duration left) {
        return cost == 0 ? Long.MAX_VALUE : Math.max(LEAST, (long) (PLANNED * left.toNanos() / cost));
    }

    private void learn(double nanos) {
        cost = cost == 0 ? nanos : (1 - NEWEST) * cost + NEWEST * nanos;
    }
}
