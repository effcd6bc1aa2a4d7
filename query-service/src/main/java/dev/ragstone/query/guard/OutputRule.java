package dev.ragstone.query.guard;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    /** Where something begins that a pattern for the end of a text finds; the length of the text if there is nothing. */
    static int begin(Pattern unfinished, String text) {
        Matcher begun = unfinished.matcher(text);
        return begun.find() ? begun.start() : text.length();
    }
}
