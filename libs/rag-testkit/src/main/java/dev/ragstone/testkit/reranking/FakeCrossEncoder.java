package dev.ragstone.testkit.reranking;

import dev.ragstone.core.reranking.CrossEncoder;
import dev.ragstone.core.reranking.RerankingException;
import dev.ragstone.core.score.RerankScore;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The share of the question's words that a passage holds, 0 to 1. Deterministic, without a model. It counts what it scores,
 * so that a test can prove what was not asked.
 */
public final class FakeCrossEncoder implements CrossEncoder {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    private final LongAdder passages = new LongAdder();
    private volatile boolean closed;

    @Override
    public String name() {
        return "fake";
    }

    @Override
    public List<RerankScore> score(String question, List<String> passages) {
        if (closed) {
            throw new IllegalStateException("the reranker is closed");
        }
        if (Thread.currentThread().isInterrupted()) {
            throw RerankingException.unavailable("interrupted", new InterruptedException());
        }
        this.passages.add(passages.size());
        Set<String> asked = words(question);
        return passages.stream().map(passage -> score(asked, words(passage))).toList();
    }

    /** How many passages have been scored so far. */
    public long passagesScored() {
        return passages.sum();
    }

    @Override
    public void close() {
        closed = true;
    }

    private static RerankScore score(Set<String> asked, Set<String> told) {
        long shared = asked.stream().filter(told::contains).count();
        return new RerankScore(asked.isEmpty() ? 0 : (double) shared / asked.size());
    }

    private static Set<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }
}
