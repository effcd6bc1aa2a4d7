package dev.ragstone.eval.formula;

import java.util.List;
import java.util.stream.IntStream;

/** What several judges, or one that is asked several times, say together. */
public final class Votes {

    private Votes() {}

    /**
     * For each item what most say of it; at a tie, what was said first. Where they do not speak of the same number of items, the
     * first alone counts. RAGAS' context recall does the same.
     *
     * @param votes the verdicts of each judge, at least of one
     */
    public static List<Boolean> majority(List<List<Boolean>> votes) {
        List<Boolean> first = votes.getFirst();
        if (votes.stream().anyMatch(vote -> vote.size() != first.size())) {
            return first;
        }
        return IntStream.range(0, first.size())
                .mapToObj(item -> majority(votes, item))
                .toList();
    }

    /**
     * How far they are apart: the mean over the items of the share that is not with the majority, 0 to 0.5; 0 where they do not
     * speak of the same number of items, or of none.
     */
    public static double spread(List<List<Boolean>> votes) {
        List<Boolean> majority = majority(votes);
        return IntStream.range(0, majority.size())
                .mapToDouble(item -> votes.stream()
                        .filter(vote -> vote.size() == majority.size())
                        .mapToDouble(vote -> vote.get(item).equals(majority.get(item)) ? 0 : 1)
                        .average()
                        .orElse(0))
                .average()
                .orElse(0);
    }

    private static boolean majority(List<List<Boolean>> votes, int item) {
        long holding = votes.stream().filter(vote -> vote.get(item)).count();
        long others = votes.size() - holding;
        return holding == others ? votes.getFirst().get(item) : holding > others;
    }
}
