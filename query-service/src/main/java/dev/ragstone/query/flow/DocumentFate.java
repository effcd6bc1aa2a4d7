package dev.ragstone.query.flow;

import dev.ragstone.core.document.DocumentId;
import org.jspecify.annotations.Nullable;

/**
 * What became of a document in a search.
 *
 * @param document the document
 * @param outcome the first reason why it was not retrieved, or that it was
 * @param rank rank of its best chunk in the result, from 1; null where it has none
 * @param denseRank the same in the dense channel, searched deeper than for the result; null where it is not found there
 * @param lexicalRank the same in the lexical channel
 */
public record DocumentFate(
        DocumentId document,
        Outcome outcome,
        @Nullable Integer rank,
        @Nullable Integer denseRank,
        @Nullable Integer lexicalRank) {

    /** Why a document was not retrieved, or that it was. */
    public enum Outcome {
        /** It is among the passages found; an answer may still leave it out, as a copy or for want of space. */
        RETRIEVED,
        /** It was found, but others rank before it, or hold its text. */
        BELOW_TOP_K,
        /** No channel has it among its candidates: they must be more, or the question other. */
        NOT_A_CANDIDATE,
        /** The filters leave it out. */
        FILTERED,
        /** Nothing of it is indexed that the reader may see. */
        NOT_INDEXED
    }
}
