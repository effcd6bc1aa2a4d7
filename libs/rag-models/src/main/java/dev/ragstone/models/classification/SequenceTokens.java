package dev.ragstone.models.classification;

/**
 * What a classifier reads for two texts.
 *
 * @param ids the tokens, special ones included
 * @param types 0 for those of the first text, 1 for those of the second, if the model's tokenizer tells them apart
 */
// It lives from the tokenizer to the graph, and is compared with nothing.
@SuppressWarnings("ArrayRecordComponent")
record SequenceTokens(long[] ids, long[] types) {}
