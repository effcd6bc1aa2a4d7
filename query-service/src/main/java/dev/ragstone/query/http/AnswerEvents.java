package dev.ragstone.query.http;

import dev.ragstone.core.answer.Passage;
import dev.ragstone.query.flow.AnsweredQuestion;
import dev.ragstone.query.flow.ReaderGoneException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form in which an answer is streamed. First what it rests on, then its text, at last the whole or a failure.
 *
 * <p>Every method throws {@link ReaderGoneException} if nobody reads any more.
 */
interface AnswerEvents {

    /** The passages the answer will rest on. */
    void passages(List<Passage> passages);

    /** The next piece of the answer's text. */
    void token(String text);

    /** The whole answer; nothing follows. */
    void answer(AnsweredQuestion answered);

    /** Whether a failure is told by {@link #error}; otherwise it becomes the response, as if nothing were streamed. */
    boolean tellsFailures();

    /** What the answer failed with, a problem document; nothing follows. */
    void error(@Nullable Object problem);
}
