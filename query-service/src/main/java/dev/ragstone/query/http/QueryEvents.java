package dev.ragstone.query.http;

import dev.ragstone.core.answer.Passage;
import dev.ragstone.events.PassageJson;
import dev.ragstone.query.flow.AnsweredQuestion;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Ragstone's own form: events {@code passages}, {@code token} for each piece of the text, and {@code answer} with the whole; or
 * {@code error} with a problem document.
 *
 * @param events where they are written
 * @param call the request
 */
record QueryEvents(ServerSentEvents events, QueryCall call) implements AnswerEvents {

    @Override
    public void passages(List<Passage> passages) {
        events.send("passages", passages.stream().map(PassageJson::of).toList());
    }

    @Override
    public void token(String text) {
        events.send("token", Map.of("text", text));
    }

    @Override
    public void answer(AnsweredQuestion answered) {
        events.send("answer", QueryResponse.of(answered, call));
    }

    /** Always: who reads events looks for failures there. */
    @Override
    public boolean tellsFailures() {
        return true;
    }

    @Override
    public void error(@Nullable Object problem) {
        events.send("error", problem);
    }
}
