package dev.ragstone.query.cache;

import dev.ragstone.query.flow.EmbeddedQuestion;
import dev.ragstone.query.flow.Writer;

/**
 * All that an answer depends on beside the documents and the words of the question. It has to be equal for an answer to be
 * given again; only words may be no more than alike.
 *
 * @param asked who asks, how, and where it is searched for, in no words
 * @param writer what writes the answer
 */
record AnswerKey(CacheKey asked, Writer writer) {

    private static final String NO_WORDS = "";

    static AnswerKey of(EmbeddedQuestion asked, Writer writer) {
        return new AnswerKey(CacheKey.of(asked.generation(), asked.question().inWords(NO_WORDS)), writer);
    }
}
