package dev.ragstone.query.flow;

import dev.ragstone.core.embedding.Embedder;
import dev.ragstone.core.embedding.Embedding;
import dev.ragstone.core.embedding.QuestionEncoding;

/**
 * What a model makes of a question.
 *
 * @param encoding its vector and its tokens
 * @param embedder what made it; nothing that another one made can be compared with it
 */
public record QuestionVector(QuestionEncoding encoding, Embedder embedder) {

    /** The question's vector. */
    public Embedding embedding() {
        return encoding.embedding();
    }
}
