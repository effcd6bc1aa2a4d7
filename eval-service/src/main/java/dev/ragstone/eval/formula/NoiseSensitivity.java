package dev.ragstone.eval.formula;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * RAGAS' noise sensitivity: the share of an answer's claims that are wrong and come from its passages, 0 to 1, less is better.
 * A passage is relevant if it supports any claim of the reference.
 *
 * @param passageSupportsReference for each passage, for each claim of the reference, whether the passage supports it
 * @param passageSupportsAnswer for each passage, for each claim of the answer, whether the passage supports it
 * @param referenceSupportsAnswer for each claim of the answer, whether the reference supports it
 */
public record NoiseSensitivity(
        List<List<Boolean>> passageSupportsReference,
        List<List<Boolean>> passageSupportsAnswer,
        List<Boolean> referenceSupportsAnswer) {

    /**
     * @throws IllegalArgumentException if the numbers of passages or claims do not fit together, or if there are no claims of the
     *     reference
     */
    public NoiseSensitivity {
        passageSupportsReference =
                passageSupportsReference.stream().map(List::copyOf).toList();
        passageSupportsAnswer = passageSupportsAnswer.stream().map(List::copyOf).toList();
        referenceSupportsAnswer = List.copyOf(referenceSupportsAnswer);
        int claims = referenceSupportsAnswer.size();
        if (passageSupportsReference.size() != passageSupportsAnswer.size()
                || passageSupportsReference.stream().anyMatch(List::isEmpty)
                || passageSupportsAnswer.stream().anyMatch(verdicts -> verdicts.size() != claims)) {
            throw new IllegalArgumentException("verdicts do not fit together: " + passageSupportsReference + ", "
                    + passageSupportsAnswer + ", " + referenceSupportsAnswer);
        }
    }

    /** The share of wrong claims that a relevant passage supports; empty if the answer has no claims. */
    public OptionalDouble relevant() {
        return shareOf(this::isRelevant);
    }

    /** The share of wrong claims that an irrelevant passage supports, and no relevant one; empty if the answer has no claims. */
    public OptionalDouble irrelevant() {
        return shareOf(claim -> !isRelevant(claim) && isSupported(claim, passage -> !isRelevantPassage(passage)));
    }

    private OptionalDouble shareOf(IntPredicate claims) {
        return IntStream.range(0, referenceSupportsAnswer.size())
                .mapToDouble(claim -> !referenceSupportsAnswer.get(claim) && claims.test(claim) ? 1 : 0)
                .average();
    }

    private boolean isRelevant(int claim) {
        return isSupported(claim, this::isRelevantPassage);
    }

    private boolean isSupported(int claim, IntPredicate passages) {
        return IntStream.range(0, passageSupportsAnswer.size())
                .filter(passages)
                .anyMatch(passage -> passageSupportsAnswer.get(passage).get(claim));
    }

    private boolean isRelevantPassage(int passage) {
        return passageSupportsReference.get(passage).contains(true);
    }
}
