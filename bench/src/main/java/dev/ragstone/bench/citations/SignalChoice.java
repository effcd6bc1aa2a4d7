package dev.ragstone.bench.citations;

import dev.ragstone.text.support.SupportSignals;
import java.util.List;
import java.util.function.Function;

/**
 * The signals that a support is made of, as they are at hand.
 *
 * @param name when that is
 * @param signals those of an example
 */
record SignalChoice(String name, Function<Example, SupportSignals> signals) {

    /** The names of the features. */
    static final List<String> NAMES =
            List.of("coverage", "held", "weakest", "missingNumber", "missingName", "missingNegation");

    static final SignalChoice ALIGNED = new SignalChoice("aligned", Example::aligned);
    static final SignalChoice BY_WORDS = new SignalChoice("words", Example::byWords);
    static final List<SignalChoice> ALL = List.of(ALIGNED, BY_WORDS);

    /** The features, in the order of {@link #NAMES}; a flag is 1 or 0. */
    double[] features(Example example) {
        SupportSignals found = signals.apply(example);
        return new double[] {
            found.coverage(),
            found.held(),
            found.weakest(),
            flag(found.missingNumber()),
            flag(found.missingName()),
            flag(found.missingNegation())
        };
    }

    private static double flag(boolean value) {
        return value ? 1 : 0;
    }
}
