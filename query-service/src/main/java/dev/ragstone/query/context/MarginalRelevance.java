package dev.ragstone.query.context;

import dev.ragstone.query.flow.Candidate;
import dev.ragstone.query.flow.Ranking;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Orders candidates by maximal marginal relevance (Carbonell, Goldstein: "The Use of MMR, Diversity-Based Reranking for
 * Reordering Documents and Producing Summaries", SIGIR 1998): next comes the one with the greatest
 * {@code lambda * relevance - (1 - lambda) * similarity}, where the similarity is that to the nearest of those before it. The
 * relevance is the score that the ranking has gone by, from 0 for the worst of those that are ordered to 1 for the best.
 *
 * @param lambda weight of the relevance, 0 to 1; 1 leaves the order as it is
 */
public record MarginalRelevance(double lambda) {

    /** What is behind stays there: it is too far off the question to be brought to the front. */
    private static final int MOST = 100;

    /** How many of the best candidates are compared with each other at the most. */
    public int most() {
        return lambda == 1 ? 0 : MOST;
    }

    /** The same ranking with {@code topK} chosen for its front; the others follow in the order they had. */
    public Ranking order(Ranking ranking, int topK) {
        List<Candidate> candidates = ranking.candidates();
        List<Candidate> best = comparable(candidates);
        if (lambda == 1 || best.isEmpty()) {
            return ranking;
        }
        List<Candidate> ordered = new ArrayList<>(candidates.size());
        order(best, topK).forEach(i -> ordered.add(best.get(i)));
        ordered.addAll(candidates.subList(best.size(), candidates.size()));
        return ranking.inOrder(ordered);
    }

    private List<Integer> order(List<Candidate> candidates, int topK) {
        Likeness likeness = Likeness.among(candidates);
        double[] relevance = relevance(candidates);
        double[] nearest = new double[candidates.size()];
        List<Integer> left =
                new ArrayList<>(IntStream.range(0, candidates.size()).boxed().toList());
        List<Integer> ordered = new ArrayList<>();
        while (!left.isEmpty() && ordered.size() < topK) {
            Integer next = best(left, relevance, nearest);
            left.remove(next);
            for (int other : left) {
                double similarity = likeness.of(next, other);
                nearest[other] = ordered.isEmpty() ? similarity : Math.max(nearest[other], similarity);
            }
            ordered.add(next);
        }
        ordered.addAll(left);
        return ordered;
    }

    private Integer best(List<Integer> left, double[] relevance, double[] nearest) {
        Integer best = left.getFirst();
        for (Integer other : left) {
            best = marginal(other, relevance, nearest) > marginal(best, relevance, nearest) ? other : best;
        }
        return best;
    }

    private double marginal(int candidate, double[] relevance, double[] nearest) {
        return lambda * relevance[candidate] - (1 - lambda) * nearest[candidate];
    }

    private static double[] relevance(List<Candidate> candidates) {
        double worst = score(candidates.getLast());
        double range = score(candidates.getFirst()) - worst;
        return candidates.stream()
                .mapToDouble(candidate -> range == 0 ? 1 : (score(candidate) - worst) / range)
                .toArray();
    }

    /** Where time has ended the reranking, the fused scores of those behind say nothing beside the others. */
    private static List<Candidate> comparable(List<Candidate> candidates) {
        boolean areReranked = !candidates.isEmpty() && candidates.getFirst().rerank() != null;
        return candidates.stream()
                .limit(MOST)
                .takeWhile(candidate -> candidate.rerank() != null == areReranked)
                .toList();
    }

    private static double score(Candidate candidate) {
        return candidate.rerank() == null
                ? candidate.fused().value()
                : candidate.rerank().value();
    }
}
