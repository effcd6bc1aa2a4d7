package dev.ragstone.testkit.entailment;

/** A premise, what follows from it, and what does not; what follows shares more words with it. */
public final class EntailmentTexts {

    /** What is taken for true. */
    public static final String PREMISE = "You delete a document with a tombstone, a record without a value.";

    /** It follows. */
    public static final String FOLLOWING = "You delete a document with a tombstone.";

    /** It does not. */
    public static final String UNRELATED = "The leopard sleeps after its meal.";

    private EntailmentTexts() {}
}
