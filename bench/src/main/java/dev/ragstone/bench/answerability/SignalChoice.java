package dev.ragstone.bench.answerability;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The signals that an estimate is made of where others are not at hand.
 *
 * @param name when that is
 * @param signals their names
 */
record SignalChoice(String name, List<String> signals) {

    private static final List<String> MISSING = List.of("missingNumber", "missingName", "missingNegation");

    /** All that the service can have, what it has without the tokens of passages, and what it has by words alone. */
    static final List<SignalChoice> ALL = List.of(
            of("all", "nearest", "lead", "weakest"), of("no tokens", "nearest", "lead"), of("words", "coverage"));

    SignalChoice {
        signals = List.copyOf(signals);
    }

    private static SignalChoice of(String name, String... signals) {
        return new SignalChoice(
                name, Stream.concat(Stream.of(signals), MISSING.stream()).toList());
    }

    /** What is chosen of an example. */
    double[] features(Example example) {
        return IntStream.range(0, Signals.NAMES.size())
                .filter(i -> signals.contains(Signals.NAMES.get(i)))
                .mapToDouble(i -> example.signals().get(i))
                .toArray();
    }

    /** The signals in the order of the features. */
    List<String> inOrder() {
        return Signals.NAMES.stream().filter(signals::contains).toList();
    }
}
