package dev.ragstone.eval.sample;

import dev.ragstone.eval.flow.Inclusion;

/** Whether an interaction is judged. */
public sealed interface Decision {

    /**
     * It is.
     *
     * @param inclusion why, and with what chance
     */
    record Sampled(Inclusion inclusion) implements Decision {}

    /**
     * It is not.
     *
     * @param reason {@code origin} of an experiment, {@code rate}, or {@code shed} because there is more than can be judged
     */
    record Unsampled(String reason) implements Decision {}
}
