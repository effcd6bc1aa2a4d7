package dev.ragstone.core.answer;

import dev.ragstone.core.chunk.Chunk;

/**
 * A chunk that was retrieved for a question.
 *
 * @param rank its place in the result, from 1
 * @param chunk the chunk
 * @param scores what each step of retrieval said of it
 */
public record Passage(int rank, Chunk chunk, PassageScores scores) {}
