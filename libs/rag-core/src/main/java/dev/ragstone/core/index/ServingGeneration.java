package dev.ragstone.core.index;

/**
 * A generation that served when it was resolved, to be used for one request from end to end: its fingerprint decides how
 * the question is embedded.
 *
 * @param name the generation
 * @param searcher finds its chunks, those of no other generation; need not be closed. Once the generation is dropped, its
 *     operations may throw {@link IndexException}
 */
public record ServingGeneration(GenerationName name, ChunkSearcher searcher) {}
