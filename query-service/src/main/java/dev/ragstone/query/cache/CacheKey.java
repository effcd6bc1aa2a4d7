package dev.ragstone.query.cache;

import dev.ragstone.core.index.GenerationName;
import dev.ragstone.query.flow.Question;

/**
 * All that a ranking depends on beside the documents: who asks, what, how, and where it is searched for. The whole question is
 * in it, so that what comes to be part of a question is part of the key; only {@link Question#asSearched what no search
 * depends on} is not.
 *
 * @param generation the generation that is searched
 * @param question the question as it is searched for
 */
record CacheKey(GenerationName generation, Question question) {

    static CacheKey of(GenerationName generation, Question question) {
        return new CacheKey(generation, question.asSearched());
    }
}
