package dev.ragstone.query.flow;

/**
 * An answer that is to be written.
 *
 * @param question the question as it was asked, with its reader and what was said before
 * @param evidence what the answer may rest on
 * @param expenses what is spent on it
 * @param deadline when to stop
 */
public record GenerationTask(Question question, Evidence evidence, Expenses expenses, Deadline deadline) {}
