package dev.ragstone.query;

import dev.ragstone.query.flow.AnswerSink;
import dev.ragstone.query.flow.TokenSink;
import java.util.function.Consumer;

/**
 * What a generator says, on its way to the reader.
 *
 * @param gate what it passes
 * @param sink the reader
 */
record GatedTokens(Consumer<String> gate, AnswerSink sink) implements TokenSink {

    @Override
    public void accept(String piece) {
        gate.accept(piece);
    }

    @Override
    public void waiting() {
        sink.waiting();
    }

    @Override
    public boolean isLive() {
        return sink.isLive();
    }
}
