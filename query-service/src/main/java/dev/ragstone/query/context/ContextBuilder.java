package dev.ragstone.query.context;

import dev.ragstone.core.answer.Passage;
import dev.ragstone.query.flow.AnswerContext;
import dev.ragstone.query.flow.LeftOut;
import dev.ragstone.query.flow.LeftOut.Reason;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the context of an answer: of what was found, the best that are no near-duplicates of better ones, as many as fit into a
 * budget, and those that are neighbours in their document merged. Neighbours come last, so that a passage that does not fit
 * takes none with it. Immutable.
 */
public final class ContextBuilder {

    private final double nearDuplicates;
    private final boolean mergesNeighbours;

    /**
     * A builder.
     *
     * @param nearDuplicates resemblance from which on two passages are nearly the same, up to 1; 0 leaves none out
     * @param mergesNeighbours whether passages that follow each other in a document become one
     */
    public ContextBuilder(double nearDuplicates, boolean mergesNeighbours) {
        this.nearDuplicates = nearDuplicates;
        this.mergesNeighbours = mergesNeighbours;
    }

    /** The context of up to {@code topK} of the passages found, which come best first. */
    public AnswerContext build(List<Passage> found, int topK, TokenBudget budget) {
        List<LeftOut> leftOut = new ArrayList<>();
        List<Passage> distinct = distinct(found, topK, leftOut);
        int fitting = budget.fitting(distinct);
        distinct.subList(fitting, distinct.size())
                .forEach(passage -> leftOut.add(new LeftOut(passage, Reason.TOKEN_BUDGET)));
        List<Passage> affordable = distinct.subList(0, fitting);
        return new AnswerContext(ranked(mergesNeighbours ? Neighbours.merge(affordable) : affordable), leftOut);
    }

    private List<Passage> distinct(List<Passage> found, int topK, List<LeftOut> leftOut) {
        DistinctTexts texts = new DistinctTexts(nearDuplicates);
        List<Passage> distinct = new ArrayList<>();
        for (int i = 0; i < found.size() && distinct.size() < topK; i++) {
            Passage passage = found.get(i);
            if (nearDuplicates == 0 || texts.add(passage.chunk())) {
                distinct.add(passage);
            } else {
                leftOut.add(new LeftOut(passage, Reason.NEAR_DUPLICATE));
            }
        }
        return distinct;
    }

    private static List<Passage> ranked(List<Passage> passages) {
        List<Passage> ranked = new ArrayList<>(passages.size());
        for (Passage passage : passages) {
            ranked.add(new Passage(ranked.size() + 1, passage.chunk(), passage.scores()));
        }
        return ranked;
    }
}
