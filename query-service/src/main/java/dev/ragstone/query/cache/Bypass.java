package dev.ragstone.query.cache;

import java.util.Locale;

/** Why a question is neither answered from a cache nor remembered. */
enum Bypass {
    /** Nobody reads the status topic: the broker is away, the topic is not there yet, or the service has just started. */
    NOT_FOLLOWING,
    /** The status topic is read, but its end, as it was not long ago, has not been reached. */
    BEHIND,
    /** It is to be explained how the answer comes about, and for that it has to come about. */
    EXPLAINED,
    /** What was said before decides how the answer is worded. */
    CONVERSATION,
    /** The question has no vector: its mode is lexical, or the model failed. */
    NO_VECTOR;

    /** The name in metrics. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
