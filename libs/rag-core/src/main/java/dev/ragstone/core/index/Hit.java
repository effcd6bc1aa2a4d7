package dev.ragstone.core.index;

import dev.ragstone.core.chunk.Chunk;

/**
 * A chunk that one channel found.
 *
 * @param chunk the chunk
 * @param score the channel's score
 * @param <S> the channel's type of score
 */
public record Hit<S extends Comparable<S>>(Chunk chunk, S score) {}
