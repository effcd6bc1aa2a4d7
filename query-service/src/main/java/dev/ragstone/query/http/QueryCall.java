package dev.ragstone.query.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ragstone.core.answer.Origin;
import dev.ragstone.query.flow.Question;
import org.jspecify.annotations.Nullable;

/**
 * A request as it was read.
 *
 * @param question the question
 * @param filters the question's filters as they were given; null for none
 * @param stream whether the answer is to be streamed
 */
record QueryCall(Question question, @Nullable JsonNode filters, boolean stream) {

    /** The same call of another origin. */
    QueryCall from(Origin origin) {
        return new QueryCall(question.from(origin), filters, stream);
    }
}
