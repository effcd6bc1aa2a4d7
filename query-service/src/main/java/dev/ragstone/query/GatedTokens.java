package dev.ragstone.query;

import dev.ragstone.query.cite.MarkerGate;
import dev.ragstone.query.flow.AnswerSink;
import dev.ragstone.query.flow.TokenSink;

/**
 * What a generator says, on its way to the reader.
 *
 * @param gate what it passes
 * @param sink the reader
 */
record GatedTokens(MarkerGate gate, AnswerSink sink) implements TokenSink {

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
