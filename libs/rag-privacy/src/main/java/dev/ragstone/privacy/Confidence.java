package dev.ragstone.privacy;

/** What a finding rests on, the strongest first. */
public enum Confidence {
    /** Check digits, or a grammar with no room for chance, agree. */
    CHECKED,
    /** The form is that of the type, and rarely of anything else. */
    FORM,
    /** The form alone would not do; words in front say what it is. */
    CONTEXT
}
