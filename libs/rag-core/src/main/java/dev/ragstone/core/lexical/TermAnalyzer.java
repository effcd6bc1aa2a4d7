package dev.ragstone.core.lexical;

import org.jspecify.annotations.Nullable;

/**
 * Cuts a text into normalised terms. Documents and questions go through the same analyzer, and both indexes store its
 * terms, so that BM25 means the same everywhere. Implementations are safe for use by many threads at once.
 */
@FunctionalInterface
public interface TermAnalyzer {

    /**
     * The terms of a text.
     *
     * @param text any text
     * @param language BCP 47 code of its language; null where unknown
     */
    TermFrequencies analyze(String text, @Nullable String language);
}
