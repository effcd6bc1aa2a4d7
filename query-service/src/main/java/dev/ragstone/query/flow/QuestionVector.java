package dev.ragstone.query.flow;

import dev.ragstone.core.embedding.Embedder;
import dev.ragstone.core.embedding.Embedding;

/**
 * A question's vector.
 *
 * @param embedding the vector
 * @param embedder what made it; nothing that another one made can be compared with it
 */
public record QuestionVector(Embedding embedding, Embedder embedder) {}
