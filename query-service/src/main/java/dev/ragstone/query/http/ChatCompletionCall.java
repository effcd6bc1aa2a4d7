package dev.ragstone.query.http;

/**
 * A request in OpenAI's form as it was read.
 *
 * @param query the question in it, and whether its answer is to be streamed
 * @param isUsageWanted whether a stream is to end with what was consumed
 */
record ChatCompletionCall(QueryCall query, boolean isUsageWanted) {}
