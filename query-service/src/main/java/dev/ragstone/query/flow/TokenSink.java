package dev.ragstone.query.flow;

import java.util.function.Consumer;

/** Takes an answer's text piece by piece, on the thread of its request. */
public interface TokenSink extends Consumer<String> {

    /**
     * Told several times a second while there is nothing to take.
     *
     * @throws ReaderGoneException if nobody waits any more
     */
    void waiting();

    /** Whether what it takes is read at once, so that it cannot be taken back. */
    boolean isLive();
}
