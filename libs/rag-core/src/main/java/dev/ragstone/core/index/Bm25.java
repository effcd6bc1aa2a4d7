package dev.ragstone.core.index;

import dev.ragstone.core.lexical.TermFrequencies;
import dev.ragstone.core.score.LexicalScore;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * BM25 as Robertson and Zaragoza give it ("The Probabilistic Relevance Framework: BM25 and Beyond", 2009), with
 * Lucene's idf = ln(1 + (N - df + 0.5) / (df + 0.5)) over the whole index, k1 = 0.9 and b = 0.4.
 */
final class Bm25 {

    private static final double K1 = 0.9;
    private static final double B = 0.4;

    private final TermFrequencies question;
    private final Map<String, Double> idf;
    private final double averageLength;

    Bm25(TermFrequencies question, Collection<IndexedChunk> index) {
        this.question = question;
        this.idf = question.counts().keySet().stream().collect(Collectors.toMap(term -> term, term -> {
            long documents = index.stream()
                    .filter(indexed -> indexed.terms().counts().containsKey(term))
                    .count();
            return Math.log(1 + (index.size() - documents + 0.5) / (documents + 0.5));
        }));
        this.averageLength = index.stream()
                .mapToInt(indexed -> indexed.terms().length())
                .average()
                .orElse(1);
    }

    /** The score of a chunk; empty if it holds none of the question's terms. */
    Optional<LexicalScore> score(IndexedChunk indexed) {
        Map<String, Integer> counts = indexed.terms().counts();
        double lengthNorm = K1 * (1 - B + B * indexed.terms().length() / averageLength);
        double sum = 0;
        for (Map.Entry<String, Integer> asked : question.counts().entrySet()) {
            int frequency = counts.getOrDefault(asked.getKey(), 0);
            double weight = idf.getOrDefault(asked.getKey(), 0.0) * asked.getValue();
            sum += weight * frequency / (frequency + lengthNorm);
        }
        return sum > 0 ? Optional.of(new LexicalScore(sum)) : Optional.empty();
    }
}
