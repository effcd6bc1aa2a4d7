package dev.ragstone.bench.client;

import java.util.OptionalDouble;

/**
 * What a service has used and done, as far as its metrics say.
 *
 * @param cpuSeconds processor time of all of its threads
 * @param chunksEmbedded chunks the model was asked about; those that kept their vectors are not among them
 * @param deadLetters records that became dead letters
 */
public record Usage(OptionalDouble cpuSeconds, OptionalDouble chunksEmbedded, OptionalDouble deadLetters) {

    /** What came since an earlier reading; a counter that was not there yet stood at 0, as counters appear when they count. */
    public Usage since(Usage before) {
        return new Usage(
                cpuSeconds.isPresent() && before.cpuSeconds.isPresent()
                        ? OptionalDouble.of(cpuSeconds.getAsDouble() - before.cpuSeconds.getAsDouble())
                        : OptionalDouble.empty(),
                growth(before.chunksEmbedded, chunksEmbedded),
                growth(before.deadLetters, deadLetters));
    }

    private static OptionalDouble growth(OptionalDouble before, OptionalDouble after) {
        return after.isPresent() ? OptionalDouble.of(after.getAsDouble() - before.orElse(0)) : after;
    }

    /** What both used and did together; empty where one of them does not say. */
    public Usage plus(Usage other) {
        return new Usage(
                sum(cpuSeconds, other.cpuSeconds),
                sum(chunksEmbedded, other.chunksEmbedded),
                sum(deadLetters, other.deadLetters));
    }

    private static OptionalDouble sum(OptionalDouble one, OptionalDouble other) {
        return one.isPresent() && other.isPresent()
                ? OptionalDouble.of(one.getAsDouble() + other.getAsDouble())
                : OptionalDouble.empty();
    }
}
