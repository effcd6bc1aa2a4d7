package dev.ragstone.core.embedding;

import org.jspecify.annotations.Nullable;

/**
 * What a model makes of a passage in one pass.
 *
 * @param embedding stands for the whole text
 * @param signs stand for its tokens; null where the model does not give its token vectors away
 */
public record PassageEncoding(Embedding embedding, @Nullable TokenSigns signs) {}
