package dev.ragstone.query.http;

import dev.ragstone.core.answer.Passage;
import dev.ragstone.query.QueryPipeline;
import dev.ragstone.query.flow.AnswerSink;
import dev.ragstone.query.flow.AnsweredQuestion;
import dev.ragstone.query.flow.Question;
import dev.ragstone.query.flow.ReaderGoneException;
import dev.ragstone.query.limit.Admission.Ticket;
import java.util.List;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** An answer that is written while it comes into being. */
final class StreamedAnswer {

    private static final Logger LOG = Logger.getLogger(StreamedAnswer.class);

    private final QueryPipeline pipeline;
    private final Question question;
    private final Function<ServerSentEvents, AnswerEvents> form;
    private final Function<RuntimeException, @Nullable Object> describe;
    private final Ticket ticket;

    /**
     * An answer to be made and written.
     *
     * @param form makes events of it
     * @param describe makes a problem document of a failure
     * @param ticket the place of its request
     */
    StreamedAnswer(
            QueryPipeline pipeline,
            Question question,
            Function<ServerSentEvents, AnswerEvents> form,
            Function<RuntimeException, @Nullable Object> describe,
            Ticket ticket) {
        this.pipeline = pipeline;
        this.question = question;
        this.form = form;
        this.describe = describe;
        this.ticket = ticket;
    }

    /**
     * Makes the answer and writes it; returns when it is complete or nobody reads it any more.
     *
     * @throws RuntimeException what the answer failed with, if its form does not tell failures
     */
    void write(ServerSentEvents stream) {
        try {
            answer(stream);
            stream.end();
        } catch (ReaderGoneException e) {
            LOG.debugf(e, "an answer was not read to its end");
        }
    }

    private void answer(ServerSentEvents stream) {
        AnswerEvents events = form.apply(stream);
        try {
            AnsweredQuestion answered = pipeline.answer(question, new EventSink(events, stream, ticket));
            ticket.served();
            events.answer(answered);
        } catch (ReaderGoneException e) {
            throw e;
        } catch (RuntimeException e) {
            if (!events.tellsFailures()) {
                throw e;
            }
            events.error(describe.apply(e));
        }
    }

    private record EventSink(AnswerEvents events, ServerSentEvents stream, Ticket ticket) implements AnswerSink {

        @Override
        public void passages(List<Passage> passages) {
            events.passages(passages);
        }

        @Override
        public void token(String text) {
            events.token(text);
        }

        @Override
        public void waiting() {
            ticket.served();
            stream.keepAlive();
        }

        @Override
        public boolean isLive() {
            return true;
        }
    }
}
