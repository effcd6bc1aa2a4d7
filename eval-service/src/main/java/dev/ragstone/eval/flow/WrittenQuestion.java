package dev.ragstone.eval.flow;

/**
 * A question that a language model wrote about a passage.
 *
 * @param question the question
 * @param answer what the answer should say
 * @param sentence the sentence of the passage that it is said to rest on
 */
public record WrittenQuestion(String question, String answer, String sentence) {}
