package dev.ragstone.eval.formula;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.OptionalDouble;

/**
 * What our formula makes of a line.
 *
 * @param value the value; empty where there is none, which is where RAGAS has NaN or raises
 */
record RagasResult(OptionalDouble value) {

    static RagasResult of(double value) {
        return new RagasResult(OptionalDouble.of(value));
    }

    static RagasResult none() {
        return new RagasResult(OptionalDouble.empty());
    }

    boolean agrees(JsonNode expected, double tolerance) {
        if (!expected.isNumber()) {
            return value.isEmpty();
        }
        return value.isPresent() && Math.abs(value.getAsDouble() - expected.doubleValue()) <= tolerance;
    }
}
