package dev.ragstone.eval.report;

import java.util.List;

/**
 * Scores of the questions that two groups were asked, one of each for a question.
 *
 * @param baseline those of the one group
 * @param candidate those of the other, in the same order
 */
record Pairs(List<Double> baseline, List<Double> candidate) {
    Pairs {
        baseline = List.copyOf(baseline);
        candidate = List.copyOf(candidate);
    }

    int size() {
        return baseline.size();
    }

    double[] ofBaseline() {
        return baseline.stream().mapToDouble(score -> score).toArray();
    }

    double[] ofCandidate() {
        return candidate.stream().mapToDouble(score -> score).toArray();
    }
}
