package dev.ragstone.query.cache;

import dev.ragstone.core.index.GenerationName;
import dev.ragstone.query.flow.Question;

/**
 * All that a ranking depends on beside the documents: who asks, what, how, and where it is searched for. The whole question is
 * in it, so that what comes to be part of a question is part of the key; only the conversation is not, which has
 * become part of the text.
 *
 * @param generation the generation that is searched
 * @param question the question, without a conversation
 */
record CacheKey(GenerationName generation, Question question) {

    static CacheKey of(GenerationName generation, Question question) {
        return new CacheKey(generation, question.asSearched());
    }
}
