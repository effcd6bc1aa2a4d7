package dev.ragstone.query.guard;

/** One rule for the text of an answer, which is checked piece by piece while it is written. */
interface OutputRule {

    /**
     * Where the text has to wait for what follows before it can be judged; its length if it need not.
     *
     * @param before the end of what was passed on before
     */
    int heldFrom(String before, String text);

    /**
     * The text as the rule allows it.
     *
     * @param before the end of what was passed on before
     * @param removed is told of each thing that is removed
     */
    String clean(String before, String text, Runnable removed);

    /** What it removes, for metrics. */
    String name();
}
