package dev.ragstone.query.generate;

import dev.ragstone.core.answer.AnswerStatus;
import dev.ragstone.query.flow.Draft;
import dev.ragstone.query.flow.GenerationTask;
import dev.ragstone.query.flow.Question;
import dev.ragstone.query.flow.TokenSink;
import dev.ragstone.query.flow.Writer;

/** Says that the documents do not hold an answer, whatever they hold. */
public final class DecliningGenerator implements Generator {

    private static final String NONE = "none";
    private static final String NOTHING_FOUND = "I found nothing in the documents that answers this.";

    @Override
    public Writer writer(Question question) {
        return new Writer(NONE, NONE);
    }

    @Override
    public Draft generate(GenerationTask task, TokenSink tokens) {
        tokens.accept(NOTHING_FOUND);
        return new Draft(AnswerStatus.ABSTAINED, NONE, NONE);
    }
}
