package dev.ragstone.eval;

import dev.ragstone.eval.sample.Circumstances;
import dev.ragstone.eval.sample.Decision;
import dev.ragstone.eval.sample.Sampler;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;

/** New ids of interactions, of which it is known whether the tests' rate samples them. */
final class Ids {

    /** The rate that the tests run with. */
    static final double RATE = 0.75;

    private static final Sampler SAMPLER = new Sampler(RATE, 0, Duration.ofHours(1));

    private Ids() {}

    static UUID sampled() {
        return first(true);
    }

    static UUID unsampled() {
        return first(false);
    }

    private static UUID first(boolean isSampled) {
        return Stream.generate(UUID::randomUUID)
                .filter(id -> isSampled == isSampled(id))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isSampled(UUID id) {
        return SAMPLER.decide(Interactions.answered(id), new Circumstances(false, Duration.ZERO))
                instanceof Decision.Sampled;
    }
}
