package dev.ragstone.eval.score;

import dev.ragstone.core.lexical.TermAnalyzer;
import dev.ragstone.eval.flow.Evidence;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The passages of one interaction as sets of terms and numbers. A term weighs its inverse document frequency among
 * these passages, {@code ln(1 + (N - df + 0.5) / (df + 0.5))} (the BM25 form of Robertson and Spärck Jones): a term that
 * no passage holds weighs most, so that what an answer adds of its own counts most against it.
 */
final class PassageTerms {

    private record Analyzed(String chunkId, Set<String> terms, Set<String> numbers) {}

    private final List<Analyzed> passages;
    private final Map<String, Integer> documentFrequency = new HashMap<>();

    PassageTerms(List<Evidence> evidence, TermAnalyzer analyzer) {
        this.passages = evidence.stream()
                .map(passage -> new Analyzed(
                        passage.chunkId(),
                        analyzer.analyze(passage.text(), null).counts().keySet(),
                        Numbers.in(passage.text())))
                .toList();
        passages.forEach(passage -> passage.terms().forEach(term -> documentFrequency.merge(term, 1, Integer::sum)));
    }

    int size() {
        return passages.size();
    }

    String chunkId(int passage) {
        return passages.get(passage).chunkId();
    }

    /** Weighted share of the terms that stand in the passage, 0 to 1; 0 if there are no terms. */
    double coverage(Set<String> terms, int passage) {
        double all = 0;
        double found = 0;
        for (String term : terms) {
            double weight = weight(term);
            all += weight;
            if (passages.get(passage).terms().contains(term)) {
                found += weight;
            }
        }
        return all == 0 ? 0 : found / all;
    }

    boolean holdsNumbers(Set<String> numbers, int passage) {
        return passages.get(passage).numbers().containsAll(numbers);
    }

    private double weight(String term) {
        int frequency = documentFrequency.getOrDefault(term, 0);
        return Math.log1p((passages.size() - frequency + 0.5) / (frequency + 0.5));
    }
}
