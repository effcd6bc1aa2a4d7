package dev.ragstone.query.config;

/** What becomes of questions that look like attempts to change how answers are made. */
public enum QuestionPolicy {
    /** They are not answered. */
    BLOCK,
    /** They are answered, and counted. */
    FLAG,
    /** Nobody looks. */
    OFF
}
