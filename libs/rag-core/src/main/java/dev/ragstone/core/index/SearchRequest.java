package dev.ragstone.core.index;

import dev.ragstone.core.embedding.Embedding;
import dev.ragstone.core.lexical.TermFrequencies;
import org.jspecify.annotations.Nullable;

/**
 * Asks the index for candidates, in one or both channels.
 *
 * @param scope what the reader may see
 * @param filter what else must hold
 * @param embedding the question's vector; null to leave the dense channel out
 * @param terms the question's terms; null to leave the lexical channel out
 * @param depth candidates per channel, 1 to 10,000
 * @param signs whether signs of what is found will be wanted too, see {@link Candidates#signs}
 */
public record SearchRequest(
        Scope scope,
        Filter filter,
        @Nullable Embedding embedding,
        @Nullable TermFrequencies terms,
        int depth,
        boolean signs) {

    private static final int MAX_DEPTH = 10_000;

    /**
     * @throws IllegalArgumentException if no channel is asked or the depth is out of range
     */
    public SearchRequest {
        if (embedding == null && terms == null) {
            throw new IllegalArgumentException("a search needs an embedding, terms, or both");
        }
        if (depth < 1 || depth > MAX_DEPTH) {
            throw new IllegalArgumentException("depth must be 1 to %d, but is %d".formatted(MAX_DEPTH, depth));
        }
    }

    /** A request for chunks and scores alone. */
    public SearchRequest(
            Scope scope, Filter filter, @Nullable Embedding embedding, @Nullable TermFrequencies terms, int depth) {
        this(scope, filter, embedding, terms, depth, false);
    }

    /** The same request at another depth. */
    public SearchRequest withDepth(int newDepth) {
        return new SearchRequest(scope, filter, embedding, terms, newDepth, signs);
    }

    /** The same request without the dense channel. */
    public SearchRequest lexicalOnly() {
        return new SearchRequest(scope, filter, null, terms, depth, signs);
    }

    /** The same request without the lexical channel. */
    public SearchRequest denseOnly() {
        return new SearchRequest(scope, filter, embedding, null, depth, signs);
    }
}
