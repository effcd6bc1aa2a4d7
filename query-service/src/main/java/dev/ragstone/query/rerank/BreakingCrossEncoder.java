package dev.ragstone.query.rerank;

import dev.ragstone.core.reranking.CrossEncoder;
import dev.ragstone.core.reranking.RerankingException;
import dev.ragstone.core.score.RerankScore;
import dev.ragstone.query.limit.Breaker;
import jakarta.enterprise.util.TypeLiteral;
import java.time.Duration;
import java.util.List;

/** A cross-encoder that is left alone while it fails, see {@link Breaker}. */
public final class BreakingCrossEncoder implements CrossEncoder {

    private final CrossEncoder encoder;
    private final Breaker<List<RerankScore>> breaker;

    /**
     * Watches a model.
     *
     * @param pause how long it is left alone
     */
    public BreakingCrossEncoder(CrossEncoder encoder, Duration pause) {
        this.encoder = encoder;
        this.breaker = new Breaker<>("the reranker " + encoder.name(), pause, new TypeLiteral<List<RerankScore>>() {});
    }

    @Override
    public String name() {
        return encoder.name();
    }

    @Override
    public List<RerankScore> score(String question, List<String> passages) {
        try {
            return breaker.call(() -> encoder.score(question, passages));
        } catch (Breaker.LeftAloneException e) {
            throw RerankingException.unavailable(String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public void close() {
        encoder.close();
    }
}
