package dev.ragstone.bench.answerability;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What the service's estimate is made of. */
final class Signals {

    /** Their names in {@code explain.answerability}. */
    static final List<String> NAMES =
            List.of("nearest", "lead", "weakest", "coverage", "missingNumber", "missingName", "missingNegation");

    private Signals() {}

    /** Their values, in the order of {@link #NAMES}; a flag is 1 or 0, what is absent is 0. */
    static List<Double> read(JsonNode explained) {
        return NAMES.stream().map(name -> explained.path(name).asDouble(0)).toList();
    }
}
