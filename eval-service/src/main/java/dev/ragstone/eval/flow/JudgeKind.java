package dev.ragstone.eval.flow;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Models that judge beside the stream of interactions. */
public enum JudgeKind {
    /** A language model. */
    MODEL("judge_"),
    /** An entailment model. */
    ENTAILMENT("entailment_");

    private final String prefix;

    JudgeKind(String prefix) {
        this.prefix = prefix;
    }

    /** What the names of metrics begin with of which it gives the verdicts. */
    public String prefix() {
        return prefix;
    }

    /** What it is called in the database. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The judge that is called so in the database. */
    public static JudgeKind labelled(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }

    /** Who gives the verdicts of a metric; empty if words do. */
    static Optional<JudgeKind> of(String metric) {
        return Arrays.stream(values())
                .filter(judge -> metric.startsWith(judge.prefix))
                .findFirst();
    }
}
