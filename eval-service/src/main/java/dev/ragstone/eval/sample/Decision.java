package dev.ragstone.eval.sample;

/** Whether an interaction is judged. */
public sealed interface Decision {

    /** It is. */
    record Sampled() implements Decision {}

    /**
     * It is not.
     *
     * @param reason {@code origin} or {@code rate}
     */
    record Unsampled(String reason) implements Decision {}
}
