package dev.ragstone.query.cache;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * The answers to questions that differ in their words alone.
 *
 * @param answers oldest first
 */
record AnswerBucket(List<KeptAnswer> answers) {

    /** Each question is compared with all of them. */
    static final int MOST = 200;

    static final AnswerBucket EMPTY = new AnswerBucket(List.of());

    AnswerBucket {
        answers = List.copyOf(answers);
    }

    /** The bucket with one more answer, without what holds no more, and without the oldest where they are too many. */
    AnswerBucket with(KeptAnswer added, Predicate<KeptAnswer> holds, long maxBytes) {
        List<KeptAnswer> all = new ArrayList<>(answers);
        all.removeIf(holds.negate()
                .or(kept -> kept.wording().text().equals(added.wording().text())));
        all.add(added);
        while (all.size() > MOST || (bytes(all) > maxBytes && all.size() > 1)) {
            all.removeFirst();
        }
        return new AnswerBucket(all);
    }

    /** The answer that holds and whose words are most alike, if they are enough so; null if none is. */
    @Nullable
    KeptAnswer nearest(ToDoubleFunction<Wording> likeness, double least, Predicate<KeptAnswer> holds) {
        KeptAnswer nearest = null;
        double most = least;
        for (KeptAnswer kept : answers) {
            double alike = holds.test(kept) ? likeness.applyAsDouble(kept.wording()) : Double.NEGATIVE_INFINITY;
            if (alike >= most) {
                nearest = kept;
                most = alike;
            }
        }
        return nearest;
    }

    long bytes() {
        return bytes(answers);
    }

    private static long bytes(List<KeptAnswer> answers) {
        return answers.stream().mapToLong(KeptAnswer::bytes).sum();
    }
}
