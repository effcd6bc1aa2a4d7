package dev.ragstone.core.embedding;

import org.jspecify.annotations.Nullable;

/**
 * What a model makes of a question in one pass.
 *
 * @param embedding stands for the whole question
 * @param tokens stand for its tokens, to be compared with {@link PassageEncoding#signs()} of the same model; null where the
 *     model does not give its token vectors away
 */
public record QuestionEncoding(Embedding embedding, @Nullable QuestionTokens tokens) {}
