package dev.ragstone.query.generate;

import dev.ragstone.query.flow.Draft;
import dev.ragstone.query.flow.GenerationTask;
import dev.ragstone.query.flow.Question;
import dev.ragstone.query.flow.ReaderGoneException;
import dev.ragstone.query.flow.TokenSink;
import dev.ragstone.query.flow.Writer;

/** Writes the answer to a question from the passages found for it. Safe for use by many threads at once. */
public interface Generator {

    /** What would write the answer to a question, if nothing fails. */
    Writer writer(Question question);

    /** What a model would be told about how to answer a question, which no reader is to see; empty where no model is asked. */
    default String instructions(Question question) {
        return "";
    }

    /**
     * Generates the answer and hands its text over piece by piece. A claim is followed by {@code [n]}, n being the rank of
     * the passage it rests on. Where the passages do not answer the question, the text says so.
     *
     * @throws ReaderGoneException if the sink says that nobody reads
     */
    Draft generate(GenerationTask task, TokenSink tokens);
}
