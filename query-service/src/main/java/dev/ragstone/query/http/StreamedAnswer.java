package dev.ragstone.query.http;

import dev.ragstone.core.answer.Passage;
import dev.ragstone.events.PassageJson;
import dev.ragstone.query.QueryPipeline;
import dev.ragstone.query.flow.AnswerSink;
import dev.ragstone.query.flow.ReaderGoneException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * An answer that is written while it comes into being: events {@code passages}, {@code token} for each piece of the text,
 * and {@code answer} with the whole; or {@code error} with a problem document, after which nothing follows.
 */
final class StreamedAnswer {

    private static final Logger LOG = Logger.getLogger(StreamedAnswer.class);

    private final QueryPipeline pipeline;
    private final QueryCall call;
    private final Function<RuntimeException, @Nullable Object> describe;

    /** {@code describe} makes a problem document of a failure. */
    StreamedAnswer(QueryPipeline pipeline, QueryCall call, Function<RuntimeException, @Nullable Object> describe) {
        this.pipeline = pipeline;
        this.call = call;
        this.describe = describe;
    }

    /** Makes the answer and writes it; returns when it is complete or nobody reads it any more. */
    void write(ServerSentEvents events) {
        try {
            answer(events);
            events.end();
        } catch (ReaderGoneException e) {
            LOG.debugf(e, "an answer was not read to its end");
        }
    }

    private void answer(ServerSentEvents events) {
        try {
            events.send("answer", QueryResponse.of(pipeline.answer(call.question(), new EventSink(events)), call));
        } catch (ReaderGoneException e) {
            throw e;
        } catch (RuntimeException e) {
            // The status line has gone: what failed can only be told within the stream.
            events.send("error", describe.apply(e));
        }
    }

    private record EventSink(ServerSentEvents events) implements AnswerSink {

        @Override
        public void passages(List<Passage> passages) {
            events.send("passages", passages.stream().map(PassageJson::of).toList());
        }

        @Override
        public void token(String text) {
            events.send("token", Map.of("text", text));
        }

        @Override
        public void waiting() {
            events.keepAlive();
        }

        @Override
        public boolean isLive() {
            return true;
        }
    }
}
