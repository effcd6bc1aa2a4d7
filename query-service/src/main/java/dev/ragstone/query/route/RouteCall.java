package dev.ragstone.query.route;

import dev.ragstone.core.generation.ChatRequest;
import dev.ragstone.core.generation.TokenCount;
import dev.ragstone.text.TokenEstimate;

/**
 * What a route is to be asked.
 *
 * @param route the route
 * @param request the question, in a prompt that fits its model
 */
record RouteCall(Route route, ChatRequest request) {

    /** What it consumes if the model says this; estimated. */
    TokenCount consumption(String said) {
        return new TokenCount(promptTokens(), TokenEstimate.of(said));
    }

    /** US dollars that it may cost: the model may say as much as it is allowed to. */
    double highestPrice() {
        return route.price().of(new TokenCount(promptTokens(), request.maxTokens()));
    }

    private long promptTokens() {
        return request.messages().stream()
                .mapToLong(message -> TokenEstimate.of(message.text()))
                .sum();
    }
}
