package dev.ragstone.bench.dataset;

/**
 * One turn of the conversation before a question, as requests carry it.
 *
 * @param role who spoke: {@code user} or {@code assistant}
 * @param content what was said
 */
public record Turn(String role, String content) {}
