package dev.ragstone.eval.experiment.outcome;

import java.util.Comparator;

/**
 * What makes a case the same in two experiments.
 *
 * @param id its id
 * @param question its question: the same id with another question is another case
 */
record CaseKey(String id, String question) implements Comparable<CaseKey> {

    private static final Comparator<CaseKey> ORDER =
            Comparator.comparing(CaseKey::id).thenComparing(CaseKey::question);

    @Override
    public int compareTo(CaseKey other) {
        return ORDER.compare(this, other);
    }
}
