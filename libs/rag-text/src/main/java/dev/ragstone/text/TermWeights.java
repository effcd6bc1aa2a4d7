package dev.ragstone.text;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * How much each term tells among the passages found for one question: {@code ln(1 + (N + 1) / (df + 0.5))}, N passages,
 * df of them with the term. The usual idf falls to nothing for a term all passages share, and the question's own topic
 * is such a term; this form keeps it.
 */
public final class TermWeights {

    private final int passages;
    private final Map<String, Integer> frequencies;

    private TermWeights(int passages, Map<String, Integer> frequencies) {
        this.passages = passages;
        this.frequencies = frequencies;
    }

    /** Weights among these passages, each given by its distinct terms. */
    public static TermWeights among(Collection<Set<String>> passages) {
        Map<String, Integer> frequencies = new HashMap<>();
        passages.forEach(terms -> terms.forEach(term -> frequencies.merge(term, 1, Integer::sum)));
        return new TermWeights(passages.size(), frequencies);
    }

    /** The weight of a term, above 0. */
    public double of(String term) {
        return Math.log(1 + (passages + 1) / (frequencies.getOrDefault(term, 0) + 0.5));
    }

    /** The sum of the terms' weights. */
    public double sum(Collection<String> terms) {
        return terms.stream().mapToDouble(this::of).sum();
    }

    /** The weighted share of {@code asked} that is among {@code found}, 0 to 1; 0 where nothing is asked. */
    public double share(Set<String> asked, Set<String> found) {
        double total = sum(asked);
        return total == 0
                ? 0
                : asked.stream().filter(found::contains).mapToDouble(this::of).sum() / total;
    }
}
