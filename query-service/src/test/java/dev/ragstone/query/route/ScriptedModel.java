package dev.ragstone.query.route;

import dev.ragstone.core.generation.ChatCall;
import dev.ragstone.core.generation.ChatEnd;
import dev.ragstone.core.generation.ChatListener;
import dev.ragstone.core.generation.ChatModel;
import dev.ragstone.core.generation.ChatRequest;
import dev.ragstone.core.generation.GenerationException;
import dev.ragstone.core.generation.GenerationException.Kind;
import dev.ragstone.core.generation.TokenCount;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** A model that does the same at every call, and counts its calls. */
public final class ScriptedModel implements ChatModel {

    private final Consumer<ChatListener> script;
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger cancelled = new AtomicInteger();

    private ScriptedModel(Consumer<ChatListener> script) {
        this.script = script;
    }

    /** Says all of it at once. */
    public static ScriptedModel saying(String... pieces) {
        return new ScriptedModel(listener -> {
            for (String piece : pieces) {
                listener.text(piece);
            }
            listener.ended(new ChatEnd(ChatEnd.Reason.COMPLETE, new TokenCount(10, pieces.length)));
        });
    }

    /** Says these pieces and no more. */
    public static ScriptedModel stallingAfter(String... pieces) {
        return new ScriptedModel(listener -> {
            for (String piece : pieces) {
                listener.text(piece);
            }
        });
    }

    /** Shows that it is at work for a while before it says something. */
    public static ScriptedModel thinking(Duration pause, int times, String text) {
        return new ScriptedModel(listener -> think(listener, pause, times, text));
    }

    private static void think(ChatListener listener, Duration pause, int times, String text) {
        if (times == 0) {
            listener.text(text);
            listener.ended(new ChatEnd(ChatEnd.Reason.COMPLETE, null));
            return;
        }
        CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> {
                    listener.working();
                    think(listener, pause, times - 1, text);
                });
    }

    /** Says these pieces, then fails. */
    public static ScriptedModel failingAfter(Kind kind, String... pieces) {
        return new ScriptedModel(listener -> {
            for (String piece : pieces) {
                listener.text(piece);
            }
            listener.failed(GenerationException.of(kind, "as told", null));
        });
    }

    /** Is cut off by the limit of its tokens. */
    public static ScriptedModel endingAtItsLimit(String text) {
        return new ScriptedModel(listener -> {
            listener.text(text);
            listener.ended(new ChatEnd(ChatEnd.Reason.LENGTH, null));
        });
    }

    @Override
    public String name() {
        return "scripted";
    }

    @Override
    public ChatCall start(ChatRequest request, ChatListener listener) {
        calls.incrementAndGet();
        script.accept(listener);
        return cancelled::incrementAndGet;
    }

    /** How often it was called. */
    public int calls() {
        return calls.get();
    }

    /** How often it was told to stop. */
    public int cancelled() {
        return cancelled.get();
    }
}
