package dev.ragstone.query.config;

/** What becomes of personal data in questions, or in answers. */
public enum PersonalDataPolicy {
    /** Nobody looks. */
    PASS,
    /** It is replaced by the name of its type. */
    MASK,
    /** What holds some is not answered, or not shown. */
    BLOCK
}
