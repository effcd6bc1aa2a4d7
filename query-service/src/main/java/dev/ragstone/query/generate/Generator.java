package dev.ragstone.query.generate;

import dev.ragstone.query.flow.Draft;
import dev.ragstone.query.flow.Evidence;
import java.util.function.Consumer;

/** Writes the answer to a question from the passages found for it. Safe for use by many threads at once. */
public interface Generator {

    /** Names what generates, as answers and spans show it. */
    String model();

    /** Version of the prompt it generates with. */
    String promptVersion();

    /**
     * Generates the answer and hands its text over piece by piece. A claim is followed by {@code [n]}, n being the rank of
     * the passage it rests on. Where the passages do not answer the question, the text says so.
     */
    Draft generate(Evidence evidence, Consumer<String> tokens);
}
