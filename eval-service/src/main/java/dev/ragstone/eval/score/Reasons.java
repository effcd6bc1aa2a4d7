package dev.ragstone.eval.score;

/** Why a metric has no value; reports and counters group by these. */
final class Reasons {

    /** The answer says that it does not know. */
    static final String ABSTAINED = "abstained";
    /** A guard refused the question or the answer. */
    static final String BLOCKED = "blocked";
    /** Nothing was retrieved. */
    static final String NO_PASSAGES = "no-passages";
    /** The answer holds no sentence that could be looked up. */
    static final String NO_CLAIMS = "no-claims";
    /** The question holds nothing but function words. */
    static final String NO_QUESTION_TERMS = "no-question-terms";
    /** The scorer broke; the log says how. */
    static final String SCORER_ERROR = "scorer-error";

    private Reasons() {}
}
