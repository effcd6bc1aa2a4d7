package dev.ragstone.query.generate;

import dev.ragstone.core.answer.AnswerStatus;
import dev.ragstone.core.answer.Usage;
import dev.ragstone.query.flow.Draft;
import dev.ragstone.query.flow.Evidence;
import java.util.function.Consumer;

/** Says that the documents do not hold an answer, whatever they hold. */
public final class DecliningGenerator implements Generator {

    private static final String NONE = "none";
    private static final String NOTHING_FOUND = "I found nothing in the documents that answers this.";

    @Override
    public String model() {
        return NONE;
    }

    @Override
    public String promptVersion() {
        return NONE;
    }

    @Override
    public Draft generate(Evidence evidence, Consumer<String> tokens) {
        tokens.accept(NOTHING_FOUND);
        return new Draft(AnswerStatus.ABSTAINED, NONE, NONE, Usage.NONE);
    }
}
