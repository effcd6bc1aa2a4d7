package dev.ragstone.query.http;

import dev.ragstone.core.answer.Origin;

/**
 * A request in OpenAI's form as it was read.
 *
 * @param query the question in it, and whether its answer is to be streamed
 * @param isUsageWanted whether a stream is to end with what was consumed
 */
record ChatCompletionCall(QueryCall query, boolean isUsageWanted) {

    /** The same call of another origin. */
    ChatCompletionCall from(Origin origin) {
        return new ChatCompletionCall(query.from(origin), isUsageWanted);
    }
}
