package dev.ragstone.core.answer;

/** Where an interaction came from. */
public enum Origin {
    /** A person or program asked. */
    LIVE,
    /** An experiment asked. */
    EXPERIMENT
}
