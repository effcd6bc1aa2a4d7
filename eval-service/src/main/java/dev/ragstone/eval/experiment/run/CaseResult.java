package dev.ragstone.eval.experiment.run;

import dev.ragstone.core.answer.Interaction;
import dev.ragstone.eval.flow.ScoreResult;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** What came of one case. */
public sealed interface CaseResult {

    /** The case. */
    String id();

    /** Its question. */
    String question();

    /**
     * It has an answer.
     *
     * @param interaction question and answer
     * @param scores result by metric
     */
    record Answered(String id, Interaction interaction, Map<String, ScoreResult> scores) implements CaseResult {
        public Answered {
            scores = Collections.unmodifiableMap(new TreeMap<>(scores));
        }

        @Override
        public String question() {
            return interaction.question();
        }
    }

    /**
     * It has none.
     *
     * @param reason why, from a small set
     */
    record Unanswered(String id, String question, String reason) implements CaseResult {}
}
