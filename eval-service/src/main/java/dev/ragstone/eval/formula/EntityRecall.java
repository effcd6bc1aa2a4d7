package dev.ragstone.eval.formula;

import java.util.Set;

/**
 * RAGAS' context entity recall: distinct entities of the reference that the passages name / (distinct entities of the
 * reference + 1e-8), 0 to just under 1.
 */
public final class EntityRecall {

    /** What RAGAS adds to its divisors. */
    private static final double EPSILON = 1e-8;

    private EntityRecall() {}

    /** The recall; entities are equal if their texts are. 0 if the reference names none. */
    public static double of(Set<String> reference, Set<String> passages) {
        long named = reference.stream().filter(passages::contains).count();
        return named / (reference.size() + EPSILON);
    }
}
