package dev.ragstone.models.generation;

import dev.langchain4j.model.openai.internal.chat.ChatCompletionChoice;
import dev.langchain4j.model.openai.internal.chat.ChatCompletionResponse;
import dev.langchain4j.model.openai.internal.chat.Delta;
import dev.langchain4j.model.openai.internal.shared.Usage;
import dev.ragstone.core.generation.ChatEnd;
import dev.ragstone.core.generation.ChatEnd.Reason;
import dev.ragstone.core.generation.ChatListener;
import dev.ragstone.core.generation.TokenCount;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the chunks of one streamed answer together. Chunks come one after the other, whatever their thread. */
final class Completion {

    private final ChatListener listener;
    private final ChatRefusal refusal;
    private volatile @Nullable Reason reason;
    private volatile @Nullable TokenCount tokens;

    Completion(ChatListener listener, ChatRefusal refusal) {
        this.listener = listener;
        this.refusal = refusal;
    }

    void chunk(ChatCompletionResponse chunk) {
        count(chunk.usage());
        List<ChatCompletionChoice> choices = chunk.choices();
        if (choices == null || choices.isEmpty()) {
            return;
        }
        ChatCompletionChoice choice = choices.getFirst();
        if (choice.finishReason() != null) {
            reason = reason(choice.finishReason());
        }
        text(choice.delta());
    }

    /** The end of the stream, which alone does not say that the answer is complete. */
    void complete() {
        Reason ended = reason;
        if (ended == null) {
            listener.failed(refusal.cutOff());
        } else {
            listener.ended(new ChatEnd(ended, tokens));
        }
    }

    void fail(Throwable failure) {
        listener.failed(refusal.of(failure));
    }

    private void text(@Nullable Delta delta) {
        if (delta == null || delta.content() == null || delta.content().isEmpty()) {
            listener.working();
        } else {
            listener.text(delta.content());
        }
    }

    private void count(@Nullable Usage usage) {
        if (usage != null && usage.promptTokens() != null && usage.completionTokens() != null) {
            tokens = new TokenCount(usage.promptTokens(), usage.completionTokens());
        }
    }

    private static Reason reason(String finishReason) {
        return switch (finishReason) {
            case "length" -> Reason.LENGTH;
            case "content_filter" -> Reason.FILTERED;
            default -> Reason.COMPLETE;
        };
    }
}
