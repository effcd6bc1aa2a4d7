package dev.ragstone.query.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ragstone.core.answer.Passage;
import dev.ragstone.events.PassageJson;
import dev.ragstone.query.QueryPipeline;
import dev.ragstone.query.flow.AnswerSink;
import dev.ragstone.query.flow.Question;
import dev.ragstone.query.flow.ReaderGoneException;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * An answer that is written while it comes into being: events {@code passages}, {@code token} for each piece of the text,
 * and {@code answer} with the whole; or {@code error} with a problem document, after which nothing follows.
 */
final class StreamedAnswer implements StreamingOutput {

    private static final Logger LOG = Logger.getLogger(StreamedAnswer.class);

    private final QueryPipeline pipeline;
    private final Question question;
    private final ObjectMapper mapper;
    private final Function<RuntimeException, @Nullable Object> describe;

    /** {@code describe} makes a problem document of a failure. */
    StreamedAnswer(
            QueryPipeline pipeline,
            Question question,
            ObjectMapper mapper,
            Function<RuntimeException, @Nullable Object> describe) {
        this.pipeline = pipeline;
        this.question = question;
        this.mapper = mapper;
        this.describe = describe;
    }

    @Override
    public void write(OutputStream output) throws IOException {
        ServerSentEvents events = new ServerSentEvents(output, mapper);
        try {
            events.send("answer", QueryResponse.of(pipeline.answer(question, new EventSink(events))));
        } catch (ReaderGoneException e) {
            LOG.debugf(e, "an answer was not finished");
        } catch (RuntimeException e) {
            // The status line has gone: what failed can only be told within the stream.
            events.send("error", describe.apply(e));
        }
    }

    private record EventSink(ServerSentEvents events) implements AnswerSink {

        @Override
        public void passages(List<Passage> passages) {
            send("passages", passages.stream().map(PassageJson::of).toList());
        }

        @Override
        public void token(String text) {
            send("token", Map.of("text", text));
        }

        private void send(String event, Object data) {
            try {
                events.send(event, data);
            } catch (IOException e) {
                throw new ReaderGoneException(e);
            }
        }
    }
}
