package dev.ragstone.eval.formula;

import java.util.Collection;
import java.util.OptionalDouble;

/**
 * The share of verdicts that hold, 0 to 1. RAGAS' faithfulness (statements of the answer that the passages support) and
 * context recall (sentences of the reference that they support) have this form; Es et al., "RAGAS: Automated Evaluation
 * of Retrieval Augmented Generation", 2023.
 */
public final class Share {

    private Share() {}

    /** The share; empty if there are no verdicts, where RAGAS has NaN. */
    public static OptionalDouble of(Collection<Boolean> verdicts) {
        return verdicts.stream().mapToDouble(holds -> holds ? 1 : 0).average();
    }
}
