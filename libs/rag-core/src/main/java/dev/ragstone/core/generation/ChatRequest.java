package dev.ragstone.core.generation;

import java.util.List;

/**
 * What a language model is asked.
 *
 * @param messages the messages, oldest first; at least one
 * @param maxTokens tokens it may write, at least 1
 * @param temperature 0 for the likeliest answer; more for more variety
 */
public record ChatRequest(List<ChatMessage> messages, int maxTokens, double temperature) {
    public ChatRequest {
        messages = List.copyOf(messages);
        if (messages.isEmpty()) {
            throw new IllegalArgumentException("a request needs a message");
        }
        if (maxTokens < 1) {
            throw new IllegalArgumentException("a model must be allowed to write a token, not %d".formatted(maxTokens));
        }
    }
}
