package dev.ragstone.bench.statistics;

import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * Measures of one ranking, defined as trec_eval defines them: {@code ndcg_cut.10}, {@code recall.100} and
 * {@code recip_rank} over the first ten. A document is relevant if its grade is above 0.
 */
public enum Measure {
    /**
     * Discounted gain of the first ten over that of the best order possible (Järvelin and Kekäläinen 2002); the gain of
     * a document is its grade, divided by log2(rank + 1).
     */
    NDCG_10("nDCG@10") {
        @Override
        public double of(List<String> ranking, Map<String, Integer> grades) {
            List<Integer> found = first(10, ranking).stream()
                    .map(document -> grades.getOrDefault(document, 0))
                    .toList();
            List<Integer> best = grades.values().stream()
                    .sorted(Collections.reverseOrder())
                    .limit(10)
                    .toList();
            return gain(found) / gain(best);
        }
    },
    /** The share of the relevant documents that are among the first hundred. */
    RECALL_100("Recall@100") {
        @Override
        public double of(List<String> ranking, Map<String, Integer> grades) {
            double relevant =
                    grades.values().stream().filter(grade -> grade > 0).count();
            return first(100, ranking).stream()
                            .filter(document -> grades.getOrDefault(document, 0) > 0)
                            .count()
                    / relevant;
        }
    },
    /** One over the rank of the first relevant document; 0 if there is none among the first ten. */
    MRR_10("MRR@10") {
        @Override
        public double of(List<String> ranking, Map<String, Integer> grades) {
            List<String> first = first(10, ranking);
            for (int i = 0; i < first.size(); i++) {
                if (grades.getOrDefault(first.get(i), 0) > 0) {
                    return 1.0 / (i + 1);
                }
            }
            return 0;
        }
    };

    private final String label;

    Measure(String label) {
        this.label = label;
    }

    /** The name people know it by. */
    public String label() {
        return label;
    }

    /**
     * The measure of one ranking.
     *
     * @param ranking document ids, best first, none twice
     * @param grades document id to grade; at least one above 0
     */
    public abstract double of(List<String> ranking, Map<String, Integer> grades);

    private static List<String> first(int depth, List<String> ranking) {
        return ranking.subList(0, Math.min(depth, ranking.size()));
    }

    private static double gain(List<Integer> gradesByRank) {
        double gain = 0;
        for (int i = 0; i < gradesByRank.size(); i++) {
            gain += Math.max(0, gradesByRank.get(i)) * Math.log(2) / Math.log(i + 2.0);
        }
        return gain;
    }
}
