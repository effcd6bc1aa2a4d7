package dev.ragstone.text;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

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

    /** The sum of the terms' weights, the same to the last bit whatever their order. */
    public double sum(Collection<String> terms) {
        return sum(terms.stream());
    }

    /** The weighted share of {@code asked} that is among {@code found}, 0 to 1; 0 where nothing is asked. */
    public double share(Set<String> asked, Set<String> found) {
        double total = sum(asked);
        return total == 0 ? 0 : sum(asked.stream().filter(found::contains)) / total;
    }

    /** The JDK's sets have another order in every process, and a sum rounds by its order. */
    private double sum(Stream<String> terms) {
        return terms.mapToDouble(this::of).sorted().sum();
    }
}
