package dev.ragstone.query.flow;

/**
 * Where a channel has a chunk.
 *
 * @param rank the chunk's rank in the channel, from 1
 * @param score the channel's score
 * @param <S> the channel's type of score
 */
public record Place<S>(int rank, S score) {}
