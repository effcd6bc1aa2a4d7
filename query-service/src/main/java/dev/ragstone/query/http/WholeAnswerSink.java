package dev.ragstone.query.http;

import dev.ragstone.core.answer.Passage;
import dev.ragstone.query.flow.AnswerSink;
import dev.ragstone.query.flow.ReaderGoneException;
import dev.ragstone.query.limit.Admission.Ticket;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.util.List;

/**
 * For those who wait for the whole answer, as long as they wait.
 *
 * @param response where it will go
 * @param ticket their place
 */
record WholeAnswerSink(HttpServerResponse response, Ticket ticket) implements AnswerSink {

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
        ticket.served();
        if (response.closed()) {
            throw new ReaderGoneException(new IOException("the connection is closed"));
        }
    }

    @Override
    public boolean isLive() {
        return false;
    }
}
