package dev.ragstone.eval.flow;

import java.util.Locale;

/** Why an interaction is judged; all but the first are always taken. */
public enum Stratum {
    /** By the base rate. */
    BASE,
    /** The reader did not like the answer. */
    NEGATIVE_FEEDBACK,
    /** A step of the answer was left out or replaced. */
    DEGRADED,
    /** The question was declined. */
    ABSTAINED,
    /** It was answered from passages that hardly hold an answer. */
    LOW_CONFIDENCE,
    /** The prompt is new. */
    NEW_PROMPT_VERSION;

    /** Its name in reports and in the database, in kebab case. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The stratum of a label.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Stratum of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
