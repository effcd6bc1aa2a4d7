package dev.ragstone.core.embedding;

import dev.ragstone.core.chunk.SourceSpan;
import java.util.List;

/** Cuts a text into the tokens of an embedding model. Implementations are safe for use by many threads at once. */
@FunctionalInterface
public interface Tokenizer {

    /** The characters each token stands for, in order, without special tokens and without a limit of length. */
    List<SourceSpan> tokenize(String text);
}
