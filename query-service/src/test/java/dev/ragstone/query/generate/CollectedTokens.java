package dev.ragstone.query.generate;

import dev.ragstone.query.flow.TokenSink;
import java.util.List;

/**
 * Keeps what a generator says.
 *
 * @param pieces what it has said so far
 * @param isLive whether it says that somebody reads along
 */
public record CollectedTokens(List<String> pieces, boolean isLive) implements TokenSink {

    /** A reader who reads along. */
    public CollectedTokens(List<String> pieces) {
        this(pieces, true);
    }

    @Override
    public void accept(String piece) {
        pieces.add(piece);
    }

    @Override
    public void waiting() {
        // It has all the time in the world.
    }

    /** All of it. */
    public String text() {
        return String.join("", pieces);
    }
}
