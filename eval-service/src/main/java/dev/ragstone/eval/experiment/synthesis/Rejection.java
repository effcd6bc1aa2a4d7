package dev.ragstone.eval.experiment.synthesis;

import java.util.Locale;

/** Why a question is not taken. */
enum Rejection {
    /** The model never said what it was asked for. */
    MALFORMED,
    /** It is no question, or as long as a paragraph. */
    NO_QUESTION,
    /** It speaks of a passage or a text, which whoever is asked does not know. */
    SPEAKS_OF_THE_PASSAGE,
    /** The passage does not hold the sentence that the answer is said to rest on. */
    SENTENCE_NOT_IN_PASSAGE,
    /** The answer says a number that the sentence does not, or mostly other things. */
    ANSWER_NOT_IN_SENTENCE,
    /** The question says the answer itself. */
    GIVES_THE_ANSWER_AWAY,
    /** It asks what another one asks already. */
    DUPLICATE,
    /** The documents answer what they were to leave open. */
    ANSWERED;

    /** The reason as it is counted. */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
