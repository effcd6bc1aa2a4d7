package dev.ragstone.eval.metric;

/** Why a metric has no value; reports and counters group by these. */
public final class Reasons {

    /** The answer says that it does not know. */
    public static final String ABSTAINED = "abstained";
    /** A guard refused the question or the answer. */
    public static final String BLOCKED = "blocked";
    /** Nothing was retrieved. */
    public static final String NO_PASSAGES = "no-passages";
    /** The answer holds no sentence that could be looked up. */
    public static final String NO_CLAIMS = "no-claims";
    /** The answer cites nothing. */
    public static final String NO_CITATIONS = "no-citations";
    /** The question holds nothing that could be looked up. */
    public static final String NO_QUESTION_TERMS = "no-question-terms";
    /** Nobody said what the answer should have been. */
    public static final String NO_REFERENCE = "no-reference";
    /** The reference names nothing. */
    public static final String NO_ENTITIES = "no-entities";
    /** Nobody said what the answer took. */
    public static final String NO_CONSUMPTION = "no-consumption";
    /** A text has no vector, so that nothing is near to it. */
    public static final String NO_VECTOR = "no-vector";
    /** The scorer broke; the log says how. */
    public static final String SCORER_ERROR = "scorer-error";

    private Reasons() {}
}
