package dev.ragstone.models.reranking;

/**
 * What a cross-encoder reads for a question and a passage.
 *
 * @param ids the tokens, special ones included
 * @param types 0 for those of the question, 1 for those of the passage, if the model's tokenizer tells them apart
 */
// It lives from the tokenizer to the graph, and is compared with nothing.
@SuppressWarnings("ArrayRecordComponent")
record TokenPair(long[] ids, long[] types) {}
