package dev.ragstone.testkit.reranking;

/** A question, and passages that answer it well, in part, and not at all; the better, the more words they share with it. */
public final class RerankTexts {

    /** What is asked. */
    public static final String QUESTION = "How do I delete a document?";

    /** It answers. */
    public static final String ANSWERING = "You delete a document with a tombstone, a record without a value.";

    /** It is about the same things. */
    public static final String RELATED = "The key of a document names its tenant.";

    /** It is about something else. */
    public static final String UNRELATED = "The leopard sleeps after its meal.";

    private RerankTexts() {}
}
