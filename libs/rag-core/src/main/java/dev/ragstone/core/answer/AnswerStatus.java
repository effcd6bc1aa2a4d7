package dev.ragstone.core.answer;

/** How a question ended. */
public enum AnswerStatus {
    /** The passages hold an answer. */
    ANSWERED,
    /** The passages do not answer the question, and the answer says so. */
    ABSTAINED,
    /** A guard refused the question or the answer. */
    BLOCKED
}
