package dev.ragstone.query.http;

import dev.ragstone.query.flow.Question;

/**
 * A request as it was read.
 *
 * @param question the question
 * @param stream whether the answer is to be streamed
 */
record QueryCall(Question question, boolean stream) {}
