package dev.ragstone.testkit.generation;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** How a {@link ScriptedChatServer} answers a call. */
@FunctionalInterface
public interface ChatScript {

    /** Answers; the connection is closed when it returns. */
    void answer(ScriptedCall call) throws IOException, InterruptedException;

    /** A whole answer in pieces, with what it consumed: 100 tokens of prompt, one for each piece. */
    static ChatScript saying(String... pieces) {
        return saying(Duration.ZERO, Duration.ZERO, pieces);
    }

    /** A whole answer with a pause before the first piece and between the others. */
    static ChatScript saying(Duration first, Duration between, String... pieces) {
        return call -> {
            call.begin();
            call.pause(first);
            for (String piece : pieces) {
                call.say(piece);
                call.pause(between);
            }
            call.finish("stop", 100, pieces.length);
        };
    }

    /** Takes the call and sends not even the head of a response, as long as the client waits. */
    static ChatScript silent() {
        return call -> call.awaitClientGone(Duration.ofMinutes(1));
    }

    /** Says some pieces, then nothing more, as long as the client waits. */
    static ChatScript stallingAfter(String... pieces) {
        return call -> {
            call.begin();
            for (String piece : pieces) {
                call.say(piece);
            }
            call.awaitClientGone(Duration.ofMinutes(1));
        };
    }

    /** Says some pieces, then closes the connection as if that were all. */
    static ChatScript endingEarlyAfter(String... pieces) {
        return call -> {
            call.begin();
            for (String piece : pieces) {
                call.say(piece);
            }
        };
    }

    /** Says some pieces, then resets the connection. */
    static ChatScript cutAfter(String... pieces) {
        return call -> {
            endingEarlyAfter(pieces).answer(call);
            call.reset();
        };
    }

    /** A chunk that is no JSON. */
    static ChatScript malformed() {
        return call -> {
            call.begin();
            call.event("{\"id\":\"chatcmpl-1\",\"choices\":[{");
        };
    }

    /** A response other than an answer; headers as {@code Name: value}. */
    static ChatScript refusing(int status, String body, String... headers) {
        return call -> call.respond(status, body, List.of(headers));
    }

    /** What servers say of a model that they do not have. */
    static ChatScript wrongModel() {
        return refusing(404, "{\"error\":{\"message\":\"The model does not exist\",\"code\":\"model_not_found\"}}");
    }
}
