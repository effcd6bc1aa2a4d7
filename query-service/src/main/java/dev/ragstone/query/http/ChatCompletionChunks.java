package dev.ragstone.query.http;

import dev.ragstone.core.answer.Passage;
import dev.ragstone.query.flow.AnsweredQuestion;
import dev.ragstone.query.http.ChatCompletion.Choice;
import dev.ragstone.query.http.ChatCompletion.Consumed;
import dev.ragstone.query.http.ChatCompletion.Message;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** OpenAI's form of a stream: chunks of a completion, the last with the whole answer as {@code ragstone}, then {@code [DONE]}. */
final class ChatCompletionChunks implements AnswerEvents {

    private static final String CHUNK = "chat.completion.chunk";
    private static final String DONE = "[DONE]";

    private final ServerSentEvents events;
    private final ChatCompletionCall call;
    private final String id = "chatcmpl-" + UUID.randomUUID();
    private final long created = Instant.now().getEpochSecond();

    ChatCompletionChunks(ServerSentEvents events, ChatCompletionCall call) {
        this.events = events;
        this.call = call;
    }

    @Override
    public void passages(List<Passage> passages) {
        send(List.of(Choice.piece(new Message("assistant", ""))), null, null);
    }

    @Override
    public void token(String text) {
        send(List.of(Choice.piece(new Message(null, text))), null, null);
    }

    @Override
    public void answer(AnsweredQuestion answered) {
        send(List.of(Choice.end()), null, QueryResponse.of(answered, call.query()));
        if (call.isUsageWanted()) {
            send(List.of(), Consumed.of(answered.interaction().answer().usage()), null);
        }
        events.sendRaw(DONE);
    }

    /** Once there is no status any more: clients try again what fails with one such as 503, but not what fails in a stream. */
    @Override
    public boolean tellsFailures() {
        return events.hasBegun();
    }

    @Override
    public void error(@Nullable Object problem) {
        events.send(ChatCompletionProblem.of(problem));
        events.sendRaw(DONE);
    }

    private void send(List<Choice> choices, @Nullable Consumed usage, @Nullable QueryResponse answer) {
        events.send(new ChatCompletion(id, CHUNK, created, ChatCompletionReader.MODEL, choices, usage, answer));
    }
}
