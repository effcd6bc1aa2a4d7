package dev.ragstone.query.conversation;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A conversation, as JSON.
 *
 * @param conversationId what the client calls it
 * @param exchanges questions and answers, oldest first
 */
@RegisterForReflection
public record ConversationResponse(String conversationId, List<ExchangeJson> exchanges) {
    public ConversationResponse {
        exchanges = List.copyOf(exchanges);
    }

    static ConversationResponse of(String id, List<Exchange> exchanges) {
        return new ConversationResponse(
                id, exchanges.stream().map(ExchangeJson::of).toList());
    }

    /**
     * A question and its answer.
     *
     * @param interactionId names the interaction; feedback refers to it
     * @param question the question
     * @param answer the answer
     * @param at when the question came
     */
    @RegisterForReflection
    public record ExchangeJson(UUID interactionId, String question, String answer, Instant at) {

        private static ExchangeJson of(Exchange exchange) {
            return new ExchangeJson(exchange.interactionId(), exchange.question(), exchange.answer(), exchange.at());
        }
    }
}
