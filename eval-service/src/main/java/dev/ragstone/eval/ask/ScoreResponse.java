package dev.ragstone.eval.ask;

import dev.ragstone.eval.flow.ScoreView;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the metrics say of an answer.
 *
 * @param scores of each metric its value with what it is made of, or the reason why it has none
 */
public record ScoreResponse(Map<String, ScoreView> scores) {
    public ScoreResponse {
        scores = Collections.unmodifiableMap(new TreeMap<>(scores));
    }
}
