package dev.ragstone.query.flow;

import dev.ragstone.core.answer.Passage;
import java.util.List;

/**
 * Watches an answer come into being. A sink whose reader has gone throws {@link ReaderGoneException}, which ends the
 * work on the answer.
 */
public interface AnswerSink {

    /** The passages the answer will rest on; called once, before any token. */
    void passages(List<Passage> passages);

    /** The next piece of the answer's text. */
    void token(String text);

    /** Told several times a second while there is nothing new. */
    void waiting();

    /** Whether tokens are read as they come, so that they cannot be taken back. */
    boolean isLive();

    /** A sink for those who wait for the whole. */
    static AnswerSink none() {
        return new AnswerSink() {
            @Override
            public void passages(List<Passage> passages) {
                // The whole answer holds them.
            }

            @Override
            public void token(String text) {
                // The whole answer holds it.
            }

            @Override
            public void waiting() {
                // Whether somebody waits is not known.
            }

            @Override
            public boolean isLive() {
                return false;
            }
        };
    }
}
