package dev.ragstone.system.chaos;

import java.util.List;

/**
 * What replicas have done so far.
 *
 * @param documents events that ingestion-service has worked on to their end
 * @param questions answers that were given
 * @param evaluations evaluations that eval-service has kept and published
 */
record Work(int documents, int questions, int evaluations) {

    /** So much of each is a share of the work. */
    private static final int SHARE = 30;

    static Work of(Replicas replicas, Exchanges exchanges) {
        return new Work(replicas.ingestion().eventsDone(), exchanges.answersOf(replicas.version()), (int)
                replicas.eval().management().metric("ragstone_evaluations_kept_total"));
    }

    /** Whether a share of the work of each kind was done since. */
    boolean isAShareMoreThan(Work before) {
        return List.of(documents - before.documents, questions - before.questions, evaluations - before.evaluations)
                .stream()
                .allMatch(done -> done >= SHARE);
    }
}
