package dev.ragstone.query.flow;

import dev.ragstone.core.embedding.Embedding;
import dev.ragstone.core.lexical.TermFrequencies;
import org.jspecify.annotations.Nullable;

/**
 * A question in the forms the index is searched with.
 *
 * @param question the question
 * @param embedding its vector; null leaves the dense channel out
 * @param terms its terms; null leaves the lexical channel out
 */
public record AnalysedQuestion(Question question, @Nullable Embedding embedding, @Nullable TermFrequencies terms) {}
